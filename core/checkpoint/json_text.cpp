// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/json_text.h"

#include <string>

#include "core/base/json_parser.h"
#include "core/base/text_file.h"

namespace voxbit {

nlohmann::json parseCheckpointJson(std::string_view text, const std::string& where) {
    return parseJsonAs<nlohmann::json>(text, where, kMaxJsonDepth);
}

nlohmann::json readJsonFile(const std::filesystem::path& path) {
    return parseCheckpointJson(readTextFile(path, kMaxJsonBytes), path.string());
}

}  // namespace voxbit
