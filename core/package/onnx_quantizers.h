// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/package/onnx_graph.h"
#include "core/quantizer/activation_quantizer.h"

/// Quantizers in the operators of ONNX: what stands for them computes, to the rounding of float32, what fakeQuantize()
/// does. All integers are int8.
namespace voxbit {

/// Why ONNX cannot express the quantizer: "has 16 bits ...". Nothing where it can.
std::optional<std::string> onnxObstacle(const ActivationQuantizer& quantizer);
std::optional<std::string> onnxObstacle(const WeightQuantizer& quantizer);

/// `x` after the quantizer: QuantizeLinear, DequantizeLinear and what they need around them. Of kFloatBits: `x`.
/// @param name of the stored scale and zero point, <name>_scale and <name>_zero_point
/// @param quantizer one without onnxObstacle()
std::string onnxQuantized(OnnxGraph& graph, const std::string& name, const std::string& x,
                          const ActivationQuantizer& quantizer);

/// A stored weight of at most 8 bits: <name>_quantized holds its levels, <name>_scale their scales, and
/// DequantizeLinear makes of them, bit for bit, the weight of the simulation.
/// @param axis of the output channels, to which scales belong where there are several
std::string onnxDequantized(OnnxGraph& graph, const std::string& name, const std::vector<std::int64_t>& shape,
                            std::span<const std::int8_t> levels, const std::vector<double>& scales, std::int64_t axis);

/// The same for a linear layer whose weight has groups. No DequantizeLinear of this operator set knows them: each is
/// stored as a row of its own, short ones filled up with zeros that are cut off again.
/// @param levels [outputs, inputs] @return the weight as [inputs, outputs]
std::string onnxDequantizedGroups(OnnxGraph& graph, const std::string& name, std::int64_t outputs,
                                  std::span<const std::int8_t> levels, const WeightQuantizer& quantizer);

}  // namespace voxbit
