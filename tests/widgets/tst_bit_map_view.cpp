// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>
#include <algorithm>
#include <ctime>

#include "tests/support/fail_on_warning.h"
#include "widgets/bit_map_view.h"
#include "widgets/figure_export_dialog.h"

using namespace voxbit;

namespace {

const QStringList kParts = {"q_proj", "k_proj", "v_proj", "scores", "context", "out_proj", "ff.in", "ff.out", "norm"};

/// `blocks` network blocks of nine parts between a convolution and a head.
std::vector<BitMapCell> sampleCells(int blocks) {
    std::vector<BitMapCell> cells = {{"conv.0", "conv", "conv", {8, 8}}};
    for (int block = 0; block < blocks; ++block)
        for (const QString& part : kParts) {
            BitMapCell cell{QString("layers.%1.%2").arg(block).arg(part), QString::number(block), part, {4, 8}};
            cell.hasWeights = part != "scores" && part != "context";
            cells.push_back(cell);
        }
    cells.push_back({"lm_head", "head", "lm_head", {}, false, false});
    return cells;
}

/// As wav2vec2 has them: convolutions in a row, two blocks of one layer, five transformer layers, a head.
std::vector<BitMapCell> speechCells() {
    std::vector<BitMapCell> cells;
    for (int i = 0; i < 7; ++i) cells.push_back({QString("conv.%1").arg(i), QString("conv %1").arg(i), "conv", {4, 8}});
    for (const char* block : {"feature_projection", "pos_conv_embed"}) cells.push_back({block, block, block, {4, 8}});
    for (int block = 0; block < 5; ++block)
        for (const char* part : {"k_proj", "v_proj", "q_proj", "out_proj", "matmul_scores", "matmul_context",
                                 "intermediate_dense", "output_dense"})
            cells.push_back({QString("layers.%1.%2").arg(block).arg(part), QString::number(block), part, {4, 8}});
    cells.push_back({"lm_head", "lm_head", "lm_head", {}});
    return cells;
}

BitMap bitsOf(const std::vector<BitMapCell>& cells) {
    BitMap bits;
    for (const auto& cell : cells) bits.push_back(cell.bits);
    return bits;
}

}  // namespace

class BitMapViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<BitMapView> m_view;

    void show(int blocks, QSize size) {
        m_view = std::make_unique<BitMapView>();
        m_view->setCells(sampleCells(blocks));
        m_view->resize(size);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }

    void turnWheel(QPoint at, int angle, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(at, m_view->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(m_view.get(), &event);
    }

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        show(4, {500, 320});
    }
    void cleanup() { m_view.reset(); }

    void clickChoosesTheCellBelowTheMouse() {
        QSignalSpy chosen(m_view.get(), &BitMapView::layerChosen);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->cellRect(12).center());
        QCOMPARE(m_view->selectedLayer(), 12);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->cellRect(12).center());
        QCOMPARE(chosen.count(), 1);
    }

    void arrowsWalkBlocksAndParts() {
        m_view->setSelectedLayer(2);  // block 0, k_proj
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->selectedLayer(), 11);  // block 1, k_proj
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->selectedLayer(), 12);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->selectedLayer(), 0);  // the convolution has one part
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->selectedLayer(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->selectedLayer(), 37);
    }

    void digitsPinAndDeleteUnpins() {
        QSignalSpy pinned(m_view.get(), &BitMapView::pinRequested);
        QSignalSpy unpinned(m_view.get(), &BitMapView::unpinRequested);
        QTest::keyClick(m_view.get(), Qt::Key_5);
        QCOMPARE(pinned.count(), 0);  // nothing is selected
        m_view->setSelectedLayer(3);
        QTest::keyClick(m_view.get(), Qt::Key_5);
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QTest::keyClick(m_view.get(), Qt::Key_9);
        QCOMPARE(pinned.count(), 2);
        QCOMPARE(pinned[0], QVariantList({3, 5}));
        QCOMPARE(pinned[1], QVariantList({3, kFloatBits}));
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(unpinned.count(), 2);
        m_view->setSelectedLayer(37);  // not quantized
        QTest::keyClick(m_view.get(), Qt::Key_5);
        QCOMPARE(pinned.count(), 2);
    }

    void settingTheSelectionEmitsNothing() {
        QSignalSpy chosen(m_view.get(), &BitMapView::layerChosen);
        m_view->setSelectedLayer(7);
        m_view->setSelectedLayer(999);
        QCOMPARE(m_view->selectedLayer(), -1);
        QCOMPARE(chosen.count(), 0);
    }

    void cellsOfAViewNeverOverlap() {
        for (int a = 0; a < 38; ++a)
            for (int b = 0; b < a; ++b) QVERIFY(!m_view->cellRect(a).intersects(m_view->cellRect(b)));
    }

    void speechModelFitsIntoALaptopsPanelWithoutScrolling() {
        m_view->setCells(speechCells());
        m_view->resize(656, 186);
        QCoreApplication::processEvents();
        for (const QScrollBar* bar : m_view->findChildren<QScrollBar*>()) QVERIFY(!bar->isVisible());
        const int count = static_cast<int>(m_view->cells().size());
        for (int a = 0; a < count; ++a) {
            QVERIFY2(m_view->rect().contains(m_view->cellRect(a)), qPrintable(m_view->cells()[std::size_t(a)].layer));
            QVERIFY(m_view->cellRect(a).width() >= 26);
            for (int b = 0; b < a; ++b) QVERIFY(!m_view->cellRect(a).intersects(m_view->cellRect(b)));
        }
        // What stands alone is stacked below the convolutions.
        QCOMPARE(m_view->cellRect(7).left(), m_view->cellRect(0).left());
        QVERIFY(m_view->cellRect(7).top() > m_view->cellRect(0).top());
        QVERIFY(m_view->cellRect(8).top() > m_view->cellRect(7).top());
        for (int layer = 0; layer < count; ++layer) {
            QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->cellRect(layer).center());
            QCOMPARE(m_view->selectedLayer(), layer);
        }
    }

    void arrowsWalkStackedBlocksAsTheyAreDrawn() {
        m_view->setCells(speechCells());
        m_view->setSelectedLayer(3);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->selectedLayer(), 7);  // feature_projection, the only one in the row below
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->selectedLayer(), 8);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->selectedLayer(), 8);
        m_view->setSelectedLayer(6);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->selectedLayer(), 9);  // layers.0.k_proj
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->selectedLayer(), 6);
    }

    void onlyChangedCellsAreRepainted() {
        BitMap bits = bitsOf(m_view->cells());
        std::vector<bool> pins(bits.size(), false);
        QCoreApplication::processEvents();
        const int before = m_view->paintedCells();
        m_view->setBits(bits, pins);
        QCoreApplication::processEvents();
        QCOMPARE(m_view->paintedCells(), before);
        bits[5].weight = 3;
        bits[20].weight = 3;
        pins[30] = true;
        m_view->setBits(bits, pins);
        QCoreApplication::processEvents();
        QCOMPARE(m_view->paintedCells(), before + 3);
        QCOMPARE(m_view->cells()[5].bits.weight, 3);
        QVERIFY(m_view->cells()[30].isPinned);
    }

    void selectedCellStaysInView() {
        show(60, {420, 200});
        for (const int layer : {0, 541, 300, 9}) {
            m_view->setSelectedLayer(layer);
            QVERIFY2(m_view->rect().contains(m_view->cellRect(layer)), qPrintable(QString::number(layer)));
        }
        m_view->setSelectedLayer(500);
        m_view->resize(300, 190);
        QVERIFY(m_view->rect().contains(m_view->cellRect(500)));
    }

    void theWheelWithControlLooksCloserAtTheCellBelowTheMouse() {
        const QPoint at = m_view->cellRect(12).center();
        const QSize before = m_view->cellRect(12).size();
        turnWheel(at, 120, Qt::ControlModifier);
        QVERIFY(m_view->zoom() > 1);
        QVERIFY(m_view->cellRect(12).width() > before.width() && m_view->cellRect(12).height() > before.height());
        turnWheel(at, -120, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), 1.0);
        QCOMPARE(m_view->cellRect(12).size(), before);
        turnWheel(at, -120, Qt::ControlModifier);  // everything is in view already
        QCOMPARE(m_view->zoom(), 1.0);
        // Once there is more than fits, the cell stays below the mouse.
        const QPoint middle = m_view->cellRect(20).center();
        for (int i = 0; i < 20; ++i) turnWheel(middle, 120, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), 3.0);
        QVERIFY(m_view->rect().contains(m_view->cellRect(20).center()));
        const QPoint there = m_view->cellRect(20).center();
        turnWheel(there, -120, Qt::ControlModifier);
        QVERIFY(m_view->zoom() < 3);
        QVERIFY(m_view->cellRect(20).contains(there));
    }

    void withoutControlTheWheelMovesWhatIsShown() {
        for (int i = 0; i < 5; ++i) QTest::keyClick(m_view.get(), Qt::Key_Plus);
        const QRect before = m_view->cellRect(12);
        turnWheel(m_view->rect().center(), -120, Qt::ShiftModifier);
        QVERIFY(m_view->cellRect(12).left() < before.left());
        QCOMPARE(m_view->cellRect(12).size(), before.size());
    }

    void smallCellsDropTheirDigitsUntilAllBlocksAreInView() {
        show(60, {420, 200});
        m_view->setSelectedLayer(300);
        QVERIFY(m_view->hasDigits());
        QVERIFY(!m_view->rect().contains(m_view->cellRect(0)));
        for (int i = 0; i < 30; ++i) QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(!m_view->hasDigits());
        const int last = static_cast<int>(m_view->cells().size()) - 1;
        for (const int layer : {0, 300, last}) {
            QVERIFY2(m_view->rect().contains(m_view->cellRect(layer)), qPrintable(QString::number(layer)));
        }
        // Without digits a half is of one colour.
        const QImage image = m_view->grab().toImage();
        const QRect cell = m_view->cellRect(400);
        QCOMPARE(image.pixel(cell.left() + 1, cell.top()), image.pixel(cell.right() - 1, cell.top()));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(m_view->selectedLayer(), 400);
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), 1.0);
        QCOMPARE(m_view->selectedLayer(), 400);
        QVERIFY(m_view->hasDigits());
        QVERIFY(m_view->rect().contains(m_view->cellRect(400)));
    }

    void anotherModelBeginsAtTheUsualSize() {
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        m_view->setCells(sampleCells(4));
        QVERIFY(m_view->zoom() > 1);  // other pins
        m_view->setCells(sampleCells(5));
        QCOMPARE(m_view->zoom(), 1.0);
    }

    void descriptionFollowsTheSelectedCell() {
        m_view->setSelectedLayer(1);
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_view.get());
        QCOMPARE(access->role(), QAccessible::Table);
        QCOMPARE(access->text(QAccessible::Name), QString("Bit map"));
        QVERIFY(access->text(QAccessible::Description).startsWith("layers.0.q_proj\nweights 4-bit"));
        BitMap bits = bitsOf(m_view->cells());
        bits[1].weight = kFloatBits;
        std::vector<bool> pins(bits.size(), false);
        pins[1] = true;
        m_view->setBits(bits, pins);
        QCOMPARE(access->text(QAccessible::Description),
                 QString("layers.0.q_proj\nweights float, inputs 8-bit, pinned"));
        QCOMPARE(m_view->readOut(37), QString("lm_head\nnot quantized"));
        QVERIFY(!m_view->readOut(4).contains("weights"));  // a matrix product has none
    }

    void theBitMapIsCopiedAsAFigure() {
        auto cells = sampleCells(2);
        cells[1].bits = {kFloatBits, 6};
        cells[2].isPinned = true;
        m_view->setCells(cells);
        m_view->setExportHeader("run 12");
        m_view->copyData();
        const QStringList lines = QApplication::clipboard()->text().split('\n');
        QVERIFY(lines.contains("# Bit map"));
        QVERIFY(lines.contains("# run 12"));
        QVERIFY(lines.contains("layer,block,width of the weights [bits],text,detail,marked"));
        QVERIFY(lines.contains("conv,conv,8,8,8,0"));
        QVERIFY(lines.contains("q_proj,0,,F,6,0"));
        QVERIFY(lines.contains("k_proj,0,4,4,8,1"));
        QVERIFY(lines.contains("scores,1,,–,8,0"));
        QVERIFY(lines.contains("lm_head,head,,F,F,0"));
        QApplication::clipboard()->clear();
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->image().size(), 2 * m_view->size());
    }

    void differencesAreCopiedAsSuch() {
        auto cells = sampleCells(1);
        cells[1].difference = 2;
        cells[2].difference = -3;
        m_view->setCells(cells);
        m_view->setIsDifference(true);
        m_view->copyData();
        const QStringList lines = QApplication::clipboard()->text().split('\n');
        QVERIFY(lines.contains("layer,block,difference [bits],text,detail,marked"));
        QVERIFY(lines.contains("q_proj,0,2,+2,4,0"));
        QVERIFY(lines.contains("k_proj,0,-3,-3,4,0"));
        QVERIFY(lines.contains("v_proj,0,0,0,4,0"));
    }

    void theContextMenuSavesTheBitMap() {
        QContextMenuEvent event(QContextMenuEvent::Mouse, {50, 50}, m_view->mapToGlobal(QPoint(50, 50)));
        QApplication::sendEvent(m_view.get(), &event);
        auto* menu = m_view->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QAction* save = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith("&Save as")) save = action;
        }
        QVERIFY(save != nullptr);
        save->trigger();
        auto* dialog = m_view->findChild<FigureExportDialog*>();
        QVERIFY(dialog != nullptr);
        QTemporaryDir folder;
        for (const QString& name : {QString("a.png"), QString("b.pdf"), QString("c.svg"), QString("d.csv")}) {
            dialog->setPath(folder.filePath(name));
            dialog->save();
            QVERIFY(QFile::exists(folder.filePath(name)));
        }
    }

    void emptyViewTakesKeysAndClicks() {
        m_view->setCells({});
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_5);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(50, 50));
        QCOMPARE(m_view->selectedLayer(), -1);
    }

    void thousandLayersFollowADrag() {
        show(111, {1600, 1000});
        const BitMap narrow = bitsOf(m_view->cells());
        const std::vector<bool> pins(narrow.size(), false);
        std::vector<double> everyCellMs;
        std::vector<double> tenCellsMs;
        BitMap bits = narrow;
        for (int step = 0; step < 60; ++step) {
            for (auto& layer : bits) layer.weight = 2 + (layer.weight + 1) % 7;
            // Processor time: other work may run on the same cores.
            std::clock_t start = std::clock();
            m_view->setBits(bits, pins);
            QCoreApplication::processEvents();
            everyCellMs.push_back(1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
            for (int i = 0; i < 10; ++i) bits[static_cast<std::size_t>(step * 7 + i * 50)].weight = 2 + (step + i) % 7;
            start = std::clock();
            m_view->setBits(bits, pins);
            QCoreApplication::processEvents();
            tenCellsMs.push_back(1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        std::sort(everyCellMs.begin(), everyCellMs.end());
        std::sort(tenCellsMs.begin(), tenCellsMs.end());
        qInfo("1,001 layers, repaint included: all changed p50 %.2f p95 %.2f ms, ten changed p50 %.2f p95 %.2f ms",
              everyCellMs[30], everyCellMs[57], tenCellsMs[30], tenCellsMs[57]);
        QVERIFY(everyCellMs[30] < 20);
    }
};

QTEST_MAIN(BitMapViewTest)
#include "tst_bit_map_view.moc"
