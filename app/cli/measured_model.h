// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "app/cli/experiment_options.h"

namespace voxbit::cli {

/// For commands that measure models as they are named on the command line.

/// What such an argument may be, for help texts.
inline constexpr const char* kMeasuredModelHelp =
    "Checkpoint folder, packed file, or experiment file (YAML). A folder without a budget, and without average_bits, "
    "is "
    "quantized to 8 bits everywhere, its positional convolution too";

/// The experiment of one argument, with the command's options laid over it.
/// @throws as ExperimentInput::experiment()
Experiment measuredExperiment(const std::string& argument, ExperimentInput input);

/// Packed models have their bits already: the experiment then takes those.
/// @throws UsageError when it names others
void takeOwnBits(Experiment& experiment);

}  // namespace voxbit::cli
