// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace voxbit {

/// Everything that a checkpoint's texts may be called. A packed file brings its own along, and an export writes them
/// under these names: no other name, least of all a path, is ever taken from a file.
inline constexpr std::array<std::string_view, 6> kCheckpointTexts = {
    "config.json",       "preprocessor_config.json", "vocab.json",
    "added_tokens.json", "special_tokens_map.json",  "tokenizer_config.json"};

}  // namespace voxbit
