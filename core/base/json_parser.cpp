// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_parser.h"

#include <set>
#include <vector>

#include "core/base/error.h"

namespace voxbit {

template <class AnyJson>
AnyJson parseJsonAs(std::string_view text, const std::string& what, int maxDepth) {
    using Event = typename AnyJson::parse_event_t;
    std::vector<std::set<std::string>> keysOfOpenObjects;
    const auto check = [&](int depth, Event event, AnyJson& parsed) {
        if (depth > maxDepth) throw FormatError(what + ": nested deeper than " + std::to_string(maxDepth) + " levels");
        if (event == Event::object_start) keysOfOpenObjects.emplace_back();
        if (event == Event::object_end) keysOfOpenObjects.pop_back();
        if (event == Event::key && !keysOfOpenObjects.back().insert(parsed.template get<std::string>()).second)
            throw FormatError(what + ": key \"" + parsed.template get<std::string>() + "\" appears twice");
        return true;
    };
    try {
        return AnyJson::parse(text, check);
    } catch (const nlohmann::json::exception& error) {
        throw FormatError(what + ": not valid JSON: " + error.what());
    }
}

template nlohmann::json parseJsonAs(std::string_view, const std::string&, int);
template nlohmann::ordered_json parseJsonAs(std::string_view, const std::string&, int);

}  // namespace voxbit
