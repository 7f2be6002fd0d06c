// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/cli/experiment_options.h"
#include "core/experiment/pipeline.h"

namespace voxbit::cli {

/// Adds whether the subsets behind an answer share recordings: "splits" and "has_overlap", and "problems":
/// broken recordings that were left out.
void addSplits(Json& json, const RunData& data);
/// "subsets: ..." and the broken recordings that were left out, a line each.
std::string splitsText(const RunData& data);

/// What commands that look at one stage of an experiment begin with: its threads are set, databases and model are open.
struct OpenedExperiment {
    /// @throws as ExperimentInput::experiment() and Workspace
    OpenedExperiment(const Session& session, const ExperimentInput& input);

    /// The calibration subset. @throws as prepareData()
    RunData calibrationData();

    const Experiment experiment;
    Workspace workspace;
    const RunControl control;
    std::shared_ptr<const LoadedModel> model;
};

}  // namespace voxbit::cli
