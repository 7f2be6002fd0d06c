// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/integer/kernels.h"
#include "core/integer/layer_run.h"
#include "core/layers/execution.h"

namespace voxbit {

class Model;

/// What Execution::layers points to, and how it came about.
struct PolicyExecutions {
    std::vector<LayerExecution> layers;
    std::vector<LayerRun> runs;  ///< quantized layers only, in network order
};

/// Where the levels of a layer's weight come from that the model does not hold.
using IntegerWeightSource = std::function<IntegerWeight(int layer)>;

/// The forward pass of a calibrated model under a policy. Kernels and their packed weights are made here, once. What
/// has no integer kernel is simulated, and what was calibrated without ranges runs dynamic: `runs` says so.
/// @param scales one entry per layer of the model, as CalibrationResult::layers
/// @param weightOf for layers that run in integers; nothing: their float weights are quantized
/// @throws InvalidArgument for scales or a bias correction that do not fit; Cancelled before the next layer
PolicyExecutions makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                const ExecutionPolicy& policy, const RunControl& control = {},
                                const IntegerWeightSource& weightOf = {});

/// Whether makeExecutions() runs a layer of a model on the processor in integers.
bool runsInIntegers(const LayerInfo& layer, const LayerScales& scales, const ExecutionPolicy& policy);

/// The scales whose simulation computes what a layer in this mode computes: none for float, ranges of each input for
/// dynamic.
LayerScales scalesInMode(const LayerScales& scales, ExecutionMode mode);

}  // namespace voxbit
