// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/integer/execution_policy.h"

namespace voxbit {

/// What it takes until a model has recognised its first clip.
struct LoadCost {
    double seconds = 0;       ///< opening the model and making it ready to run
    double privateBytes = 0;  ///< resident memory of its own that loading and one pass added
    double fileBytes = 0;  ///< resident pages of mapped files that they added: shared, and dropped when memory is short
};

/// Forks the process that measureLoading() asks. Call it first in main(), before there are threads
/// (core/base/fork_server.h); once is enough.
void startLoadMeter();

/// Measured in a child of a process that startLoadMeter() forked, on one thread: in this one, models that are open
/// already would hide what theirs costs.
/// Bias corrections of a checkpoint folder are left out: the biases that they ask for may not be in it
/// (experiment_model.h). They are four bytes for each output channel of a quantized layer. A packed file holds them.
/// @param scales empty: float32
/// @param samples what the model hears, ready for it
/// @return nothing where the child could not tell, or no meter was started
/// @throws Cancelled
std::optional<LoadCost> measureLoading(const std::string& path, const std::vector<LayerScales>& scales,
                                       const ExecutionPolicy& policy, const std::vector<float>& samples,
                                       const RunControl& control = {});

}  // namespace voxbit
