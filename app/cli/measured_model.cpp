// SPDX-License-Identifier: Apache-2.0
#include "app/cli/measured_model.h"

#include "core/package/packed_file.h"

namespace voxbit::cli {

Experiment measuredExperiment(const std::string& argument, ExperimentInput input) {
    if (std::filesystem::is_directory(argument) || isPackedFile(argument)) {
        input.overrides["model"] = {OptionForm::Text, {argument}};
    } else {
        input.config = argument;
    }
    Experiment experiment = input.experiment();
    takeOwnBits(experiment);
    const bool saysBits = experiment.budgetMiB || experiment.averageBits || experiment.allocation.allocator == "given";
    if (!saysBits) {
        experiment.allocation.allocator = "uniform";
        experiment.averageBits = 8;
        experiment.size.positionalBits = 8;
    }
    return experiment;
}

void takeOwnBits(Experiment& experiment) {
    if (!isPackedFile(experiment.model)) return;
    if (!experiment.allocation.given.empty() && experiment.allocation.given != experiment.model)
        throw UsageError("--given: the packed model " + experiment.model + " has its bits already");
    experiment.allocation.allocator = "given";
    experiment.allocation.given = experiment.model;
    experiment.evaluation.compareWithFloat = false;  // the float weights are not in it
}

}  // namespace voxbit::cli
