// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace voxbit {

/// How far a job has come. `total` 0 means unknown.
struct Progress {
    std::string stage;      ///< "profiling", "calibrating", ...
    std::int64_t done = 0;  ///< units, 0..total
    std::int64_t total = 0;
    std::string unit;    ///< what is counted: "utterances", "layers", "steps"
    std::string detail;  ///< what is worked on just now, e.g. a layer or a loss; may be empty
};

/// Called on the worker's thread, at most about ten times a second per stage plus once at its end.
using ProgressSink = std::function<void(const Progress&)>;

/// What a caller passes into every long function: where progress goes and how to stop.
/// Copyable; safe to use from the one thread that runs the job.
struct RunControl {
    ProgressSink onProgress;
    std::stop_token stop;

    /// @throws Cancelled once a stop was requested
    void checkStop() const;
};

/// Reports one stage through a RunControl, throttled at the source. Belongs to the thread that runs the job.
class ProgressMeter {
  public:
    /// Reports the beginning. @param control must outlive this @throws Cancelled once a stop was requested
    ProgressMeter(const RunControl& control, std::string stage, std::int64_t total, std::string unit);

    /// Counts `n` more units done. @throws Cancelled once a stop was requested
    void advance(std::int64_t n = 1, const std::string& detail = {});

  private:
    const RunControl& m_control;
    Progress m_progress;
    std::chrono::steady_clock::time_point m_lastReport;
};

}  // namespace voxbit
