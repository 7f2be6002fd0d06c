// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include "tests/support/fail_on_warning.h"
#include "widgets/budget_slider.h"

using namespace voxbit;

namespace {

constexpr double kMib = 1024 * 1024;

std::vector<BudgetMark> uniformMarks() {
    std::vector<BudgetMark> marks;
    for (int bits = 8; bits >= 1; --bits) marks.push_back({(0.6 + bits * 0.6) * kMib, QString("%1 bits").arg(bits)});
    return marks;
}

}  // namespace

class BudgetSliderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<BudgetSlider> m_slider;

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        m_slider = std::make_unique<BudgetSlider>();
        m_slider->setRange(1.9 * kMib, 5.4 * kMib, uniformMarks());
        m_slider->setBudget(3 * kMib);
        m_slider->resize(700, 90);
        m_slider->show();
        m_slider->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_slider.get()));
        m_slider->setFocus();
    }
    void cleanup() { m_slider.reset(); }

    void pressMovesThereAtOnceAndDragFollows() {
        QSignalSpy changed(m_slider.get(), &BudgetSlider::budgetChanged);
        QSignalSpy ended(m_slider.get(), &BudgetSlider::dragEnded);
        QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, QPoint(350, 45));
        QVERIFY(m_slider->isDragging());
        QVERIFY(std::abs(m_slider->budget() - 3.65 * kMib) < 0.01 * kMib);
        QTest::mouseMove(m_slider.get(), QPoint(5000, 45));
        QCOMPARE(m_slider->budget(), 5.4 * kMib);
        QTest::mouseMove(m_slider.get(), QPoint(-50, 45));
        QCOMPARE(m_slider->budget(), 1.9 * kMib);
        QCOMPARE(changed.count(), 3);
        QCOMPARE(ended.count(), 0);
        QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, QPoint(0, 45));
        QCOMPARE(ended.count(), 1);
        QVERIFY(!m_slider->isDragging());
    }

    void keysStepAndJump() {
        const double step = 3.5 * kMib / 200;
        QTest::keyClick(m_slider.get(), Qt::Key_Right);
        QCOMPARE(m_slider->budget(), 3 * kMib + step);
        QTest::keyClick(m_slider.get(), Qt::Key_Down);
        QVERIFY(std::abs(m_slider->budget() - 3 * kMib) < 1);
        m_slider->setBudget(3.1 * kMib);
        QTest::keyClick(m_slider.get(), Qt::Key_PageUp);
        QCOMPARE(m_slider->budget(), 3.6 * kMib);
        QTest::keyClick(m_slider.get(), Qt::Key_PageDown);
        QCOMPARE(m_slider->budget(), 3.0 * kMib);
        QTest::keyClick(m_slider.get(), Qt::Key_End);
        QCOMPARE(m_slider->budget(), 5.4 * kMib);
        QTest::keyClick(m_slider.get(), Qt::Key_Home);
        QCOMPARE(m_slider->budget(), 1.9 * kMib);
    }

    void aHeldKeyIsOneDrag() {
        QSignalSpy ended(m_slider.get(), &BudgetSlider::dragEnded);
        QTest::keyPress(m_slider.get(), Qt::Key_Right);
        QTest::keyPress(m_slider.get(), Qt::Key_Right);
        QVERIFY(m_slider->isDragging());
        QCOMPARE(ended.count(), 0);
        QTest::keyRelease(m_slider.get(), Qt::Key_Right);
        QCOMPARE(ended.count(), 1);
    }

    void aSpinOfTheWheelIsOneDrag() {
        QSignalSpy ended(m_slider.get(), &BudgetSlider::dragEnded);
        QSignalSpy changed(m_slider.get(), &BudgetSlider::budgetChanged);
        for (int i = 0; i < 4; ++i) {
            QWheelEvent notch(QPointF(9, 9), QPointF(9, 9), {}, QPoint(0, 60), {}, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_slider.get(), &notch);
        }
        QCOMPARE(changed.count(), 2);
        QVERIFY(m_slider->isDragging());
        QTRY_COMPARE(ended.count(), 1);
    }

    void settingEmitsNothing() {
        QSignalSpy changed(m_slider.get(), &BudgetSlider::budgetChanged);
        m_slider->setBudget(4 * kMib);
        m_slider->setBudget(100 * kMib);
        QCOMPARE(m_slider->budget(), 5.4 * kMib);
        m_slider->setRange(1 * kMib, 2 * kMib, {});
        QCOMPARE(m_slider->budget(), 2 * kMib);
        QCOMPARE(changed.count(), 0);
    }

    void emptyRangeDisables() {
        m_slider->setRange(5, 5, {});
        QVERIFY(!m_slider->isEnabled());
        QSignalSpy changed(m_slider.get(), &BudgetSlider::budgetChanged);
        // A window does not hand events to a disabled widget; what reaches it anyhow moves nothing.
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Right, {});
        QCoreApplication::sendEvent(m_slider.get(), &key);
        QCOMPARE(changed.count(), 0);
        m_slider->setRange(5, 6, {});
        QVERIFY(m_slider->isEnabled());
    }

    void labelsNeverOverlap_data() {
        QTest::addColumn<int>("width");
        for (const int width : {240, 300, 420, 700, 1900}) QTest::addRow("%d", width) << width;
    }
    void labelsNeverOverlap() {
        QFETCH(int, width);
        m_slider->resize(width, m_slider->minimumSizeHint().height());
        const auto rects = m_slider->labelRects();
        QVERIFY(rects.size() >= 4);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            QVERIFY(QRectF(m_slider->rect()).contains(rects[i]));
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!rects[i].intersects(rects[j]));
        }
    }

    void theFloatSizeIsSaidBeyondTheScaleWhereThereIsRoom() {
        m_slider->resize(900, m_slider->minimumSizeHint().height());
        const double before = m_slider->labelRects().back().width();
        m_slider->setFloatSize(4 * m_slider->largest());
        const QRectF end = m_slider->labelRects().back();
        QVERIFY(end.width() > before + 20);
        QVERIFY(QRectF(m_slider->rect()).contains(end));
        m_slider->setFloatSize(m_slider->largest());  // not beyond it
        QCOMPARE(m_slider->labelRects().back().width(), before);
        m_slider->setFloatSize(4 * m_slider->largest());
        m_slider->resize(m_slider->minimumSizeHint());
        const auto rects = m_slider->labelRects();
        for (std::size_t i = 0; i + 1 < rects.size(); ++i) QVERIFY(!rects[i].intersects(rects.back()));
    }

    void isASliderInKibForAssistiveTools() {
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_slider.get());
        QVERIFY(access && access->valueInterface());
        QCOMPARE(access->role(), QAccessible::Slider);
        QCOMPARE(access->text(QAccessible::Name), QString("Memory budget"));
        QCOMPARE(access->valueInterface()->currentValue().toDouble(), 3 * 1024.0);
        QVERIFY(access->text(QAccessible::Value).contains("3.00"));
        QSignalSpy changed(m_slider.get(), &BudgetSlider::budgetChanged);
        access->valueInterface()->setCurrentValue(4 * 1024.0);
        QCOMPARE(m_slider->budget(), 4 * kMib);
        QCOMPARE(changed.count(), 1);
    }

    void focusIsVisible() {
        const QImage with = m_slider->grab().toImage();
        m_slider->clearFocus();
        QVERIFY(with != m_slider->grab().toImage());
    }
};

QTEST_MAIN(BudgetSliderTest)
#include "tst_budget_slider.moc"
