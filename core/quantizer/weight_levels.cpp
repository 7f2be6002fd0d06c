// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/weight_levels.h"

#include <algorithm>
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

void requireNumbers(std::span<const float> weight) {
    unsigned strange = 0;
    for (const float w : weight) strange |= static_cast<unsigned>(w != w);
    if (strange == 0) return;
    const auto found = std::find_if(weight.begin(), weight.end(), [](float w) { return std::isnan(w); });
    throw InvalidArgument("weight " + std::to_string(found - weight.begin()) + " is NaN");
}

// Bare pointers and values, so that the compiler sees loops that it can vectorize.
void levelRun(const float* from, std::int32_t* to, std::size_t count, float scale, float low, float high) {
    for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<std::int32_t>(roundedLevel(from[i], scale, low, high));
}

void signRun(const float* from, std::int32_t* to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) to[i] = from[i] >= 0 ? 1 : -1;
}

}  // namespace

std::vector<std::int32_t> quantizeToIntegers(std::span<const float> weight, const WeightQuantizer& quantizer) {
    const std::size_t perScale = weightsPerScale(weight.size(), quantizer);
    requireNumbers(weight);
    std::vector<std::int32_t> levels(weight.size());
    for (std::size_t run = 0; run < quantizer.scales.size(); ++run) {
        const float* from = weight.data() + run * perScale;
        std::int32_t* to = levels.data() + run * perScale;
        if (quantizer.bits == 1) {
            signRun(from, to, perScale);
        } else {
            levelRun(from, to, perScale, static_cast<float>(quantizer.scales[run]), static_cast<float>(quantizer.low),
                     static_cast<float>(quantizer.high));
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
