// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/json_text.h"

#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/text_file.h"

namespace voxbit {

nlohmann::json parseJson(std::string_view text, const std::string& where) {
    using Event = nlohmann::json::parse_event_t;
    std::vector<std::set<std::string>> keysOfOpenObjects;
    const auto check = [&](int depth, Event event, nlohmann::json& parsed) {
        if (depth > kMaxJsonDepth)
            throw FormatError(where + ": JSON is nested deeper than " + std::to_string(kMaxJsonDepth) + " levels");
        if (event == Event::object_start) keysOfOpenObjects.emplace_back();
        if (event == Event::object_end) keysOfOpenObjects.pop_back();
        if (event == Event::key && !keysOfOpenObjects.back().insert(parsed.get_ref<const std::string&>()).second)
            throw FormatError(where + ": key '" + parsed.get_ref<const std::string&>() + "' is there twice");
        return true;
    };
    try {
        return nlohmann::json::parse(text, check);
    } catch (const nlohmann::json::exception& e) {
        throw FormatError(where + ": not valid JSON: " + e.what());
    }
}

nlohmann::json readJsonFile(const std::filesystem::path& path) {
    return parseJson(readTextFile(path, kMaxJsonBytes), path.string());
}

}  // namespace voxbit
