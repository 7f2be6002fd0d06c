// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/allocation/bit_program.h"

namespace voxbit {

/// Measured latencies: CSV with the columns layer, weight_bits, activation_bits and ms, in any order; further columns
/// are ignored. A width of 32 or "none" means float. @param what names the source in messages
/// @return NaN at the pairs of widths that a layer has no line for
/// @throws FormatError on broken text; InvalidArgument naming line and field for unknown layers, widths that do not
///         exist, pairs that appear twice, and times that are no finite numbers of 0 or more
LatencyTable parseLatencyCsv(const std::string& text, std::span<const LayerInfo> layers, const std::string& what);
/// @throws IoError and as above
LatencyTable readLatencyTable(const std::filesystem::path& path, std::span<const LayerInfo> layers);

}  // namespace voxbit
