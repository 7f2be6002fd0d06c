// SPDX-License-Identifier: Apache-2.0
#include "app/window/job_runner.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <semaphore>

#include "app/window/job_model.h"
#include "core/base/error.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

void ignore() {}

/// Works until it is stopped, as core does: it looks before every layer.
void workUntilStopped(const RunControl& control) {
    while (true) {
        control.checkStop();
        QThread::msleep(2);
    }
}

}  // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<JobRunner> m_jobs;

    std::unique_ptr<JobRunner> makeRunner() const {
        return std::make_unique<JobRunner>((m_folder.path() + "/runs.sqlite").toStdString(),
                                           (m_folder.path() + "/profiles.sqlite").toStdString());
    }
    JobState stateOf(JobId id) const { return m_jobs->row(id)->state; }

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        m_jobs = makeRunner();
    }
    void cleanup() { m_jobs.reset(); }

    void aResultArrivesOnTheThreadOfTheRunner() {
        QThread* worker = nullptr;
        QThread* delivered = nullptr;
        int result = 0;
        const JobId id = m_jobs->start(
            Lane::Compute, "add", this,
            [&worker](Workspace&, const RunControl&) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](const std::shared_ptr<const int>& value) {
                delivered = QThread::currentThread();
                result = *value;
            });
        QCOMPARE(stateOf(id), JobState::Queued);
        QTRY_COMPARE(result, 42);
        QVERIFY(delivered == thread());
        QVERIFY(worker != thread());
        QCOMPARE(stateOf(id), JobState::Finished);
    }
    /// What an ended job holds would fill the memory in the end.
    void theLastHundredEndedStay() {
        int done = 0;
        JobId last = 0;
        std::weak_ptr<int> ofFirst;
        for (int i = 0; i < 150; ++i) {
            const auto held = std::make_shared<int>(i);
            if (i == 0) ofFirst = held;
            last = m_jobs->start(
                Lane::Compute, "hold", this, [held](Workspace&, const RunControl&) {}, [&done] { ++done; });
        }
        QCOMPARE(m_jobs->rows().size(), std::size_t{150});  // none is dropped before its turn
        QTRY_COMPARE(done, 150);
        QCOMPARE(m_jobs->rows().size(), std::size_t{100});
        QCOMPARE(m_jobs->rows().back().id, last);
        QVERIFY(ofFirst.expired());
        m_jobs->removeEnded();
        QVERIFY(m_jobs->rows().empty());
    }
    void failuresBecomeMessages() {
        QString message;
        QSignalSpy ended(m_jobs.get(), &JobRunner::ended);
        const JobId id = m_jobs->start(
            Lane::Compute, "fail", this,
            [](Workspace&, const RunControl&) { throw FormatError("model.safetensors: the header is cut off"); },
            [] { QFAIL("a failed job has no result"); }, [&](const QString& text) { message = text; });
        QTRY_COMPARE(message, QStringLiteral("model.safetensors: the header is cut off"));
        QCOMPARE(stateOf(id), JobState::Failed);
        QCOMPARE(m_jobs->row(id)->message, message);
        QCOMPARE(m_jobs->row(id)->log.last(), message);
        QCOMPARE(ended.count(), 1);
    }
    void foreignExceptionsAreFailuresToo() {
        const JobId id = m_jobs->start(
            Lane::Compute, "fail", this, [](Workspace&, const RunControl&) { throw std::bad_alloc(); }, ignore);
        QTRY_COMPARE(stateOf(id), JobState::Failed);
        QVERIFY(!m_jobs->row(id)->message.isEmpty());
    }

    void aCancelShowsAtOnceAndItsResultIsDiscarded() {
        std::binary_semaphore isRunning{0};
        std::binary_semaphore mayEnd{0};
        std::atomic<bool> hasReturned = false;
        bool isDelivered = false;
        const JobId id = m_jobs->start(
            Lane::Compute, "stubborn", this,
            [&](Workspace&, const RunControl&) {
                isRunning.release();
                mayEnd.acquire();  // too late to be stopped: it comes back with a result
                hasReturned = true;
                return 1;
            },
            [&](const std::shared_ptr<const int>&) { isDelivered = true; });
        isRunning.acquire();
        QSignalSpy ended(m_jobs.get(), &JobRunner::ended);
        m_jobs->cancel(id);
        QCOMPARE(stateOf(id), JobState::Cancelled);
        QCOMPARE(ended.count(), 1);
        QVERIFY(!m_jobs->isComputing());
        mayEnd.release();
        QTRY_VERIFY(hasReturned);
        QTest::qWait(50);
        QVERIFY(!isDelivered);
        QCOMPARE(stateOf(id), JobState::Cancelled);
        QCOMPARE(ended.count(), 1);
    }
    void aFinishedJobThatIsCancelledBeforeItsDeliveryDeliversNothing() {
        std::binary_semaphore hasReturned{0};
        bool isDelivered = false;
        const JobId id = m_jobs->start(
            Lane::Compute, "quick", this, [&](Workspace&, const RunControl&) { hasReturned.release(); },
            [&] { isDelivered = true; });
        hasReturned.acquire();
        m_jobs->cancel(id);
        QTest::qWait(50);
        QVERIFY(!isDelivered);
        QCOMPARE(stateOf(id), JobState::Cancelled);
    }
    void theWorkerReturnsSoonAfterACancel() {
        std::binary_semaphore isRunning{0};
        std::atomic<qint64> returnedAt = -1;
        QElapsedTimer clock;
        clock.start();
        const JobId id = m_jobs->start(
            Lane::Compute, "long", this,
            [&](Workspace&, const RunControl& control) {
                isRunning.release();
                try {
                    workUntilStopped(control);
                } catch (const Cancelled&) {
                    returnedAt = clock.elapsed();
                    throw;
                }
            },
            ignore);
        isRunning.acquire();
        const qint64 cancelledAt = clock.elapsed();
        m_jobs->cancel(id);
        QTRY_VERIFY(returnedAt >= 0);
        QVERIFY2(returnedAt - cancelledAt < 200, qPrintable(QString::number(returnedAt - cancelledAt)));
    }
    void aQueuedJobThatIsCancelledNeverRuns() {
        std::binary_semaphore mayEnd{0};
        std::atomic<bool> hasRun = false;
        m_jobs->start(
            Lane::Compute, "first", this, [&](Workspace&, const RunControl&) { mayEnd.acquire(); }, ignore);
        const JobId second = m_jobs->start(
            Lane::Compute, "second", this, [&](Workspace&, const RunControl&) { hasRun = true; }, ignore);
        bool isThirdDone = false;
        m_jobs->start(
            Lane::Compute, "third", this, [](Workspace&, const RunControl&) {}, [&] { isThirdDone = true; });
        m_jobs->cancel(second);
        mayEnd.release();
        QTRY_VERIFY(isThirdDone);
        QVERIFY(!hasRun);
    }
    void restartedJobsRunAgain() {
        std::atomic<int> runs = 0;
        int delivered = 0;
        const JobId first = m_jobs->start(
            Lane::Compute, "again", this,
            [&](Workspace&, const RunControl&) {
                if (++runs == 1) throw IoError("the disk is full");
                return runs.load();
            },
            [&](const std::shared_ptr<const int>& value) { delivered = *value; });
        QTRY_COMPARE(stateOf(first), JobState::Failed);
        const JobId second = m_jobs->restart(first);
        QVERIFY(second > first);
        QCOMPARE(m_jobs->restart(second), 0);  // it has not ended
        QTRY_COMPARE(delivered, 2);
        QCOMPARE(m_jobs->restart(12345), 0);
    }
    void destroyedReceiversGetNothing() {
        std::binary_semaphore mayEnd{0};
        bool isDelivered = false;
        auto receiver = std::make_unique<QObject>();
        const JobId id = m_jobs->start(
            Lane::Compute, "orphan", receiver.get(), [&](Workspace&, const RunControl&) { mayEnd.acquire(); },
            [&] { isDelivered = true; });
        receiver.reset();
        mayEnd.release();
        QTRY_COMPARE(stateOf(id), JobState::Finished);
        QVERIFY(!isDelivered);
    }
    void destroyingTheRunnerStopsWhatRuns() {
        std::counting_semaphore<3> running{0};
        std::atomic<int> stopped = 0;
        for (const Lane lane : {Lane::Compute, Lane::Quick, Lane::Scan}) {
            m_jobs->start(
                lane, "long", this,
                [&](Workspace&, const RunControl& control) {
                    running.release();
                    try {
                        workUntilStopped(control);
                    } catch (const Cancelled&) {
                        ++stopped;
                        throw;
                    }
                },
                [] { QFAIL("a stopped job has no result"); });
            m_jobs->start(
                lane, "next", this, [&](Workspace&, const RunControl&) { stopped = -100; }, ignore);
        }
        for (int i = 0; i < 3; ++i) running.acquire();
        QElapsedTimer clock;
        clock.start();
        m_jobs.reset();
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(stopped.load(), 3);
        QTest::qWait(20);  // nothing is delivered to what is gone
    }

    void progressHasRateAndRemainingTime() {
        std::binary_semaphore mayEnd{0};
        const JobId id = m_jobs->start(
            Lane::Compute, "profile", this,
            [&](Workspace&, const RunControl& control) {
                ProgressMeter reading(control, "reading", 4, "recordings");
                reading.advance(4);
                ProgressMeter meter(control, "profiling", 100, "utterances");
                for (int i = 0; i < 50; ++i) {
                    QThread::msleep(10);
                    meter.advance();
                }
                mayEnd.acquire();
            },
            ignore);
        QTRY_VERIFY(m_jobs->row(id)->progress.done >= 30);
        const JobRow& row = *m_jobs->row(id);
        QCOMPARE(row.state, JobState::Running);
        QCOMPARE(row.progress.stage, std::string("profiling"));
        QCOMPARE(row.progress.total, 100);
        // At most 100 a second; the stage's start is noticed some milliseconds after it.
        QVERIFY2(row.unitsPerSecond > 20 && row.unitsPerSecond < 150, qPrintable(QString::number(row.unitsPerSecond)));
        const double expectedS = static_cast<double>(100 - row.progress.done) / row.unitsPerSecond;
        QVERIFY(std::abs(row.remainingS - expectedS) < 1e-9);
        QVERIFY(row.seconds > 0.2);
        QCOMPARE(row.log.size(), 2);
        QVERIFY(row.log[0].endsWith(QStringLiteral("reading")) && row.log[1].endsWith(QStringLiteral("profiling")));
        mayEnd.release();
        QTRY_COMPARE(stateOf(id), JobState::Finished);
        QVERIFY(m_jobs->row(id)->remainingS < 0);
    }
    void jobsOfOneLaneKeepTheirOrder() {
        std::vector<int> order;
        for (int i = 0; i < 20; ++i) {
            m_jobs->start(
                Lane::Quick, "one", this, [](Workspace&, const RunControl&) {}, [&order, i] { order.push_back(i); });
        }
        QTRY_COMPARE(order.size(), 20u);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }
    void theQuickLaneDoesNotWaitForComputing() {
        std::binary_semaphore mayEnd{0};
        bool isAnswered = false;
        m_jobs->start(
            Lane::Compute, "long", this, [&](Workspace&, const RunControl&) { mayEnd.acquire(); }, ignore);
        m_jobs->start(
            Lane::Quick, "list", this, [](Workspace&, const RunControl&) {}, [&] { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
        QVERIFY(m_jobs->isComputing());
        mayEnd.release();
        QTRY_VERIFY(!m_jobs->isComputing());  // the semaphore outlives the work
    }
    void jobsGiveWayToTheWindowAndComputingToAll() {
        std::array<int, 2> niceness{-100, -100};
        int done = 0;
        for (const Lane lane : {Lane::Compute, Lane::Quick}) {
            m_jobs->start(
                lane, "look", this,
                [&niceness, lane](Workspace&, const RunControl&) {
                    niceness[static_cast<std::size_t>(lane)] =
                        getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)));
                },
                [&done] { ++done; });
        }
        QTRY_COMPARE(done, 2);
        const int own = getpriority(PRIO_PROCESS, 0);
        QCOMPARE(niceness[1], std::max(own, 5));
        QCOMPARE(niceness[0], std::max(own, 10));
    }

    void quickJobsThatEndWellLeaveTheList() {
        bool isDone = false;
        const JobId good = m_jobs->start(
            Lane::Quick, "good", this, [](Workspace&, const RunControl&) {}, [&] { isDone = true; });
        const JobId bad = m_jobs->start(
            Lane::Quick, "bad", this, [](Workspace&, const RunControl&) { throw IoError("gone"); }, ignore);
        QTRY_VERIFY(isDone && stateOf(bad) == JobState::Failed);
        QVERIFY(m_jobs->row(good) == nullptr);
        m_jobs->removeEnded();
        QVERIFY(m_jobs->rows().empty());
    }
    void theModelShowsEveryRow() {
        JobModel model(*m_jobs);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::binary_semaphore mayEnd{0};
        const JobId first = m_jobs->start(
            Lane::Compute, "Profile", this, [&](Workspace&, const RunControl&) { mayEnd.acquire(); }, ignore);
        const JobId second = m_jobs->start(
            Lane::Compute, "Evaluate", this, [](Workspace&, const RunControl&) {}, ignore);
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, JobModel::TitleColumn), QStringLiteral("Profile"));
        QTRY_COMPARE(text(0, JobModel::StateColumn), jobStateText(JobState::Running));
        QCOMPARE(text(1, JobModel::StateColumn), jobStateText(JobState::Queued));
        m_jobs->cancel(second);
        QCOMPARE(text(1, JobModel::StateColumn), jobStateText(JobState::Cancelled));
        mayEnd.release();
        QTRY_COMPARE(stateOf(first), JobState::Finished);
        m_jobs->removeEnded();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(JobRunnerTest)
#include "tst_job_runner.moc"
