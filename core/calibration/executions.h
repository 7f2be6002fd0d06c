// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/layers/execution.h"

namespace voxbit {

class Model;

/// The simulated forward pass of a calibrated model: weights are quantized here, once; inputs at run time.
/// What Execution::layers points to.
/// @param scales one entry per layer of the model, as CalibrationResult::layers
/// @throws Cancelled before the next layer
std::vector<LayerExecution> makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                           const RunControl& control = {});

}  // namespace voxbit
