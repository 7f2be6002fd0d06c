// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QSignalSpy>
#include <algorithm>
#include <map>
#include <string>

#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/heartbeat.h"

using namespace voxbit;

class TestHeartbeat : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    /// A gap that other programs cause comes now and then, one that the window causes comes each time: so for every
    /// kind of work the best of a few rounds counts, each with a new database and cache.
    void windowIsNeverBlocked() {
        constexpr int kRounds = 4;
        constexpr double kLongestMs = 50;
        std::map<std::string, double> bestMs;
        const auto worstMs = [&] {
            double worst = 0;
            for (const auto& [stage, excess] : bestMs) worst = std::max(worst, excess);
            return worst;
        };
        for (int round = 0; round < kRounds && (round == 0 || worstMs() >= kLongestMs); ++round) {
            for (const auto& [stage, excess] : excessMs())
                bestMs[stage] = bestMs.contains(stage) ? std::min(bestMs[stage], excess) : excess;
        }
        QCOMPARE(bestMs.size(), std::size_t{5});
        for (const auto& [stage, excess] : bestMs)
            QVERIFY2(excess < kLongestMs, qPrintable(QStringLiteral("%1: %2").arg(stage.c_str()).arg(excess)));
    }

  private:
    static void sweep(Workbench& bench) {
        std::vector<Experiment> experiments(3, bench.experiment());
        for (std::size_t i = 0; i < experiments.size(); ++i) experiments[i].averageBits = 3 + static_cast<double>(i);
        bench.runAll(QStringLiteral("sweep"), std::move(experiments));
    }

    static bool changeLanguage(MainWindow& window) {
        QSignalSpy translated(&window, &MainWindow::translated);
        const bool isGerman = window.settings().get(Setting::Language) == QStringLiteral("de");
        window.settings().set(Setting::Language, isGerman ? QStringLiteral("en") : QStringLiteral("de"));
        return translated.wait(5000);
    }

    /// Profiles, calibrates, evaluates, sweeps and changes the language. @return for each how much longer than an idle
    /// thread the window was blocked at worst; nothing for those that did not come to their end
    static std::map<std::string, double> excessMs() {
        const test::DemoHome home;
        MainWindow window(home.options());
        test::open(window.workbench(), test::DemoBench::experiment("subset=calibration", 24));
        window.resize(1366, 768);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window) || !test::settle(window)) return {};
        std::map<std::string, double> excess;
        for (const char* stage : {"profile", "calibrate", "evaluate", "sweep", "language"}) {
            test::Heartbeat window_beat;
            test::IdleTimer idle;
            QElapsedTimer clock;
            clock.start();
            if (*stage == 'p') window.workbench().profile();
            if (*stage == 'c') window.workbench().calibrate();
            if (*stage == 'e') window.workbench().evaluate();
            if (*stage == 's') sweep(window.workbench());
            if (*stage == 'l' && !changeLanguage(window)) return excess;
            if (!test::settle(window)) return excess;
            const double gapMs = window_beat.takeWorst().ms;
            const double idleMs = idle.takeWorstMs();
            qInfo("%s: %lld ms, worst gap %.1f ms, idle timer %.1f ms", stage, static_cast<long long>(clock.elapsed()),
                  gapMs, idleMs);
            excess[stage] = gapMs - idleMs;
        }
        return excess;
    }
};

QTEST_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
