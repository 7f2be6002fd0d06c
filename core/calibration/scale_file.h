// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "core/calibration/layer_scales.h"
#include "core/layers/layer_info.h"

/// Bit maps that carry their scales: a bit map file (JSON) whose layers have one more member,
///     {"layers": [{"name": "...", "weight_bits": 3, "activation_bits": 8, "scales": {...}}, ...]}
/// so that whoever reads bit maps reads these, too, and nobody needs to calibrate them again.
namespace voxbit {

/// The widths that scales are for; of inputs widestOf().
BitMap bitsOf(const std::vector<LayerScales>& scales);

/// Layers that stay float have no "scales". Written atomically. @throws IoError
void writeScales(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                 const std::vector<LayerScales>& scales);

/// By layer; nothing for a bit map without scales (all CSV files are). A bit map that has them for some of its
/// quantized layers must have them for all.
/// @throws IoError; FormatError, InvalidArgument naming file and layer
std::optional<std::vector<LayerScales>> readScales(const std::filesystem::path& path,
                                                   std::span<const LayerInfo> layers);

/// Whether readScales() would give any. @throws IoError, FormatError
bool hasScales(const std::filesystem::path& path);

}  // namespace voxbit
