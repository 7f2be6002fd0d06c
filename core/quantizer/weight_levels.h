// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

/// The integers a quantized weight is stored as, and back. Torch-free. What comes back is bit for bit what
/// fakeQuantize() gives.

/// @param weight row-major, dimension 0 = output channels; its length is a multiple of the number of scales
/// @return one level per weight, low..high; for 1 bit -1 or +1 (zero and above are +1)
/// @throws InvalidArgument for a quantizer of kFloatBits, a number of scales that does not divide the weight, or NaN
std::vector<std::int32_t> quantizeToIntegers(std::span<const float> weight, const WeightQuantizer& quantizer);

/// level * scale in float32.
/// @throws InvalidArgument as quantizeToIntegers()
std::vector<float> dequantizeIntegers(std::span<const std::int32_t> levels, const WeightQuantizer& quantizer);

}  // namespace voxbit
