// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

Table sampleTable() {
    Table table;
    table.columns = {{"layer"}, {"bits"}, {"damage"}};
    table.rows = {{std::string("layers.10"), std::int64_t(8), 0.5},
                  {std::string("layers.2"), std::int64_t(10), std::nan("")},
                  {std::string("head, last"), std::int64_t(2), 1.5},
                  {std::string("layers.1"), std::int64_t(4), std::monostate{}}};
    return table;
}

}  // namespace

class TableViewTest : public QObject {
    Q_OBJECT

    TableModel m_model;
    std::unique_ptr<TableView> m_view;

    QStringList names() const {
        QStringList list;
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            list.append(m_view->model()->index(row, 0).data().toString());
        return list;
    }

    void clickHeader(int column) {
        QHeaderView* header = m_view->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }

  private Q_SLOTS:
    void columnsComeBackInAnotherTable() {
        m_view->setColumnWidth(1, 137);
        m_view->setColumnHidden(2, true);
        m_view->horizontalHeader()->moveSection(1, 0);
        const QByteArray kept = m_view->columnState();
        TableModel empty;
        TableView later;
        later.setSourceModel(&empty, TableModel::SortRole);
        later.restoreColumnState(kept);
        QCOMPARE(later.columnState(), kept);  // nobody filled it: nothing is forgotten
        empty.setTable(sampleTable());
        QCOMPARE(later.columnWidth(1), 137);
        QVERIFY(later.isColumnHidden(2));
        QCOMPARE(later.horizontalHeader()->visualIndex(1), 0);

        TableView filled;
        filled.setSourceModel(&m_model, TableModel::SortRole);
        filled.restoreColumnState(kept);
        QCOMPARE(filled.columnWidth(1), 137);
        filled.restoreColumnState("broken");
        QCOMPARE(filled.columnWidth(1), 137);
    }

    void init() {
        test::failOnWarning();
        m_model.setTable(sampleTable());
        m_view = std::make_unique<TableView>();
        m_view->setSourceModel(&m_model, TableModel::SortRole);
        m_view->resize(480, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void headerClicksSortUpDownAndBack() {
        QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        clickHeader(0);
        QCOMPARE(names(), QStringList({"head, last", "layers.1", "layers.2", "layers.10"}));
        clickHeader(0);
        QCOMPARE(names(), QStringList({"layers.10", "layers.2", "layers.1", "head, last"}));
        clickHeader(0);
        QCOMPARE(names(), QStringList({"layers.10", "layers.2", "head, last", "layers.1"}));
    }

    void numbersSortByValue() {
        m_view->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(names(), QStringList({"head, last", "layers.1", "layers.10", "layers.2"}));
    }

    void missingValuesComeLastInEitherDirection() {
        m_view->sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(names().mid(0, 2), QStringList({"layers.10", "head, last"}));
        m_view->sortByColumn(2, Qt::DescendingOrder);
        QCOMPARE(names().mid(0, 2), QStringList({"head, last", "layers.10"}));
    }

    void filterKeepsRowsThatContainTheTextAnywhere() {
        m_view->setFilterText("LAYERS");
        QCOMPARE(names().size(), 3);
        m_view->setFilterText("0.50");
        QCOMPARE(names(), QStringList({"layers.10"}));
        m_view->setFilterText({});
        QCOMPARE(names().size(), 4);
    }

    void arrowKeysReportRowsOfTheSource() {
        QSignalSpy spy(m_view.get(), &TableView::currentSourceRowChanged);
        m_view->sortByColumn(0, Qt::AscendingOrder);
        m_view->setCurrentSourceRow(2);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(m_view->currentSourceRow(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toInt(), 3);
        QTest::keyClick(m_view.get(), Qt::Key_Right);  // another column of the same row
        QCOMPARE(spy.count(), 1);
        m_view->setCurrentSourceRow(-1);
        QCOMPARE(m_view->currentSourceRow(), -1);
        QCOMPARE(spy.count(), 1);
    }

    void sortingKeepsTheCurrentRow() {
        m_view->setCurrentSourceRow(1);
        QSignalSpy spy(m_view.get(), &TableView::currentSourceRowChanged);
        m_view->sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(m_view->currentSourceRow(), 1);
        QCOMPARE(spy.count(), 0);
    }

    void copyTakesTheSelectedRowsOrAll() {
        m_view->setCurrentSourceRow(2);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString("layer\tbits\tdamage\nhead, last\t2\t1.50\n"));
        m_view->setCurrentSourceRow(-1);
        m_view->setColumnHidden(1, true);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 QString("layer\tdamage\nlayers.10\t0.50\nlayers.2\tnan\nhead, last\t1.50\nlayers.1\t-\n"));
    }

    void csvFollowsTheShownOrderAndQuotes() {
        m_view->horizontalHeader()->moveSection(2, 0);
        m_view->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(m_view->asCsv(), QString("damage,layer,bits\n1.5,\"head, last\",2\n,layers.1,4\n"
                                          "0.5,layers.10,8\nnan,layers.2,10\n"));
    }

    void menuHidesColumnsButNotTheLast() {
        QTest::keyClick(m_view.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto* menu = m_view->findChild<QMenu*>();
        QVERIFY(menu);
        const auto action = [&](const QString& name) {
            for (QAction* entry : menu->actions())
                if (entry->text() == name) return entry;
            return static_cast<QAction*>(nullptr);
        };
        action("bits")->trigger();
        QVERIFY(m_view->isColumnHidden(1));
        m_view->setColumnHidden(2, true);
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::keyClick(m_view.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        menu = m_view->findChild<QMenu*>();
        QVERIFY(menu);
        QVERIFY(!action("layer")->isEnabled());
        menu->close();
    }

    void manyRowsSortAndFilterQuickly() {
        Table table;
        table.columns = {{"run"}, {"wer"}};
        for (int i = 0; i < 100000; ++i)
            table.rows.push_back({"run " + std::to_string(i), static_cast<double>((i * 7919LL) % 100003)});
        m_model.setTable(std::move(table));
        QElapsedTimer timer;
        timer.start();
        m_view->sortByColumn(1, Qt::AscendingOrder);
        m_view->setFilterText("run 99");
        qInfo("100,000 rows sorted and filtered in %lld ms", timer.elapsed());
        QCOMPARE(m_view->model()->rowCount(), 1111);
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_MAIN(TableViewTest)
#include "tst_table_view.moc"
