// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_model.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <cmath>

#include "core/report/figure_builders.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

Figure curve() {
    Figure figure;
    figure.x = {"size", "MiB", AxisScale::Linear, 0.0, 10.0, {}, false};
    figure.y = {"error rate", "%", AxisScale::Linear, 0.0, 100.0, {}, false};
    FigureSeries series;
    series.name = "myqasr";
    series.x = {2, 5, 8};
    series.y = {80, 50.25, std::nan("")};
    series.low = {70, 40, std::nan("")};
    series.high = {90, 60, std::nan("")};
    figure.series.push_back(series);
    series = {};
    series.name = "bins";
    series.kind = SeriesKind::Steps;
    series.x = {0, 1, 2.5};
    series.y = {1000, 1e-6};
    figure.series.push_back(series);
    figure.marks = {{12.5, "float32", false}};
    return figure;
}

Figure bars() {
    return sensitivityBars({{"layers.0.q_proj", "attention", 0.5}, {"layers.0.ff", "feed forward", 2.25}}, "median |x|",
                           "Sensitivity");
}

Figure matrix() {
    CrossMatrix data;
    data.testGroups = {"F", "M"};
    data.calibrationGroups = {"F", "M"};
    data.cells = {{{0.125, 10}, {0.2, 10}}, {{0.3, 12}, {std::nullopt, 0}}};
    data.uncalibrated = {{0.5, 10}, {0.5, 12}};
    return crossMatrix(data);
}

}  // namespace

class TestFigureModel : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void pointsAreRowsWithUnitsInTheHead() {
        FigureModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFigure(curve(), QLocale::c());
        QCOMPARE(test::modelText(model), QString("Series | size [MiB] | error rate [%] | Low | High\n"
                                                 "myqasr | 2 | 80 | 70 | 90\n"
                                                 "myqasr | 5 | 50.25 | 40 | 60\n"
                                                 "myqasr | 8 |  |  | \n"
                                                 "bins | 0 to 1 | 1000 |  | \n"
                                                 "bins | 1 to 2.5 | 1e-06 |  | \n"
                                                 "float32 |  | 12.5 |  | \n"));
    }

    void categoriesAreNamedAndIntervalsOnlyThereWhereTheFigureHasThem() {
        FigureModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFigure(bars(), QLocale::c());
        const QString text = test::modelText(model);
        QVERIFY2(text.contains("attention | layers.0.q_proj | 0.5\n"), qPrintable(text));
        QVERIFY2(text.contains("feed forward | layers.0.ff | 2.25\n"), qPrintable(text));
        QCOMPARE(model.columnCount(), 3);
    }

    void cellsOfAHeatMapAreRows() {
        FigureModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFigure(matrix(), QLocale::c());
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(1, 0).data().toString(), QString("F"));
        QCOMPARE(model.index(1, 1).data().toString(), QString("M"));
        QVERIFY(model.index(0, 2).data(FigureModel::SortRole).toDouble() > 0);
        const int missing = model.rowOf(std::pair(1, 1));
        QCOMPARE(model.index(missing, 2).data().toString(), QString("not run"));
        QVERIFY(model.index(missing, 0).data(Qt::AccessibleDescriptionRole).toString().endsWith("not run"));
    }

    void rowsAreDescribedWithUnits() {
        FigureModel model;
        model.setFigure(curve(), QLocale::c());
        const auto said = [&](int row) {
            return model.index(row, 0).data(Qt::AccessibleDescriptionRole).toString().replace(QChar(0xA0), ' ');
        };
        QCOMPARE(said(0), QString("size: 2 MiB, myqasr, error rate: 80 %, interval: 70 % to 90 %"));
        QCOMPARE(said(5), QString("float32, 12.5 %"));
    }

    void numbersFollowTheLocaleAndExportsKeepAllDigits() {
        FigureModel model;
        model.setFigure(curve(), QLocale(QLocale::German));
        QCOMPARE(model.index(1, 2).data().toString(), QString("50,25"));
        QCOMPARE(model.index(1, 2).data(TableView::ExportRole).toString(), QString("50.25"));
        QCOMPARE(model.index(1, 2).data(FigureModel::SortRole).toDouble(), 50.25);
    }

    void rowsAndPointsFindEachOther() {
        FigureModel model;
        model.setFigure(curve(), QLocale::c());
        for (int row = 0; row < 5; ++row) QCOMPARE(model.rowOf(model.pointOf(row).value()), row);
        QVERIFY(!model.pointOf(5));  // a mark
        QCOMPARE(model.rowOf(FigurePoint{0, 3}), -1);
        QCOMPARE(model.rowOf(FigurePoint{2, 0}), -1);
        model.setFigure(matrix(), QLocale::c());
        for (int row = 0; row < 6; ++row) QCOMPARE(model.rowOf(model.cellOf(row).value()), row);
        QCOMPARE(model.rowOf(std::pair(0, 3)), -1);
    }

    void anEmptyFigureHasNoRows() {
        FigureModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFigure({}, QLocale::c());
        QCOMPARE(test::modelText(model), QString("Series | x | y\n"));
    }
};

QTEST_MAIN(TestFigureModel)
#include "tst_figure_model.moc"
