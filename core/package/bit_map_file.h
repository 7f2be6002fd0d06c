// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

#include "core/base/fields.h"
#include "core/layers/layer_info.h"
#include "core/quantizer/bit_map.h"

/// Bit maps as files, to take them elsewhere and to bring them from elsewhere (`given: FILE`).
///
/// JSON: {"layers": [{"name": "encoder.0.q_proj", "weight_bits": 5, "activation_bits": 8}, ...]}
/// CSV:  layer,weight_bits,activation_bits    (columns in any order, further columns are ignored)
/// A width of 32, "none" or null means float; activation_bits may be left out, which means float too.
namespace voxbit {

/// Longest text with an entry for each layer (bit maps, scales, latencies, importance) that is read.
inline constexpr std::size_t kMaxLayerListBytes = std::size_t{64} << 20;

/// @param bits one entry per layer
Json bitMapJson(std::span<const LayerInfo> layers, const BitMap& bits);
/// @param bits one entry per layer
std::string bitMapCsv(std::span<const LayerInfo> layers, const BitMap& bits);

/// The list "layers" of a bit map. @param what names the source in messages
/// @throws FormatError when there is none
const Json& bitMapEntries(const Json& json, const std::string& what);

/// Layers outside `isRequired` that the text does not mention stay float. @param isRequired by layer; empty: every
/// layer that has a weight. @param what names the source in messages
/// @throws FormatError on broken text; InvalidArgument naming unknown, repeated and missing layers, or a width that
///         does not exist
BitMap parseBitMapJson(std::string_view text, std::span<const LayerInfo> layers, const std::vector<bool>& isRequired,
                       const std::string& what);
BitMap parseBitMapCsv(std::string_view text, std::span<const LayerInfo> layers, const std::vector<bool>& isRequired,
                      const std::string& what);

/// By the file's ending: ".csv" is CSV, everything else JSON. @throws IoError and as above
BitMap readBitMap(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                  const std::vector<bool>& isRequired = {});
/// Written atomically, in the format of its ending. @throws IoError
void writeBitMap(const std::filesystem::path& path, std::span<const LayerInfo> layers, const BitMap& bits);

}  // namespace voxbit
