// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QtTest>

#include "core/base/error.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

Table layersTable() {
    Table table;
    table.columns = {{"layer"}, {"MACs"}, {"damage", "%", 1, true}};
    table.rows = {{std::string("layers.10"), std::int64_t(40), 0.25},
                  {std::string("layers.2"), std::int64_t(7), std::monostate{}},
                  {std::string("layers.1"), std::int64_t(300), 0.031}};
    return table;
}

}  // namespace

class TableModelTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        QLocale::setDefault(QLocale::c());
    }

    void showsWhatCellTextSays() {
        TableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(layersTable());
        QCOMPARE(test::modelText(model), QString("layer | MACs | damage [%]\n"
                                                 "layers.10 | 40 | 25.0\n"
                                                 "layers.2 | 7 | -\n"
                                                 "layers.1 | 300 | 3.1\n"));
    }

    void headersSayWhatTheirColumnMeans() {
        TableModel model;
        model.setTable(layersTable());
        QVERIFY(!model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).isValid());
        model.setDefinitions([](const TableColumn& column) { return QString::fromStdString("about " + column.name); });
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), QString("about MACs"));
    }

    void sortRoleIsTheRawValue() {
        TableModel model;
        model.setTable(layersTable());
        QCOMPARE(model.index(2, 2).data(TableModel::SortRole).toDouble(), 0.031);
        QCOMPARE(model.index(0, 1).data(TableModel::SortRole).toLongLong(), 40);
        QVERIFY(!model.index(1, 2).data(TableModel::SortRole).isValid());
    }

    void exportKeepsAllDigitsAndThePoint() {
        QLocale::setDefault(QLocale(QLocale::German));
        TableModel model;
        model.setTable(layersTable());
        QCOMPARE(model.index(0, 2).data().toString(), QString("25,0"));
        QCOMPARE(model.index(2, 2).data(TableView::ExportRole).toString(), QString("3.1"));
    }

    void numbersStandRight() {
        TableModel model;
        model.setTable(layersTable());
        const auto alignment = [&](int row, int column) {
            return model.index(row, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        };
        QVERIFY(alignment(0, 0) & Qt::AlignLeft);
        QVERIFY(alignment(0, 1) & Qt::AlignRight);
        QVERIFY(alignment(1, 2) & Qt::AlignRight);  // a missing one too
    }

    void raggedTableIsRejectedAndTheOldOneStays() {
        TableModel model;
        model.setTable(layersTable());
        Table ragged = layersTable();
        ragged.rows[1].pop_back();
        QVERIFY_EXCEPTION_THROWN(model.setTable(ragged), InvalidArgument);
        QCOMPARE(model.rowCount(), 3);
    }

    void emptyTableHasNoCells() {
        TableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.data(model.index(0, 0)).isValid());
        QVERIFY(!model.headerData(5, Qt::Horizontal).isValid());
    }
};

QTEST_MAIN(TableModelTest)
#include "tst_table_model.moc"
