// SPDX-License-Identifier: Apache-2.0
// Cells of tables look as the style draws them, and take half its time.
#include <QApplication>
#include <QImage>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTest>
#include <algorithm>
#include <utility>

#include "core/base/processor_time.h"
#include "tests/support/sanitizers.h"
#include "widgets/outlined_style.h"
#include "widgets/table_view.h"

using namespace voxbit;

class TestTableCells : public QObject {
    Q_OBJECT

    QStandardItemModel m_model{40, 12};

    static QImage painted(QTableView& view) {
        QImage image(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
        view.viewport()->render(&image);
        return image;
    }
    static double paintMs(QTableView& view) {
        double least = 1e9;
        for (int i = 0; i < 9; ++i) {
            const double before = processorMs();
            (void)painted(view);
            least = std::min(least, processorMs() - before);
        }
        return least;
    }
    void show(TableView& view) {
        view.setSourceModel(&m_model, Qt::DisplayRole);
        view.resize(1400, 900);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setColumnWidth(0, 40);  // cuts its texts
        view.selectRow(3);
        view.setCurrentIndex({});
    }
    /// What `measure` says of a table that draws its cells itself, and of one whose cells the style draws.
    template <class Measure>
    auto oursAndTheirs(Measure measure) {
        TableView view;
        show(view);
        const auto ours = measure(view);
        QStyledItemDelegate plain;
        view.setItemDelegate(&plain);
        return std::pair(ours, measure(view));
    }

  private Q_SLOTS:
    void initTestCase() {
        QApplication::setStyle(new OutlinedStyle);
        for (int row = 0; row < m_model.rowCount(); ++row) {
            for (int column = 0; column < m_model.columnCount(); ++column) {
                const bool isNumber = column % 3 != 0;
                auto* cell = new QStandardItem(isNumber ? QString::number(row * 1.37 + column, 'f', 3)
                                                        : QStringLiteral("layers.%1 attention").arg(row));
                if (isNumber) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                if (row == 5) cell->setForeground(Qt::red);
                if (row == 6) cell->setEnabled(false);
                m_model.setItem(row, column, cell);
            }
        }
    }

    void cellsLookAsTheStyleDrawsThem() {
        const auto [ours, theirs] = oursAndTheirs(&painted);
        QCOMPARE(ours.size(), theirs.size());
        int different = 0;
        for (int y = 0; y < ours.height(); ++y)
            for (int x = 0; x < ours.width(); ++x) different += ours.pixel(x, y) != theirs.pixel(x, y) ? 1 : 0;
        // Numbers in fonts without tabular figures stand a fraction of a pixel beside.
        QVERIFY2(different < ours.width() * ours.height() / 50, qPrintable(QString::number(different)));
    }

    void cellsArePaintedFasterThanByTheStyle() {
        if (test::kHasAddressSanitizer) QSKIP("what it checks is ours; the style is Qt's and not slowed down");
        const auto [ours, theirs] = oursAndTheirs(&paintMs);
        QVERIFY2(ours < 0.8 * theirs, qPrintable(QStringLiteral("%1 of %2 ms").arg(ours).arg(theirs)));
    }
};

QTEST_MAIN(TestTableCells)
#include "tst_table_cells.moc"
