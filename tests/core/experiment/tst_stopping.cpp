// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/support/stop_times.h"

using namespace voxbit;

/// A worker returns from whatever it does within about one layer after a stop. Benchmark with absolute figures:
/// bench_stopping.
class TestStopping : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void workersReturnWithinALayer() {
        constexpr int kStops = 10;
        constexpr double kSlackMs = 20;  // the thread has to be woken, its memory to be given back
        at::set_num_threads(1);
        const test::StagesOfBaseShape base(8, 1.0, 4);
        (void)base.longestLayerAndPassMs();
        const auto [layerMs, passMs] = base.longestLayerAndPassMs();
        for (const auto& [name, stage] : base.stages()) {
            std::vector<double> times;
            for (int i = 0; i < kStops; ++i) {
                const test::StopTime time = test::timeToReturn(stage, 2 * passMs * (i + 0.5) / kStops);
                QVERIFY2(time.wasCancelled, name.c_str());
                times.push_back(time.workMs);
            }
            const double lateMs = test::quantileOf(times, 0.8);
            qInfo("%s: p50 %.1f, p80 %.1f ms of processor time; longest layer %.1f, pass %.1f ms", name.c_str(),
                  test::quantileOf(times, 0.5), lateMs, layerMs, passMs);
            QVERIFY2(lateMs < 2 * layerMs + kSlackMs, name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"
