// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "app/window/job_runner.h"
#include "app/window/loadable.h"
#include "core/experiment/benchmark.h"

namespace voxbit {

class Workbench;

/// What variants of one model took and recognised, and of what. It stays when the experiment goes on.
struct BenchmarkAnswer {
    Experiment experiment;  ///< as it was asked for, without its limit of recordings
    BenchmarkOptions options;
    std::vector<std::string> layers;  ///< names, by layer
    std::vector<Bits> weightBits;     ///< by layer
    double sizeBytes = 0;             ///< of the bit map, as the experiment counts
    std::vector<BenchmarkResult> results;
};

/// Measures the present bit map of a workbench: float32, the simulation and every way of running in integers, in turn,
/// on the test subset. Belongs to its workbench, so that an answer outlives panels, which are made anew with the
/// language.
class BenchmarkJob : public QObject {
    Q_OBJECT
  public:
    /// The one of this workbench; made when it is first asked for.
    static BenchmarkJob& of(Workbench& workbench, JobRunner& jobs);

    /// Whether there is something to measure.
    bool canStart() const;
    /// Does nothing while one runs or there is nothing to measure.
    /// @param options their texts and resamples are those of the experiment @param recordings at most; 0: all
    void start(const BenchmarkOptions& options, std::int64_t recordings);
    /// What was measured before stands again.
    void cancel();

    /// The one that is queued or runs; 0: none.
    JobId job() const;
    /// The last one that ended; while the next one runs its value stays.
    const Loadable<BenchmarkAnswer>& answer() const { return m_answer; }

  Q_SIGNALS:
    void changed();

  private:
    BenchmarkJob(Workbench& workbench, JobRunner& jobs);
    void set(Loadable<BenchmarkAnswer> answer);
    void onCancelled();

    Workbench& m_workbench;
    JobRunner& m_jobs;
    Loadable<BenchmarkAnswer> m_answer;
    JobId m_job = 0;
};

}  // namespace voxbit
