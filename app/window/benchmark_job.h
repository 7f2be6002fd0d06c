// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/kept_job.h"
#include "core/experiment/benchmark.h"

namespace voxbit {

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
/// on the test subset.
class BenchmarkJob : public KeptJob<BenchmarkAnswer> {
    Q_OBJECT
  public:
    /// Ask jobOf() for it.
    BenchmarkJob(Workbench& workbench, JobRunner& jobs) : KeptJob(workbench, jobs) {}

    /// Whether there is something to measure.
    bool canStart() const;
    /// Does nothing while one runs or there is nothing to measure.
    /// @param options their texts and resamples are those of the experiment @param recordings at most; 0: all
    void start(const BenchmarkOptions& options, std::int64_t recordings);
};

}  // namespace voxbit
