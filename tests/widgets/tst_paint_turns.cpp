// SPDX-License-Identifier: Apache-2.0
#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTimer>
#include <QtTest>
#include <vector>

#include "core/base/processor_time.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/paint_turns.h"

using namespace voxbit;

namespace {

constexpr double kLongMs = 2 * PaintTurns::kLongTurnMs;

void compute(double ms) {
    const double end = processorMs() + ms;
    while (processorMs() < end) {
    }
}

/// Knows in which turns of the event loop it was painted.
class Probe : public QWidget {
  public:
    Probe() {
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
                [this] { ++m_turn; });
        resize(200, 100);
        show();
    }
    int turn() const { return m_turn; }
    std::vector<int> takePaints() { return std::exchange(m_paints, {}); }

  protected:
    void paintEvent(QPaintEvent*) override { m_paints.push_back(m_turn); }

  private:
    int m_turn = 0;
    std::vector<int> m_paints;
};

void runFor(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Calls it in a turn of the event loop at whose end the probe would be painted. @return the turn
int inATurn(Probe& probe, const std::function<void()>& work) {
    int turn = -1;
    const auto workInTurn = [&] {
        turn = probe.turn();
        work();
    };
    QTimer::singleShot(1, &probe, [&] {
        probe.update();
        QMetaObject::invokeMethod(&probe, workInTurn, Qt::QueuedConnection);
    });
    runFor(100);
    return turn;
}

}  // namespace

class PaintTurnsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void aLongTurnLeavesPaintingToALaterOne_data() {
        QTest::addColumn<bool>("hasTurns");
        QTest::addColumn<double>("ms");
        QTest::addColumn<bool>("isLater");
        QTest::newRow("long") << true << kLongMs << true;
        QTest::newRow("short") << true << 0.0 << false;
        QTest::newRow("long, as Qt paints") << false << kLongMs << false;
    }
    void aLongTurnLeavesPaintingToALaterOne() {
        QFETCH(bool, hasTurns);
        QFETCH(double, ms);
        QFETCH(bool, isLater);
        Probe probe;
        QVERIFY(QTest::qWaitForWindowExposed(&probe));
        if (hasTurns) new PaintTurns(&probe);
        runFor(50);
        probe.takePaints();
        const int turn = inATurn(probe, [&] { compute(ms); });
        const auto paints = probe.takePaints();
        QCOMPARE(paints.size(), std::size_t{1});
        QCOMPARE(paints.front() > turn, isLater);
    }

    /// Two paintings of all of a window would be two long turns without one for others in between.
    void afterALongTurnOthersComeFirst() {
        Probe probe;
        QVERIFY(QTest::qWaitForWindowExposed(&probe));
        new PaintTurns(&probe);
        runFor(50);
        probe.takePaints();
        const int turn = inATurn(probe, [&] {
            compute(kLongMs);
            QMetaObject::invokeMethod(
                &probe, [&] { probe.update(); }, Qt::QueuedConnection);
        });
        const auto paints = probe.takePaints();
        QCOMPARE(paints.size(), std::size_t{1});
        QVERIFY2(paints.front() > turn + 1, qPrintable(QString::number(paints.front() - turn)));
    }

    /// What asks to be painted at once would else be painted where it is most in the way.
    void paintingAtOnceIsPutOffToo() {
        Probe probe;
        QVERIFY(QTest::qWaitForWindowExposed(&probe));
        new PaintTurns(&probe);
        runFor(50);
        probe.takePaints();
        std::size_t paintsInTurn = 1;
        inATurn(probe, [&] {
            compute(kLongMs);
            probe.repaint();
            probe.repaint();
            paintsInTurn = probe.takePaints().size();
        });
        QCOMPARE(paintsInTurn, std::size_t{0});
        QCOMPARE(probe.takePaints().size(), std::size_t{1});
    }

    void aLoopThatIsAlwaysBusyPaints() {
        Probe probe;
        QVERIFY(QTest::qWaitForWindowExposed(&probe));
        new PaintTurns(&probe);
        runFor(50);
        probe.takePaints();
        QTimer busy;
        int updatedIn = -1;
        connect(&busy, &QTimer::timeout, &probe, [&] {
            compute(kLongMs);
            if (updatedIn < 0) updatedIn = probe.turn();
            probe.update();
        });
        busy.start(0);
        runFor(400);
        const auto paints = probe.takePaints();
        QVERIFY(paints.size() >= 2);
        QVERIFY2(paints.front() - updatedIn <= 2 * PaintTurns::kMostPutOff,
                 qPrintable(QString::number(paints.front() - updatedIn)));
    }

    void whatIsHeldBackIsPaintedOnce() {
        Probe probe;
        QVERIFY(QTest::qWaitForWindowExposed(&probe));
        auto* turns = new PaintTurns(&probe);
        runFor(50);
        probe.takePaints();
        inATurn(probe, [&] {
            turns->holdBack();
            probe.resize(300, 150);
            QTimer::singleShot(1, &probe, [&] { probe.resize(320, 150); });
        });
        QCOMPARE(probe.takePaints().size(), std::size_t{1});
        QVERIFY(probe.updatesEnabled());
    }
};

QTEST_MAIN(PaintTurnsTest)
#include "tst_paint_turns.moc"
