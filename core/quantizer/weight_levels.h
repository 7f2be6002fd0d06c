// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

/// The integers a quantized weight is stored as, and back. Torch-free. What comes back is bit for bit what
/// fakeQuantize() gives.

/// @param weight row-major, dimension 0 = output channels
/// @param channels how many output channels it has
/// @return one level per weight, low..high; for 1 bit -1 or +1 (zero and above are +1)
/// @throws InvalidArgument for a quantizer of kFloatBits, as scaleRuns(), or for NaN
std::vector<std::int32_t> quantizeToIntegers(std::span<const float> weight, std::int64_t channels,
                                             const WeightQuantizer& quantizer);

/// level * scale in float32.
/// @throws InvalidArgument as quantizeToIntegers()
std::vector<float> dequantizeIntegers(std::span<const std::int32_t> levels, std::int64_t channels,
                                      const WeightQuantizer& quantizer);

}  // namespace voxbit
