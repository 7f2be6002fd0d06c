// SPDX-License-Identifier: Apache-2.0
// The whole way through the window, as a researcher goes it, without a screen.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "tests/support/fail_on_warning.h"
#include "tests/support/window_story.h"
#include "widgets/table_view.h"

using namespace voxbit;

class TestEndToEnd : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void demoIsExploredEvaluatedComparedExportedAndFoundAgain() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.settings().set(Setting::Language, QStringLiteral("en"));
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(test::settle(window));
        QTRY_COMPARE(window.proposedStep(), Step::Profile);
        Workbench& bench = window.workbench();

        // Who.
        QVERIFY(test::chooseSpeakers(window, QStringLiteral("Expression of the calibration subset"),
                                     QStringLiteral("subset=calibration & speaker=f01")));
        QVERIFY(test::chooseSpeakers(window, QStringLiteral("Expression of the test subset"),
                                     QStringLiteral("subset=test & speaker=f01")));
        QCOMPARE(bench.experiment().subsets.calibration.expression, std::string("subset=calibration & speaker=f01"));
        QVERIFY(!bench.subsets().value->test.empty());
        QVERIFY(test::pressStep(window, Step::Profile));
        QVERIFY(bench.bits().isReady());

        // How many bits.
        const std::vector<double> sizes = test::dragBudget(window, 0.2);
        QVERIFY(sizes.size() > 5 && sizes.back() < sizes.front());
        QCOMPARE(bench.bits().value->allocation.sizeBytes, sizes.back());
        const int steps = bench.undoStack().index();
        bench.undoStack().undo();
        QVERIFY(bench.bits().value->allocation.sizeBytes > sizes.back());
        bench.undoStack().redo();
        QCOMPARE(bench.undoStack().index(), steps);
        QVERIFY(test::pinLayer(window, 5, Qt::Key_8));
        QCOMPARE(bench.bits().value->allocation.bits[5].weight, Bits(8));

        // What it costs.
        QVERIFY(test::pressStep(window, Step::Calibrate));
        QVERIFY(bench.scales().isReady());
        QVERIFY(test::pressStep(window, Step::Evaluate));
        QTRY_COMPARE(window.runs().selected().size(), std::size_t(1));
        QTRY_COMPARE(window.proposedStep(), Step::None);
        test::dragBudget(window, 0.6);
        QVERIFY(test::pressStep(window, Step::Calibrate));
        QVERIFY(test::pressStep(window, Step::Evaluate));
        QTRY_COMPARE(window.runs().rows().size(), std::size_t(2));

        // Side by side, and out of the window.
        std::vector<RunId> ids;
        for (const RunRow& row : window.runs().rows()) ids.push_back(row.id);
        window.runs().select(ids);
        for (const char* id : {"compare", "results", "transcripts", "curves", "matrix", "jobs", "runs"})
            QVERIFY2(window.bringPanel(QString::fromLatin1(id))->isVisible(), id);
        QVERIFY(test::settle(window));
        QVERIFY(test::compareRuns(window));
        QTemporaryDir folder;
        QVERIFY(test::exportReport(window, folder.path()));
        QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.html")}).size() == 1);
        QVERIFY(test::exportCurves(window, folder.path() + "/curves.csv"));
        QFile curves(folder.path() + "/curves.csv");
        QVERIFY(curves.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(curves.readAll());
        QVERIFY2(text.startsWith(QStringLiteral("# ")) && text.contains(QStringLiteral("MiB")), qPrintable(text));
        window.bringPanel(QStringLiteral("results"));
        const auto resultsOf = [](MainWindow& shown) {
            return shown.panel("results")->findChild<TableView*>(QStringLiteral("results"))->asCsv();
        };
        QTRY_COMPARE(resultsOf(window).count(QLatin1Char('\n')), 3);  // the header and two runs
        const QString results = resultsOf(window);

        for (const JobRow& row : window.jobs().rows()) {
            if (row.lane != Lane::Compute) continue;  // what panels cannot show they say themselves
            QVERIFY2(row.message.isEmpty(), qPrintable(row.title + QStringLiteral(": ") + row.message));
        }

        // Reopened, everything is there.
        const std::string last = experimentHash(bench.experiment());
        QVERIFY(window.close());
        auto options = home.options();
        options.isDemo = false;
        MainWindow again(options);
        QVERIFY(test::settle(again));
        QCOMPARE(experimentHash(again.workbench().experiment()), last);
        QVERIFY(again.workbench().bits().isReady());  // profiles are cached
        QTRY_COMPARE(again.runs().rows().size(), std::size_t(2));
        again.show();
        again.runs().select(ids);
        again.bringPanel(QStringLiteral("results"));
        QTRY_COMPARE(resultsOf(again), results);
        QVERIFY(test::compareRuns(again));
    }
};

QTEST_MAIN(TestEndToEnd)
#include "tst_end_to_end.moc"
