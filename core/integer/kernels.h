// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/layers/layer_info.h"
#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

class LayerKernel;
struct LayerScales;

/// A weight as integer kernels take it, whatever its width was.
struct IntegerWeight {
    std::vector<std::int8_t> levels;  ///< row-major, dimension 0 = output channels
    std::vector<float> scales;        ///< one, or one per output channel
    std::vector<std::int64_t> shape;  ///< as LayerInfo::weightShape
};

/// Quantizes a float weight. @param weight float32, on the CPU @param quantizer of 1..8 bits
IntegerWeight integerWeight(const at::Tensor& weight, const WeightQuantizer& quantizer);

/// Why a layer with these scales has no integer kernel, in words that follow its name; nothing when it has one.
std::optional<std::string> whyNotInteger(const LayerInfo& layer, const LayerScales& scales);

/// The layer that a kernel hands its bytes to, see LayerInfo::link.
struct NextInput {
    bool isTanhGelu = false;
    AffineParams range;  ///< of that layer's input, not dynamic
};

/// Layers computed in integers. Inputs and outputs of a kernel are float32 on the CPU, shaped as those of Linear
/// ([..., inputs] -> [..., outputs]), Conv1d ([B, C, T]), Conv2d ([B, C, H, W]) and MatMul; it may run on several
/// threads at once. Inputs of 2..8 bits become bytes at the quantizer's own levels, weights of 1..8 bits are bytes,
/// sums are 32 bits wide, what comes out is float32. Up to the rounding of the float sums in which the simulation adds,
/// the result is that of the simulated layer. A dynamic quantizer takes the range of each call.
/// @param bias float32 values, one per output channel, or empty
/// @param next as LayerKernel::forward() says of linked layers; nothing: always float32
/// @throws InvalidArgument for what whyNotInteger() names
std::shared_ptr<const LayerKernel> linearKernel(const IntegerWeight& weight, const std::vector<float>& bias,
                                                const ActivationQuantizer& input,
                                                const std::optional<NextInput>& next = std::nullopt);
/// @param layer for stride, padding and groups; only without padding may it have a next layer
/// @throws as linearKernel(), like conv2dKernel()
std::shared_ptr<const LayerKernel> conv1dKernel(const LayerInfo& layer, const IntegerWeight& weight,
                                                const std::vector<float>& bias, const ActivationQuantizer& input,
                                                const std::optional<NextInput>& next = std::nullopt);
/// @param layer as for conv1dKernel()
std::shared_ptr<const LayerKernel> conv2dKernel(const LayerInfo& layer, const IntegerWeight& weight,
                                                const std::vector<float>& bias, const ActivationQuantizer& input);
/// Whether a kernel may hand bytes to the next layer.
bool canLink(const LayerInfo& layer, const AffineParams& next);

/// Of two operands that are both quantized, with batch dimensions that fit each other.
std::shared_ptr<const LayerKernel> matMulKernel(const ActivationQuantizer& first, const ActivationQuantizer& second);

}  // namespace voxbit
