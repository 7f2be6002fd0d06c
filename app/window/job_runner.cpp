// SPDX-License-Identifier: Apache-2.0
#include "app/window/job_runner.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QPointer>
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

#include "app/window/posting.h"
#include "core/base/error.h"
#include "core/experiment/workspace.h"

namespace voxbit {
namespace {

constexpr int kComputeNiceness = 10;
constexpr int kQuickNiceness = 5;  // before what computes, after the window
constexpr int kLogLines = 500;
constexpr std::size_t kMostEnded = 100;

/// Niceness of the calling thread alone: Linux keeps one per thread. Never less than it had: root may do that too.
void lowerThreadPriority(int niceness) {
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    setpriority(PRIO_PROCESS, thread, std::max(getpriority(PRIO_PROCESS, thread), niceness));
}

}  // namespace

struct JobRunner::Job {
    JobId id = 0;
    Lane lane = Lane::Compute;
    QPointer<QObject> receiver;
    Body body;
    std::function<void(const QString&)> failed;
    std::stop_source stop;
    QElapsedTimer running;
    QElapsedTimer stage;
    qint64 stageStart = 0;
};

/// One thread that takes jobs in their order.
struct JobRunner::Worker {
    Worker(JobRunner& runner, int niceness)
        : thread([this, &runner, niceness](std::stop_token stop) {
              lowerThreadPriority(niceness);
              loop(runner, stop);
          }) {}

    void push(std::shared_ptr<Job> job) {
        {
            const std::lock_guard lock(mutex);
            queue.push_back(std::move(job));
        }
        wake.notify_one();
    }

    void requestStop() {
        const std::lock_guard lock(mutex);
        for (const auto& job : queue) job->stop.request_stop();
        if (current) current->stop.request_stop();
        thread.request_stop();
    }

    void loop(JobRunner& runner, const std::stop_token& stop) {
        std::unique_ptr<Workspace> workspace;
        while (true) {
            std::shared_ptr<Job> job;
            {
                std::unique_lock lock(mutex);
                current.reset();
                if (!wake.wait(lock, stop, [this] { return !queue.empty(); })) return;
                job = queue.front();
                queue.pop_front();
                current = job;
            }
            if (stop.stop_requested()) return;
            if (job->stop.stop_requested()) continue;
            work(runner, *job, workspace);
        }
    }

    /// Exceptions end here: they become messages.
    static void work(JobRunner& runner, Job& job, std::unique_ptr<Workspace>& workspace) {
        const JobId id = job.id;
        const auto post = [&runner](auto call) {
            [[maybe_unused]] const Posting posting;
            auto receive = [call = std::move(call)] {
                Posting::receive();
                call();
            };
            QMetaObject::invokeMethod(&runner, std::move(receive), Qt::QueuedConnection);
        };
        RunControl control;
        control.stop = job.stop.get_token();
        control.onProgress = [&runner, post, id](const Progress& progress) {
            post([&runner, id, progress] { runner.onProgress(id, progress); });
        };
        post([&runner, id] { runner.onProgress(id, {}); });
        Delivery deliver;
        JobState state = JobState::Finished;
        QString message;
        try {
            if (!workspace) workspace = std::make_unique<Workspace>(runner.m_database, runner.m_cache);
            deliver = job.body(*workspace, control);
        } catch (const Cancelled&) {
            state = JobState::Cancelled;
        } catch (const std::exception& error) {
            state = JobState::Failed;
            message = QString::fromUtf8(error.what());
        }
        post(
            [&runner, id, state, message, deliver = std::move(deliver)] { runner.onEnd(id, state, message, deliver); });
    }

    std::mutex mutex;
    std::condition_variable_any wake;
    std::deque<std::shared_ptr<Job>> queue;
    std::shared_ptr<Job> current;
    std::jthread thread;  // last: starts when everything else is there, ends before it goes
};

JobRunner::JobRunner(std::filesystem::path database, std::filesystem::path cache, QObject* parent)
    : QObject(parent), m_database(std::move(database)), m_cache(std::move(cache)) {
    for (const Lane lane : {Lane::Compute, Lane::Quick, Lane::Scan}) {
        m_workers.push_back(std::make_unique<Worker>(*this, lane == Lane::Quick ? kQuickNiceness : kComputeNiceness));
    }
}

JobRunner::~JobRunner() {
    for (const auto& worker : m_workers) worker->requestStop();
    m_workers.clear();
}

int JobRunner::positionOf(JobId id) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id) return static_cast<int>(i);
    }
    return -1;
}

const JobRow* JobRunner::row(JobId id) const {
    const int position = positionOf(id);
    return position < 0 ? nullptr : &m_rows[static_cast<std::size_t>(position)];
}

bool JobRunner::isComputing() const {
    for (const JobRow& row : m_rows) {
        if (row.lane == Lane::Compute && row.isOpen()) return true;
    }
    return false;
}

JobId JobRunner::submit(Lane lane, const QString& title, QObject* receiver, Body body,
                        std::function<void(const QString&)> failed) {
    auto job = std::make_shared<Job>();
    job->id = m_nextId++;
    job->lane = lane;
    job->receiver = receiver;
    job->body = std::move(body);
    job->failed = std::move(failed);
    JobRow row;
    row.id = job->id;
    row.lane = lane;
    row.title = title;
    m_rows.push_back(row);
    m_jobs.push_back(job);
    Q_EMIT rowAdded(static_cast<int>(m_rows.size()) - 1);
    m_workers[static_cast<std::size_t>(lane)]->push(job);
    return job->id;
}

void JobRunner::onProgress(JobId id, const Progress& progress) {
    const int position = positionOf(id);
    if (position < 0) return;
    JobRow& row = m_rows[static_cast<std::size_t>(position)];
    Job& job = *m_jobs[static_cast<std::size_t>(position)];
    if (row.state == JobState::Cancelled) return;
    if (row.state == JobState::Queued) {
        row.state = JobState::Running;
        job.running.start();
    }
    row.seconds = static_cast<double>(job.running.elapsed()) / 1000;
    if (progress.stage != row.progress.stage || !job.stage.isValid()) {
        job.stage.start();
        job.stageStart = progress.done;
        if (!progress.stage.empty() && row.log.size() < kLogLines) {
            row.log
                << QStringLiteral("%1 s  %2").arg(row.seconds, 0, 'f', 1).arg(QString::fromStdString(progress.stage));
        }
    }
    row.progress = progress;
    const double stageSeconds = static_cast<double>(job.stage.elapsed()) / 1000;
    const auto done = static_cast<double>(progress.done - job.stageStart);
    const bool hasRate = stageSeconds > 0.2 && done > 0;
    row.unitsPerSecond = hasRate ? done / stageSeconds : 0;
    row.remainingS =
        hasRate && progress.total > 0 ? static_cast<double>(progress.total - progress.done) / row.unitsPerSecond : -1;
    Q_EMIT rowChanged(position);
}

void JobRunner::onEnd(JobId id, JobState state, const QString& message, const Delivery& deliver) {
    const int position = positionOf(id);
    if (position < 0) return;
    JobRow& row = m_rows[static_cast<std::size_t>(position)];
    const std::shared_ptr<Job> job = m_jobs[static_cast<std::size_t>(position)];
    if (row.state == JobState::Cancelled) return;
    row.state = state;
    row.message = message;
    row.remainingS = -1;
    row.seconds = job->running.isValid() ? static_cast<double>(job->running.elapsed()) / 1000 : 0;
    if (state == JobState::Failed) row.log << message;
    Q_EMIT rowChanged(position);
    if (job->lane != Lane::Compute && state != JobState::Failed) {
        remove(static_cast<std::size_t>(position));
    } else {
        removeOldest();
    }
    if (job->receiver) {
        if (state == JobState::Finished && deliver) deliver();
        if (state == JobState::Failed && job->failed) job->failed(message);
    }
    if (job->lane == Lane::Compute) Q_EMIT ended(id, state);
}

void JobRunner::cancel(JobId id) {
    const int position = positionOf(id);
    if (position < 0) return;
    JobRow& row = m_rows[static_cast<std::size_t>(position)];
    if (!row.isOpen()) return;
    const std::shared_ptr<Job> job = m_jobs[static_cast<std::size_t>(position)];
    job->stop.request_stop();
    row.state = JobState::Cancelled;
    row.remainingS = -1;
    Q_EMIT rowChanged(position);
    if (job->lane != Lane::Compute) {
        remove(static_cast<std::size_t>(position));
    } else {
        removeOldest();
        Q_EMIT ended(id, JobState::Cancelled);
    }
}

void JobRunner::cancelComputing() {
    std::vector<JobId> ids;
    for (const JobRow& row : m_rows) {
        if (row.lane == Lane::Compute) ids.push_back(row.id);
    }
    for (const JobId id : ids) cancel(id);
}

void JobRunner::cancelAll() {
    std::vector<JobId> ids;
    for (const JobRow& row : m_rows) ids.push_back(row.id);
    for (const JobId id : ids) cancel(id);
}

JobId JobRunner::restart(JobId id) {
    const int position = positionOf(id);
    if (position < 0) return 0;
    const JobRow row = m_rows[static_cast<std::size_t>(position)];
    if (row.isOpen()) return 0;
    const std::shared_ptr<Job> job = m_jobs[static_cast<std::size_t>(position)];
    const JobId again = submit(row.lane, row.title, job->receiver, job->body, job->failed);
    Q_EMIT restarted(id, again);
    return again;
}

void JobRunner::removeEnded() {
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (!m_rows[i].isOpen()) remove(i);
    }
}

void JobRunner::removeOldest() {
    std::size_t ended = 0;
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (!m_rows[i].isOpen() && ++ended > kMostEnded) remove(i);
    }
}

void JobRunner::remove(std::size_t position) {
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(position));
    m_jobs.erase(m_jobs.begin() + static_cast<std::ptrdiff_t>(position));
    Q_EMIT rowRemoved(static_cast<int>(position));
}

}  // namespace voxbit
