// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>

namespace voxbit {

/// Deepest nesting that any JSON file of a checkpoint needs, with room to spare.
inline constexpr int kMaxJsonDepth = 32;
/// Tokenizer files reach some MB; nothing in a checkpoint is larger.
inline constexpr std::size_t kMaxJsonBytes = std::size_t{32} << 20;

/// The JSON of a checkpoint's file, keys sorted: vocabularies have many thousand. `where` names the source in messages.
/// @throws FormatError as parseJsonAs()
nlohmann::json parseCheckpointJson(std::string_view text, const std::string& where);
/// The same of a file of at most kMaxJsonBytes. @throws IoError, FormatError
nlohmann::json readJsonFile(const std::filesystem::path& path);

}  // namespace voxbit
