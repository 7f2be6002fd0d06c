// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/splits_json.h"

#include "core/base/utf8.h"

namespace voxbit {

Json problemsJson(std::span<const Problem> problems) {
    Json json = Json::array();
    for (const Problem& problem : problems) json.push_back({{"path", problem.path}, {"reason", problem.reason}});
    return json;
}

std::string leftOutText(std::span<const Problem> problems) {
    std::string text;
    for (const Problem& problem : problems)
        text += onOneLine("left out: " + problem.path + ": " + problem.reason) + "\n";
    return text;
}

void addSplits(Json& json, const Disjointness& disjointness, std::span<const Problem> problems) {
    json["splits"] = disjointness.text();
    json["has_overlap"] = !disjointness.isDisjoint();
    json["problems"] = problemsJson(problems);
}

}  // namespace voxbit
