// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/weight_levels.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/error.h"
#include "core/quantizer/rounding.h"
#include "core/quantizer/scale_runs.h"

namespace voxbit {

namespace {

std::vector<ScaleRun> runsOf(std::size_t count, std::int64_t channels, const WeightQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) throw InvalidArgument("a weight of 32 bits is not quantized: it has no levels");
    return scaleRuns(static_cast<std::int64_t>(count), channels, quantizer);
}

void requireNumbers(std::span<const float> weight) {
    unsigned strange = 0;
    for (const float w : weight) strange |= static_cast<unsigned>(w != w);
    if (strange == 0) return;
    const auto found = std::find_if(weight.begin(), weight.end(), [](float w) { return std::isnan(w); });
    throw InvalidArgument("weight " + std::to_string(found - weight.begin()) + " is NaN");
}

// Bare pointers and values, so that the compiler sees loops that it can vectorize.
void levelRun(const float* from, std::int32_t* to, std::int64_t count, float scale, float low, float high) {
    for (std::int64_t i = 0; i < count; ++i) to[i] = static_cast<std::int32_t>(roundedLevel(from[i], scale, low, high));
}

void signRun(const float* from, std::int32_t* to, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) to[i] = from[i] >= 0 ? 1 : -1;
}

void valueRun(const std::int32_t* from, float* to, std::int64_t count, float scale) {
    for (std::int64_t i = 0; i < count; ++i) to[i] = static_cast<float>(from[i]) * scale;
}

}  // namespace

std::vector<std::int32_t> quantizeToIntegers(std::span<const float> weight, std::int64_t channels,
                                             const WeightQuantizer& quantizer) {
    const std::vector<ScaleRun> runs = runsOf(weight.size(), channels, quantizer);
    requireNumbers(weight);
    std::vector<std::int32_t> levels(weight.size());
    for (const ScaleRun& run : runs) {
        const float* from = weight.data() + run.first;
        std::int32_t* to = levels.data() + run.first;
        if (quantizer.bits == 1) {
            signRun(from, to, run.count);
        } else {
            levelRun(from, to, run.count, static_cast<float>(run.scale), static_cast<float>(quantizer.low),
                     static_cast<float>(quantizer.high));
        }
    }
    return levels;
}

std::vector<float> dequantizeIntegers(std::span<const std::int32_t> levels, std::int64_t channels,
                                      const WeightQuantizer& quantizer) {
    std::vector<float> weight(levels.size());
    for (const ScaleRun& run : runsOf(levels.size(), channels, quantizer))
        valueRun(levels.data() + run.first, weight.data() + run.first, run.count, static_cast<float>(run.scale));
    return weight;
}

}  // namespace voxbit
