// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/layers/layer_info.h"

namespace voxbit {

/// Scores from elsewhere: JSON {"layer name": value, ...} or CSV with the columns layer and value (further columns are
/// ignored), by the file's ending.
/// @param isRequired by layer: which ones must be there
/// @return by layer; NaN where the file says nothing
/// @throws IoError; FormatError; InvalidArgument naming unknown, repeated and missing layers and values that are no
///         finite numbers
std::vector<double> readScores(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                               const std::vector<bool>& isRequired);

}  // namespace voxbit
