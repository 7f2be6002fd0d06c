// SPDX-License-Identifier: Apache-2.0
#include "core/package/bit_ops.h"

#include <algorithm>
#include <cmath>

namespace voxbit {

double bitOpsPerSecond(std::span<const LayerInfo> layers, const BitMap& bits) {
    double sum = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const Bits first = layers[l].kind == LayerKind::MatMul ? bits[l].activation : bits[l].weight;
        sum += layers[l].macsPerSecond * first * bits[l].activation;
    }
    return sum;
}

BitStatistics bitStatistics(std::span<const LayerInfo> layers, const BitMap& bits,
                            const std::vector<bool>& isIncluded) {
    BitStatistics result;
    double count = 0;
    double sum = 0;
    double weights = 0;
    double weightBits = 0;
    const auto counts = [&](std::size_t l) {
        return layers[l].kind != LayerKind::MatMul && (isIncluded.empty() || isIncluded[l]);
    };
    for (std::size_t l = 0; l < layers.size(); ++l) {
        if (!counts(l)) continue;
        const Bits width = bits[l].weight;
        result.minimum = count == 0 ? width : std::min(result.minimum, width);
        result.maximum = std::max(result.maximum, width);
        count += 1;
        sum += width;
        weights += static_cast<double>(layers[l].weightCount);
        weightBits += static_cast<double>(layers[l].weightCount) * width;
    }
    if (count == 0) return result;
    result.mean = sum / count;
    result.weightedMean = weights > 0 ? weightBits / weights : result.mean;
    double squares = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        if (counts(l)) squares += (bits[l].weight - result.mean) * (bits[l].weight - result.mean);
    }
    result.standardDeviation = std::sqrt(squares / count);
    return result;
}

}  // namespace voxbit
