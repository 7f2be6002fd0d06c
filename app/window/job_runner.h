// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

#include "core/base/run_control.h"

namespace voxbit {

class Workspace;

using JobId = int;

/// Where a job waits its turn. Each lane has one thread and one Workspace of its own.
enum class Lane {
    Compute,  ///< profiling, calibration, evaluation, sweeps: one after another, at low priority
    Quick,    ///< what the window waits for: opening, listing, ranking, reading runs
    Scan      ///< decoding the files of a corpus once, for durations and hashes
};

enum class JobState { Queued, Running, Finished, Failed, Cancelled };

/// Everything a list of jobs shows of one.
struct JobRow {
    JobId id = 0;
    Lane lane = Lane::Compute;
    QString title;
    JobState state = JobState::Queued;
    Progress progress;
    double unitsPerSecond = 0;  ///< of the present stage; 0: not known yet
    double remainingS = -1;     ///< of the present stage; negative: not known
    double seconds = 0;         ///< of work so far
    QString message;            ///< why it failed and what to do
    QStringList log;            ///< stages with their times, and the end

    /// Whether it has not ended yet.
    bool isOpen() const { return state == JobState::Queued || state == JobState::Running; }
};

/// Owns the worker threads. All members are called on the thread that owns the runner; work runs on a lane's thread and
/// its result comes back as a queued call, as an immutable shared value.
///
/// Cancelling shows at once: the row says so, the result will be thrown away, the worker returns before the next layer.
/// Work must not throw through: what it throws becomes the row's message (Cancelled: none).
/// Destroying the runner stops everything and waits for the workers.
class JobRunner : public QObject {
    Q_OBJECT
  public:
    /// Files of the run database and of the profile cache, opened by the workers when first needed.
    JobRunner(std::filesystem::path database, std::filesystem::path cache, QObject* parent = nullptr);
    ~JobRunner() override;

    /// Queues `work`. When it has finished and `receiver` still exists, `done` gets its result; when it failed,
    /// `failed` gets the message. Neither is called after a cancel.
    template <class Work, class Done>
    JobId start(Lane lane, const QString& title, QObject* receiver, Work work, Done done,
                std::function<void(const QString&)> failed = {}) {
        using Result = std::invoke_result_t<Work, Workspace&, const RunControl&>;
        return submit(
            lane, title, receiver,
            [work = std::move(work), done = std::move(done)](
                Workspace& workspace, const RunControl& control) mutable -> std::function<void()> {
                if constexpr (std::is_void_v<Result>) {
                    work(workspace, control);
                    return [done] { done(); };
                } else {
                    auto result = std::make_shared<const Result>(work(workspace, control));
                    return [done, result] { done(result); };
                }
            },
            std::move(failed));
    }

    /// Does nothing for a job that has ended or never was (0).
    void cancel(JobId id);
    /// Profiling, calibration, evaluation, sweeps. What the window itself waits for goes on.
    void cancelComputing();
    /// Every lane: nothing is delivered any more.
    void cancelAll();
    /// Queues the work of an ended job again, with its old receiver. @return 0 when it is not there or has not ended
    JobId restart(JobId id);
    /// Drops rows of ended jobs. (Those of the other lanes go by themselves when they end well.)
    void removeEnded();

    /// Queued, running and ended ones, in the order in which they were asked for; of the ended ones the last 100, since
    /// each holds what it takes to start it again.
    const std::vector<JobRow>& rows() const { return m_rows; }
    /// nullptr: there is no such row (any more). Valid until a row comes or goes.
    const JobRow* row(JobId id) const;
    /// Whether a job of the compute lane is queued or running.
    bool isComputing() const;

    const std::filesystem::path& database() const { return m_database; }
    const std::filesystem::path& cache() const { return m_cache; }

  Q_SIGNALS:
    void rowAdded(int position);
    void rowChanged(int position);
    void rowRemoved(int position);
    /// A job of the compute lane finished, failed or was cancelled.
    void ended(int id, voxbit::JobState state);
    /// An ended job was queued again, under another id.
    void restarted(int id, int as);

  private:
    struct Job;
    struct Worker;
    using Delivery = std::function<void()>;
    using Body = std::function<Delivery(Workspace&, const RunControl&)>;

    JobId submit(Lane lane, const QString& title, QObject* receiver, Body body,
                 std::function<void(const QString&)> failed);
    void onProgress(JobId id, const Progress& progress);
    void onEnd(JobId id, JobState state, const QString& message, const Delivery& deliver);
    int positionOf(JobId id) const;
    void remove(std::size_t position);
    void removeOldest();

    std::filesystem::path m_database;
    std::filesystem::path m_cache;
    std::vector<JobRow> m_rows;
    std::vector<std::shared_ptr<Job>> m_jobs;        ///< parallel to m_rows
    std::vector<std::unique_ptr<Worker>> m_workers;  ///< by Lane
    JobId m_nextId = 1;
};

}  // namespace voxbit

Q_DECLARE_METATYPE(voxbit::JobState)
