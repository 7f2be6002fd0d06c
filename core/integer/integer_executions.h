// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/integer/execution_policy.h"
#include "core/layers/execution.h"

namespace voxbit {

class Model;

/// How one quantized layer came to run.
struct LayerRun {
    int layer = 0;
    ExecutionMode asked = ExecutionMode::Simulated;
    ExecutionMode runs = ExecutionMode::Simulated;
    std::string reason;  ///< why it does not run as asked; empty when it does
};

/// What Execution::layers points to, and how it came about.
struct PolicyExecutions {
    std::vector<LayerExecution> layers;
    std::vector<LayerRun> runs;  ///< quantized layers only, in network order
};

/// The forward pass of a calibrated model under a policy. Kernels and their packed weights are made here, once. What
/// has no integer kernel is simulated, and what was calibrated without ranges runs dynamic: `runs` says so.
/// @param scales one entry per layer of the model, as CalibrationResult::layers
/// @throws InvalidArgument for scales or a bias correction that do not fit; Cancelled before the next layer
PolicyExecutions makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                const ExecutionPolicy& policy, const RunControl& control = {});

/// The scales whose simulation computes what a layer in this mode computes: none for float, ranges of each input for
/// dynamic.
LayerScales scalesInMode(const LayerScales& scales, ExecutionMode mode);

}  // namespace voxbit
