// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/package/onnx_graph.h"

/// Functions without weights in the operators of ONNX. Each returns the name of what it gives.
namespace voxbit {

/// Element by element; GELU exactly, through Erf.
std::string onnxActivation(OnnxGraph& graph, const std::string& scope, const std::string& x, Activation activation);

/// Runtimes add up in float32, some number by number: over thousands that loses two digits. A mean of many is therefore
/// taken twice, the second time of what the first one leaves.
enum class MeanOf { Few, Many };

/// (x - mean) / sqrt(variance + eps) over the given dimensions, in the operators that LayerNormalization stands for,
/// which came with operator set 17.
std::string onnxStandardised(OnnxGraph& graph, const std::string& scope, const std::string& x,
                             const std::vector<std::int64_t>& axes, double eps, MeanOf count = MeanOf::Few);

/// @param order of the dimensions of `x`
std::string onnxTransposed(OnnxGraph& graph, const std::string& scope, const std::string& x,
                           const std::vector<std::int64_t>& order);

/// Dimensions of 0 stay what they are, one of -1 takes the rest.
std::string onnxReshaped(OnnxGraph& graph, const std::string& scope, const std::string& x,
                         const std::vector<std::int64_t>& shape);

}  // namespace voxbit
