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
/// @throws InvalidArgument for another number of layers; Cancelled before the next layer
std::vector<LayerExecution> makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                           const RunControl& control = {});
/// One layer of it. @param bias its float bias, of Model::biases()
/// @throws InvalidArgument when a bias correction does not fit
LayerExecution makeExecution(const Model& model, int layer, const LayerScales& scales, const at::Tensor& bias);

}  // namespace voxbit
