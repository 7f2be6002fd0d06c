// SPDX-License-Identifier: Apache-2.0
// The program itself is killed in the middle of a run and goes on with `runs resume`.
#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/run_store.h"
#include "tests/support/started_tool.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

constexpr int kUtterances = 48;

}  // namespace

class TestKilledRun : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aRunThatWasKilledIsResumedByItsNumber() {
        QTemporaryDir folder;
        const QString database = folder.filePath("voxbit.sqlite");
        const QStringList databases{"--db", database, "--json"};
        const QString demo = QString::fromStdString(test::sourceTree("resources/demo").string());
        QProcess process;
        process.start(VOXBIT_CLI, QStringList{"run",
                                              "--model",
                                              demo + "/model",
                                              "--corpus",
                                              demo + "/corpus/manifest.csv",
                                              "--calibrate-on",
                                              "speaker=f01 & subset=calibration",
                                              "--count",
                                              "2",
                                              "--test-on",
                                              "subset=test",
                                              "--test-count",
                                              QString::number(kUtterances),
                                              "--allocator",
                                              "uniform",
                                              "--calibrator",
                                              "minmax",
                                              "--average-bits",
                                              "5",
                                              "--evaluation.bootstrap_samples",
                                              "100"} +
                                      databases);
        QVERIFY(process.waitForStarted());
        const QDeadlineTimer patience(240'000);
        std::size_t stored = 0;
        RunStore store(database.toStdString());
        while (stored < 2 && !patience.hasExpired() && process.state() == QProcess::Running) {
            process.waitForFinished(10);
            if (!store.list().empty()) stored = store.utterances(store.list()[0].id).size();
        }
        QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError().constData());
        QCOMPARE(store.list()[0].status, RunStatus::Running);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        const RunRow killed = store.list()[0];
        QCOMPARE(killed.status, RunStatus::Interrupted);
        const auto finished = store.utterances(killed.id);  // what was done can be read
        QVERIFY(finished.size() >= 2 && finished.size() < kUtterances);
        const test::Told listed =
            test::tell(VOXBIT_CLI, QStringList{"runs", "list", "--status", "interrupted"} + databases);
        QCOMPARE(listed.status, 0);
        QCOMPARE(parseJson(listed.out, "runs list")[0]["id"].get<RunId>(), killed.id);

        const test::Told resumed =
            test::tell(VOXBIT_CLI, QStringList{"runs", "resume", QString::number(killed.id)} + databases);
        QVERIFY2(resumed.status == 0, resumed.err.c_str());
        const Json run = parseJson(resumed.out, "runs resume");
        QCOMPARE(run["status"].get<std::string>(), std::string("finished"));
        QCOMPARE(run["summary"]["scores"]["utterances"].get<int>(), kUtterances);
        const auto all = store.utterances(killed.id);
        QCOMPARE(all.size(), std::size_t{kUtterances});
        for (std::size_t i = 0; i < finished.size(); ++i) {  // not done a second time: their clocks stand
            QCOMPARE(all[i].first, finished[i].first);
            QVERIFY(all[i].second == finished[i].second);
        }
        const test::Told again =
            test::tell(VOXBIT_CLI, QStringList{"runs", "resume", QString::number(killed.id)} + databases);
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.find("finished") != std::string::npos, again.err.c_str());
    }
};

QTEST_GUILESS_MAIN(TestKilledRun)
#include "tst_killed_run.moc"
