// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace voxbit {

/// Width of a tensor in bits. Weights: 1..8, 16 or kFloatBits; activations: 2..8, 16 or kFloatBits.
/// kFloatBits means "not quantized": float32, counted as 32 bits in sizes and BitOps.
using Bits = int;
inline constexpr Bits kFloatBits = 32;

/// Whether a tensor can be executed and stored at this width.
constexpr bool isWeightWidth(Bits bits) {
    return (bits >= 1 && bits <= 8) || bits == 16 || bits == kFloatBits;
}
constexpr bool isActivationWidth(Bits bits) {
    return (bits >= 2 && bits <= 8) || bits == 16 || bits == kFloatBits;
}

/// The widths of one layer. A matrix product has no weight: its weight width stays kFloatBits.
struct LayerBits {
    Bits weight = kFloatBits;
    Bits activation = kFloatBits;
    bool operator==(const LayerBits&) const = default;
};

/// Bits per layer in the order of Model::layers(). Every layer of the model has an entry.
using BitMap = std::vector<LayerBits>;

}  // namespace voxbit
