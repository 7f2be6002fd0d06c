// SPDX-License-Identifier: Apache-2.0
#include "widgets/accessible_table.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/bit_map_view.h"
#include "widgets/figure_view.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

Figure curve() {
    Figure figure;
    figure.title = "Error rate";
    figure.x = {"size", "MiB", AxisScale::Linear, 0.0, 10.0, {}, false};
    figure.y = {"error rate", "%", AxisScale::Linear, 0.0, 100.0, {}, false};
    FigureSeries series;
    series.name = "myqasr";
    series.x = {2, 5, 8};
    series.y = {80, 50, std::nan("")};
    figure.series = {series};
    return figure;
}

std::vector<BitMapCell> cells() {
    return {{"layers.0.q_proj", "0", "q_proj", {4, 8}},
            {"layers.0.scores", "0", "scores", {kFloatBits, 8}, false, true, 0, false},
            {"lm_head", "head", "lm_head", {}, false, false}};
}

QAccessibleInterface* accessOf(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget);
}

/// What a screen reader finds: each child's name, a line per row of the table.
QString walked(QAccessibleInterface* access) {
    QStringList lines;
    QAccessibleTableInterface* table = access->tableInterface();
    QStringList heads;
    for (int column = 0; column < table->columnCount(); ++column) {
        QAccessibleInterface* head = access->child(column);
        if (head->role() != QAccessible::ColumnHeader || access->indexOfChild(head) != column) return "head";
        heads << head->text(QAccessible::Name);
    }
    lines << heads.join(" | ");
    for (int row = 0; row < table->rowCount(); ++row) {
        QStringList names;
        for (int column = 0; column < table->columnCount(); ++column) {
            QAccessibleInterface* cell = table->cellAt(row, column);
            const int index = (row + 1) * table->columnCount() + column;
            if (cell->role() != QAccessible::Cell || cell->parent() != access || access->child(index) != cell ||
                access->indexOfChild(cell) != index)
                return "cell";
            QAccessibleTableCellInterface* place = cell->tableCellInterface();
            if (place->rowIndex() != row || place->columnIndex() != column || place->table() != access) return "place";
            if (place->columnHeaderCells() != QList{access->child(column)}) return "column header";
            names << cell->text(QAccessible::Name);
        }
        lines << names.join(" | ");
    }
    return lines.join('\n') + '\n';
}

bool show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    if (!QTest::qWaitForWindowActive(&widget)) return false;
    widget.setFocus();
    return widget.hasFocus();
}

}  // namespace

class TestAccessibleTable : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void aBitMapIsWalkedCellByCell() {
        BitMapView view;
        view.setCells(cells());
        QCOMPARE(accessOf(view)->role(), QAccessible::Table);
        const QString wanted =
            "Layer | Weights | Inputs | Pinned\n"
            "layers.0.q_proj | 4-bit | 8-bit | \n"
            "layers.0.scores | – | 8-bit | \n"
            "lm_head | float | float | \n";
        QCOMPARE(walked(accessOf(view)), wanted);
        QCOMPARE(test::modelText(*view.model()), wanted);
    }

    void aFigureIsWalkedPointByPoint() {
        FigureView view;
        view.setFigure(curve());
        QCOMPARE(accessOf(view)->role(), QAccessible::Chart);
        QCOMPARE(walked(accessOf(view)), QString("Series | size [MiB] | error rate [%]\n"
                                                 "myqasr | 2 | 80\n"
                                                 "myqasr | 5 | 50\n"
                                                 "myqasr | 8 | \n"));
        QCOMPARE(walked(accessOf(view)), test::modelText(*view.model()));
    }

    void modelsOfViewsFollowThem() {
        BitMapView map;
        QAbstractItemModelTester mapTester(map.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        map.setCells(cells());
        QSignalSpy changed(map.model(), &QAbstractItemModel::dataChanged);
        map.setBits({{4, 8}, {kFloatBits, 6}, {}}, {true, false, false});
        QCOMPARE(changed.count(), 2);
        QCOMPARE(map.model()->index(0, 3).data().toString(), QString("pinned"));
        QCOMPARE(map.model()->index(1, 2).data().toString(), QString("6-bit"));
        FigureView figure;
        QAbstractItemModelTester figureTester(figure.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        figure.setFigure(curve());
        QCOMPARE(figure.model()->rowCount(), 3);
        figure.setFigure({});
        QCOMPARE(figure.model()->rowCount(), 0);
    }

    void walkingByKeyMovesTheReadersFocus() {
        BitMapView map;
        map.setCells(cells());
        QVERIFY(show(map, {500, 300}));
        map.setSelectedLayer(0);
        QTest::keyClick(&map, Qt::Key_End);
        QAccessibleInterface* cell = accessOf(map)->tableInterface()->cellAt(2, 0);
        QCOMPARE(accessOf(map)->focusChild(), cell);
        QVERIFY(cell->state().focused && cell->state().selected);
        QCOMPARE(cell->text(QAccessible::Description), QString("lm_head\nnot quantized"));

        FigureView figure;
        figure.setFigure(curve());
        QVERIFY(show(figure, {500, 300}));
        QTest::keyClick(&figure, Qt::Key_Right);
        QTest::keyClick(&figure, Qt::Key_Right);
        cell = accessOf(figure)->tableInterface()->cellAt(1, 0);
        QCOMPARE(accessOf(figure)->focusChild(), cell);
        QCOMPARE(cell->text(QAccessible::Description), figure.readOut());
    }

    void aReaderChoosesRowsAsTheUserDoes() {
        BitMapView map;
        map.setCells(cells());
        QSignalSpy layer(&map, &BitMapView::layerChosen);
        QVERIFY(accessOf(map)->tableInterface()->selectRow(1));
        QCOMPARE(layer.takeFirst(), QVariantList{1});
        QCOMPARE(accessOf(map)->tableInterface()->selectedRows(), QList<int>{1});
        QCOMPARE(accessOf(map)->tableInterface()->selectedCellCount(), 4);

        FigureView figure;
        figure.setFigure(curve());
        QVERIFY(show(figure, {500, 300}));
        QSignalSpy point(&figure, &FigureView::pointChosen);
        QVERIFY(accessOf(figure)->tableInterface()->selectRow(1));
        QCOMPARE(point.takeFirst(), QVariantList({0, 1, 5.0}));
        QVERIFY(!accessOf(figure)->tableInterface()->selectRow(2));  // a gap
        QVERIFY(!accessOf(figure)->tableInterface()->selectRow(9));
    }

    void cellsLieWhereTheyAreDrawn() {
        BitMapView map;
        map.setCells(cells());
        QVERIFY(show(map, {500, 300}));
        for (int row = 0; row < 3; ++row) {
            QAccessibleInterface* cell = accessOf(map)->tableInterface()->cellAt(row, 0);
            QCOMPARE(cell->rect().topLeft(), map.mapToGlobal(map.cellRect(row).topLeft()));
            const QPoint middle = cell->rect().center();
            QCOMPARE(accessOf(map)->childAt(middle.x(), middle.y()), cell);
        }
        FigureView figure;
        figure.setFigure(curve());
        QVERIFY(show(figure, {500, 300}));
        QAccessibleInterface* cell = accessOf(figure)->tableInterface()->cellAt(1, 0);
        const QPoint middle = cell->rect().center();
        QCOMPARE(accessOf(figure)->childAt(middle.x(), middle.y()), cell);
        QVERIFY(accessOf(figure)->tableInterface()->cellAt(2, 0)->rect().isEmpty());  // a gap
    }

    void otherDataMakeOtherCells() {
        BitMapView map;
        map.setCells(cells());
        QAccessibleInterface* access = accessOf(map);
        const QAccessible::Id gone = QAccessible::uniqueId(access->child(5));
        QAccessibleInterface* changing = access->tableInterface()->cellAt(0, 1);
        map.setBits({{3, 8}, {kFloatBits, 8}, {}}, {false, false, false});
        QCOMPARE(changing->text(QAccessible::Name), QString("3-bit"));
        map.setCells({});
        QVERIFY(QAccessible::accessibleInterface(gone) == nullptr);
        QCOMPARE(access->tableInterface()->rowCount(), 0);
        QVERIFY(access->tableInterface()->cellAt(0, 0) == nullptr);
    }

    void cellsGoWithTheirView() {
        QAccessible::Id id = 0;
        {
            FigureView view;
            view.setFigure(curve());
            id = QAccessible::uniqueId(accessOf(view)->child(3));
            QVERIFY(QAccessible::accessibleInterface(id) != nullptr);
        }
        QVERIFY(QAccessible::accessibleInterface(id) == nullptr);
    }

    void dataOpenAsATableThatFollowsTheFigure() {
        auto view = std::make_unique<FigureView>();
        view->setFigure(curve());
        view->showData();
        auto* table = view->findChild<TableView*>();
        QVERIFY(table != nullptr && table->isVisible());
        QCOMPARE(table->window()->windowTitle(), QString("Error rate"));
        QCOMPARE(table->asCsv(), QString("Series,size [MiB],error rate [%]\nmyqasr,2,80\nmyqasr,5,50\nmyqasr,8,\n"));
        Figure other = curve();
        other.series[0].y[0] = 81;
        view->setFigure(other);
        QCOMPARE(table->model()->index(0, 2).data().toString(), QString("81"));
        view.reset();  // with the table open
    }
};

QTEST_MAIN(TestAccessibleTable)
#include "tst_accessible_table.moc"
