// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layers/layer_info.h"
#include "core/quantizer/activation_quantizer.h"
#include "core/quantizer/bit_map.h"

/// How the layers of a packed model run, and the tables that say so in its file (file_layout.h). Torch-free.
namespace voxbit {

/// The quantizers of one layer.
struct PackedLayer {
    /// bits = kFloatBits where the weight is stored as floats. A file keeps no limits of levels: those of a weight
    /// that was read are the lowest and highest its width can hold.
    WeightQuantizer weight;
    std::vector<ActivationQuantizer> inputs;  ///< one per operand; empty where all stay float
    ActivationQuantizer output;               ///< bits = kFloatBits where it stays float
    bool operator==(const PackedLayer&) const = default;
};

/// Widths of layers; of operands widestOf().
BitMap widthsOf(std::span<const PackedLayer> layers);

/// "4/8,32/32,...": weight and activation width of every layer, as the header holds them.
std::string bitMapText(const BitMap& bits);
/// @throws FormatError naming the entry that is not a pair of widths, or an impossible one
BitMap parseBitMapText(std::string_view text, std::size_t layerCount, const std::string& where);

/// The two activation tables, a row per operand and output.
struct ActivationTables {
    std::vector<float> scales;         ///< [rows, 2]
    std::vector<std::int32_t> levels;  ///< [rows, 2, 3]
};
/// @throws InvalidArgument naming a layer with quantizers for another number of operands, or a scale or level that the
///         tables cannot hold
ActivationTables activationTables(std::span<const LayerInfo> layers, std::span<const PackedLayer> quantizers);

/// The inverse: sets inputs and outputs of `quantizers` (one per layer).
/// @param bits the widths that the file claims
/// @throws FormatError naming layer and operand whose row is no quantizer, or not one of the claimed width
void readActivationTables(const ActivationTables& tables, std::span<const LayerInfo> layers, const BitMap& bits,
                          std::vector<PackedLayer>& quantizers, const std::string& where);

}  // namespace voxbit
