// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/package/onnx_layers.h"

namespace voxbit {

/// Adds what NetworkHead computes, and makes it the output `logits`.
/// @param states input of the first encoder layer, and what each layer gives, [batch, frames, hidden] each
void onnxHead(OnnxGraph& graph, OnnxLayers& layers, const ModelConfig& config, const std::vector<std::string>& states);

}  // namespace voxbit
