// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/quantizer/activation_quantizer.h"

/// Which weights share a scale. Torch-free, pure functions.
namespace voxbit {

/// Neighbours in a row-major weight that share a scale.
struct ScaleRun {
    std::int64_t first = 0;  ///< index of the first one
    std::int64_t count = 0;
    double scale = 1;
};

/// Groups that an output channel of `elements` weights has: ceil(elements / groupSize), 1 for a group size of 0.
constexpr std::int64_t groupCount(std::int64_t elements, std::int64_t groupSize) {
    return groupSize == 0 ? 1 : elements / groupSize + (elements % groupSize > 0 ? 1 : 0);
}

/// A whole weight, cut where the scale changes: a run per scale, in order.
/// @param count elements of the weight, a multiple of `channels`
/// @param channels output channels (dimension 0)
/// @throws InvalidArgument for a number of scales that does not fit
std::vector<ScaleRun> scaleRuns(std::int64_t count, std::int64_t channels, const WeightQuantizer& quantizer);

}  // namespace voxbit
