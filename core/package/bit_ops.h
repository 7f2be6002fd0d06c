// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/layers/layer_info.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// Bit operations per second of audio: sum over layers of MACs x weight bits x activation bits, 32 for none. Both
/// operands of a matrix product are activations, so its factor is the square of its activation width.
/// @param bits one entry per layer
double bitOpsPerSecond(std::span<const LayerInfo> layers, const BitMap& bits);

/// Mean weight widths over some layers.
struct BitStatistics {
    double weightedMean = 0;  ///< every weight counts once
    double mean = 0;          ///< every layer counts once, as in the reference's CSV (avg_bits)
    Bits minimum = 0;
    Bits maximum = 0;
    double standardDeviation = 0;  ///< over layers, population (divided by n), as in the reference's CSV (std_bits)
};

/// @param bits one entry per layer
/// @param isIncluded by layer: which ones count; empty: all. Matrix products never do. All zero without any layer.
BitStatistics bitStatistics(std::span<const LayerInfo> layers, const BitMap& bits, const std::vector<bool>& isIncluded);

}  // namespace voxbit
