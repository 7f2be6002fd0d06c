// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/kept_job.h"
#include "core/experiment/laboratory.h"

namespace voxbit {

/// How far the sensitivity metrics agree with one of them, and of what that was found.
struct LaboratoryAnswer {
    Experiment experiment;
    LaboratoryOptions options;
    ExperimentLaboratory found;

    /// Whether the same question about this experiment would have the same answer: the budget, say, is no part of it.
    bool isOf(const Experiment& other) const;
};

/// The metric laboratory over the calibration subset of a workbench.
class LaboratoryJob : public KeptJob<LaboratoryAnswer> {
    Q_OBJECT
  public:
    /// Ask jobOf() for it.
    LaboratoryJob(Workbench& workbench, JobRunner& jobs) : KeptJob(workbench, jobs) {}

    /// Whether there is a model and somebody to calibrate on.
    bool canStart() const;
    /// Does nothing while one runs or there is nothing to measure.
    /// @param reference name of the metric that the others are held against
    void start(const std::string& reference, const LaboratoryOptions& options);
};

}  // namespace voxbit
