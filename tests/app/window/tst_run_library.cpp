// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>
#include <semaphore>

#include "app/window/run_library.h"
#include "core/base/processor_time.h"
#include "core/experiment/workspace.h"
#include "tests/app/window/many_runs.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

class RunLibraryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_database;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<RunLibrary> m_library;

    void open(int count) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = test::databaseOfRuns(*m_folder, count);
        m_jobs = std::make_unique<JobRunner>(m_database, m_database.parent_path() / "cache.sqlite");
        m_library = std::make_unique<RunLibrary>(*m_jobs);
        read();
    }

    void read() {
        QSignalSpy changed(m_library.get(), &RunLibrary::rowsChanged);
        m_library->refresh();
        QVERIFY(changed.wait(20000));
    }

    void close() {
        m_library.reset();
        m_jobs.reset();
    }

    bool isStarred(RunId id) {
        return m_library->rows()[static_cast<std::size_t>(m_library->positionOf(id))].isStarred;
    }

    /// Everything that the quick lane was asked for is done.
    void finishQuickJobs() {
        bool isDone = false;
        m_jobs->start(
            Lane::Quick, "wait", this, [](Workspace&, const RunControl&) {}, [&] { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    RunId addRun(const Json& experiment, const Json& provenance, const std::string& audioHash, double averageBits) {
        RunStore store(m_database);
        const RunId id = store.begin("run", experiment, "hash", provenance);
        UtteranceResult result;
        result.id = "a";
        result.audioHash = audioHash;
        store.addUtterance(id, "a", toJson(result));
        RunFigures figures;
        figures.averageBits = averageBits;
        store.finish(id, Json::object(), figures, Json::object(), 1);
        return id;
    }

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        open(20);
    }
    void cleanup() {
        close();
        m_folder.reset();
    }

    void listIsNewestFirst() {
        QCOMPARE(m_library->rows().size(), std::size_t(20));
        QCOMPARE(m_library->rows().front().id, RunId(20));
        QCOMPARE(m_library->positionOf(20), 0);
        QCOMPARE(m_library->positionOf(1), 19);
        QCOMPARE(m_library->positionOf(21), -1);
    }

    void changeShowsAtOnceAndIsWritten() {
        QSignalSpy changed(m_library.get(), &RunLibrary::rowChanged);
        m_library->setStarred({3}, true);
        m_library->setTags(3, {"paper", "good", "paper"});
        m_library->setNotes(3, "the one");
        QVERIFY(isStarred(3));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.at(0).at(0).toInt(), 17);
        finishQuickJobs();
        const Run run = RunStore(m_database).get(3);
        QVERIFY(run.isStarred);
        QCOMPARE(run.notes, std::string("the one"));
        QCOMPARE(run.tags, (std::vector<std::string>{"good", "paper"}));
    }

    void tagsAreAddedAndTakenOffManyRuns() {
        m_library->setTags(1, {"old", "keep"});
        m_library->editTags({1, 2}, {"new"}, {"old"});
        finishQuickJobs();
        QCOMPARE(RunStore(m_database).get(1).tags, (std::vector<std::string>{"keep", "new"}));
        QCOMPARE(RunStore(m_database).get(2).tags, (std::vector<std::string>{"new"}));
    }

    /// The list was asked for before the star was set, and answers after.
    void olderListDoesNotTakeAChangeBack() {
        QSignalSpy changed(m_library.get(), &RunLibrary::rowsChanged);
        m_library->refresh();
        m_library->setStarred({5}, true);
        QVERIFY(changed.wait());
        QVERIFY(isStarred(5));
    }

    void removedRunsComeBackWithUndo() {
        m_library->select({7, 8, 3});
        QSignalSpy selection(m_library.get(), &RunLibrary::selectionChanged);
        m_library->remove({7, 3});
        QCOMPARE(m_library->positionOf(7), -1);
        QCOMPARE(m_library->selected(), std::vector<RunId>{8});
        QCOMPARE(selection.size(), 1);
        m_library->remove({8});
        read();  // the database still has them, the list does not
        QCOMPARE(m_library->rows().size(), std::size_t(17));
        m_library->undoRemove();
        QCOMPARE(m_library->positionOf(8), 12);
        QCOMPARE(m_library->positionOf(7), -1);
        m_library->undoRemove();
        QCOMPARE(m_library->positionOf(7), 13);
        QVERIFY(!m_library->canUndoRemove());
        close();
        QCOMPARE(RunStore(m_database).list().size(), std::size_t(20));
    }

    void runsThatAreGoingOnAreNotDeleted() {
        const RunId id = RunStore(m_database).begin("going on", Json::object(), "h", Json::object());
        read();
        m_library->remove({id});
        QVERIFY(m_library->positionOf(id) >= 0);
        QVERIFY(!m_library->canUndoRemove());
    }

    void removalsReachTheDatabaseWhenTheWindowCloses() {
        m_library->remove({1, 2});
        close();
        QCOMPARE(RunStore(m_database).list().size(), std::size_t(18));
    }

    /// The runner drops what it has not begun; the library must not rely on it.
    void changesBehindABusyLaneAreNotLost() {
        std::binary_semaphore release(0);
        m_jobs->start(
            Lane::Quick, "busy", this, [&](Workspace&, const RunControl&) { release.acquire(); }, [] {});
        m_library->setNotes(4, "do not forget me");
        m_library->remove({1});
        m_jobs->cancelAll();
        m_library.reset();
        release.release();
        m_jobs.reset();
        QCOMPARE(RunStore(m_database).get(4).notes, std::string("do not forget me"));
        QCOMPARE(RunStore(m_database).list().size(), std::size_t(19));
    }

    void detailsComeInTheAskedOrderWithoutMissingOnes() {
        RunLibrary::DetailsList got;
        int answers = 0;
        const auto keep = [&](const RunLibrary::DetailsList& details) {
            got = details;
            ++answers;
        };
        m_library->fetch({2, 999, 1}, this, keep);
        QTRY_COMPARE(answers, 1);
        QCOMPARE(got.size(), std::size_t(2));
        QCOMPARE(got[0]->run.id, RunId(2));
        m_library->fetch({1, 2}, this, keep);  // from memory: at once
        QCOMPARE(answers, 2);
        QCOMPARE(got[0]->run.id, RunId(1));
    }

    void floatRunIsFoundByModelAndRecordings() {
        const Json quantized{{"allocation", {{"allocator", "uniform"}}}};
        const Json unquantized{{"allocation", {{"allocator", "float"}}}};
        const auto facts = [](const char* model, const char* test) {
            return Json{{"model_hash", model}, {"test_hash", test}};
        };
        const RunId mine = addRun(quantized, facts("m", "t"), "h", 4);
        const RunId covering = addRun(unquantized, facts("m", "larger"), "h", 32);
        addRun(unquantized, facts("m", "others"), "other", 32);
        addRun(unquantized, facts("another model", "t"), "h", 32);
        read();
        std::shared_ptr<const RunDetails> found;
        int answers = 0;
        const auto look = [&] {
            m_library->fetch({mine}, this, [&](const RunLibrary::DetailsList& details) {
                m_library->fetchFloatRun(details.front(), this, [&](const std::shared_ptr<const RunDetails>& run) {
                    found = run;
                    ++answers;
                });
            });
        };
        look();
        QTRY_COMPARE(answers, 1);
        QVERIFY(found);
        QCOMPARE(found->run.id, covering);
        const RunId exact = addRun(unquantized, facts("m", "t"), "h", 32);
        read();
        look();
        QTRY_COMPARE(answers, 2);
        QCOMPARE(found->run.id, exact);
    }

    void listFollowsARunThatIsGoingOn() {
        RunStore store(m_database);
        const RunId id = store.begin("going on", Json::object(), "h", Json::object());
        read();
        store.abandon(id, RunStatus::Failed, "no", 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->rows().front().status, RunStatus::Failed, 8000);
    }

    void hundredThousandRunsOpenWithoutBlocking() {
        close();
        open(100000);
        QElapsedTimer clock;
        qint64 worstGap = 0;
        QTimer heartbeat;
        connect(&heartbeat, &QTimer::timeout, this, [&] { worstGap = std::max(worstGap, clock.restart()); });
        RunLibrary fresh(*m_jobs);
        QSignalSpy changed(&fresh, &RunLibrary::rowsChanged);
        heartbeat.start(1);
        clock.start();
        QElapsedTimer whole;
        whole.start();
        fresh.refresh();
        QVERIFY(changed.wait(20000));
        const qint64 opened = whole.elapsed();
        QCOMPARE(fresh.rows().size(), std::size_t(100000));
        qInfo("100,000 runs: listed in %lld ms, worst gap of the event loop %lld ms", static_cast<long long>(opened),
              static_cast<long long>(worstGap));
        // What it takes on a machine that has nothing else to do.
        double readingMs = 0;
        m_jobs->start(
            Lane::Quick, "measure", this,
            [](Workspace& workspace, const RunControl&) {
                const double startMs = processorMs();
                (void)workspace.runs().list();
                return processorMs() - startMs;
            },
            [&](const std::shared_ptr<const double>& ms) { readingMs = *ms; });
        QTRY_VERIFY_WITH_TIMEOUT(readingMs > 0, 20000);
        QVERIFY2(readingMs < 1000, "reading the list got slow");
        qInfo("100,000 runs: %.0f ms of one core to read the list", readingMs);
        QVERIFY2(worstGap < opened || opened < 50, "the event loop stood still while the list was read");
    }
};

QTEST_GUILESS_MAIN(RunLibraryTest)
#include "tst_run_library.moc"
