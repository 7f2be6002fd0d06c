// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/evaluation/summary.h"
#include "core/experiment/experiment.h"
#include "core/experiment/workspace.h"

namespace voxbit {

struct RunOutcome {
    RunId id = 0;
    bool wasKnown = false;  ///< an equal experiment was in the database; nothing was run
};

/// Runs an experiment from end to end and stores it: profile, rank, allocate, calibrate, evaluate. Every finished
/// utterance is stored at once; a run that was interrupted, failed or cancelled goes on where it stopped.
/// @param runAgain run even when the database holds a finished run of an equal experiment on equal inputs
/// @throws what the stages throw, after the run was marked failed or cancelled
RunOutcome run(const Experiment& experiment, Workspace& workspace, const RunControl& control, bool runAgain = false);

/// Goes on with a run that is interrupted, failed or cancelled.
/// @throws StoreError when there is no such run, or it is finished or running; InvalidArgument when model or audio are
///         no longer what they were
RunOutcome resumeRun(RunId id, Workspace& workspace, const RunControl& control);

/// What a stored run's evaluation found, without what the runner adds to its summary (size, calibrator, execution,
/// bits); nothing before it is finished. @throws InvalidArgument
std::optional<EvaluationSummary> evaluationOf(const Run& run);

/// What a stored run recognised so far, in the order in which it was stored. @throws StoreError, InvalidArgument
std::vector<UtteranceResult> resultsOf(RunStore& runs, RunId id);

/// The experiment of a stored run. @throws StoreError, InvalidArgument
Experiment experimentOf(const Run& run);

}  // namespace voxbit
