// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/weight_levels.h"

#include <cmath>
#include <string>

#include "core/base/error.h"
#include "core/quantizer/rounding.h"

namespace voxbit {

namespace {

std::size_t weightsPerScale(std::size_t count, const WeightQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) throw InvalidArgument("a weight of 32 bits is not quantized: it has no levels");
    const std::size_t scales = quantizer.scales.size();
    if (scales == 0 || count % scales != 0) {
        throw InvalidArgument("a weight of " + std::to_string(count) + " elements cannot have " +
                              std::to_string(scales) + " scales: give one, or one per output channel");
    }
    return count / scales;
}

}  // namespace

std::vector<std::int32_t> quantizeToIntegers(std::span<const float> weight, const WeightQuantizer& quantizer) {
    const std::size_t perScale = weightsPerScale(weight.size(), quantizer);
    const auto low = static_cast<float>(quantizer.low);
    const auto high = static_cast<float>(quantizer.high);
    std::vector<std::int32_t> levels(weight.size());
    for (std::size_t i = 0; i < weight.size(); ++i) {
        if (std::isnan(weight[i])) throw InvalidArgument("weight " + std::to_string(i) + " is NaN");
        if (quantizer.bits == 1) {
            levels[i] = weight[i] >= 0 ? 1 : -1;
        } else {
            const auto scale = static_cast<float>(quantizer.scales[i / perScale]);
            levels[i] = static_cast<std::int32_t>(roundedLevel(weight[i], scale, low, high));
        }
    }
    return levels;
}

std::vector<float> dequantizeIntegers(std::span<const std::int32_t> levels, const WeightQuantizer& quantizer) {
    const std::size_t perScale = weightsPerScale(levels.size(), quantizer);
    std::vector<float> weight(levels.size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        weight[i] = static_cast<float>(levels[i]) * static_cast<float>(quantizer.scales[i / perScale]);
    }
    return weight;
}

}  // namespace voxbit
