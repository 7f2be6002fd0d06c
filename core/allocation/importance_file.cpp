// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/importance_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/package/bit_map_file.h"

namespace voxbit {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kForbidden = std::numeric_limits<double>::infinity();

Json stepsJson(const std::map<Bits, double>& steps) {
    Json json = Json::object();
    for (const auto& [bits, step] : steps) json[std::to_string(bits)] = step;
    return json;
}

Bits parsedWidth(const std::string& text, const std::string& where) {
    Bits bits = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), bits);
    if (code != std::errc() || end != text.data() + text.size() || !isActivationWidth(bits))
        throw InvalidArgument(where + ": \"" + text + "\" is no width; allowed: 2 .. 8, 16, or 32 for float");
    return bits;
}

std::map<Bits, double> parsedSteps(const Json& entry, const char* kind, const std::string& where) {
    const auto found = entry.find(kind);
    if (found == entry.end() || !found->is_object() || found->empty())
        throw FormatError(where + ": wants an object \"" + kind + "\" of widths and indicators");
    std::map<Bits, double> steps;
    for (const auto& item : found->items()) {
        const Bits bits = parsedWidth(item.key(), where);
        const double step = item.value().is_number() ? item.value().get<double>() : kUnknown;
        if (!(step > 0) || !std::isfinite(step))
            throw InvalidArgument(where + ": the " + kind + " indicator at " + item.key() +
                                  " bits is no finite number above 0");
        steps[bits] = step;
    }
    return steps;
}

Json parsedFile(const std::filesystem::path& path) {
    return parseJson(readTextFile(path, kMaxLayerListBytes), path.string());
}

/// One row for each layer: NaN where the file says nothing.
CostTable tableOf(std::span<const LayerInfo> layers, const std::map<std::string, LayerImportance>& importance,
                  std::map<Bits, double> LayerImportance::*kind) {
    std::set<Bits> widths;
    for (const auto& [name, one] : importance)
        for (const auto& [bits, step] : one.*kind) widths.insert(bits);
    CostTable table{{widths.begin(), widths.end()}, {}};
    for (const LayerInfo& layer : layers) {
        std::vector<double>& row = table.values.emplace_back(table.widths.size(), kUnknown);
        const auto found = importance.find(layer.name);
        if (found == importance.end()) continue;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto step = (found->second.*kind).find(table.widths[i]);
            if (step != (found->second.*kind).end()) row[i] = step->second;
        }
    }
    // Before widths that a layer does not have become infinite: they are no indicators to compare with.
    forbidOutliers(table);
    for (std::size_t l = 0; l < table.values.size(); ++l) {
        if (!importance.contains(layers[l].name)) continue;
        for (double& value : table.values[l])
            if (std::isnan(value)) value = kForbidden;
    }
    return table;
}

}  // namespace

void writeImportance(const std::filesystem::path& path, std::span<const LayerImportance> importance) {
    Json json;
    json["importance"] = Json::array();
    for (const LayerImportance& one : importance)
        json["importance"].push_back(
            {{"layer", one.layer}, {"weight", stepsJson(one.weight)}, {"input", stepsJson(one.input)}});
    writeFileAtomically(path, json.dump(1) + "\n");
}

bool isImportanceFile(const std::filesystem::path& path) {
    if (path.extension() == ".csv") return false;
    const Json json = parsedFile(path);
    return json.is_object() && json.contains("importance") && json["importance"].is_array();
}

ImportanceCosts readImportance(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                               const std::vector<bool>& isRequired) {
    const std::string what = path.string();
    const Json json = parsedFile(path);
    if (!json.is_object() || !json.contains("importance") || !json["importance"].is_array())
        throw FormatError(what + ": wants an object with a list \"importance\"");
    std::map<std::string, LayerImportance> importance;
    for (const Json& entry : json["importance"]) {
        if (!entry.is_object() || !entry.contains("layer") || !entry["layer"].is_string())
            throw FormatError(what + ": an entry of \"importance\" names no \"layer\"");
        const auto name = entry["layer"].get<std::string>();
        const std::string where = what + ", layer " + name;
        const bool isKnown =
            std::any_of(layers.begin(), layers.end(), [&](const LayerInfo& layer) { return layer.name == name; });
        if (!isKnown) throw InvalidArgument(what + ": the model has no layer " + name);
        LayerImportance one{name, parsedSteps(entry, "weight", where), parsedSteps(entry, "input", where)};
        if (!importance.emplace(name, std::move(one)).second)
            throw InvalidArgument(what + ": layer " + name + " stands there twice");
    }
    for (std::size_t l = 0; l < layers.size(); ++l) {
        if (isRequired[l] && !importance.contains(layers[l].name))
            throw InvalidArgument(what + ": layer " + layers[l].name +
                                  " is missing; leave it out by layers.exclude, pin it, or learn its importance");
    }
    return {tableOf(layers, importance, &LayerImportance::weight),
            tableOf(layers, importance, &LayerImportance::input)};
}

CostTable withColumns(const CostTable& table, std::span<const Bits> widths) {
    CostTable result{{widths.begin(), widths.end()}, {}};
    for (const auto& row : table.values) {
        const bool isKnown = std::none_of(row.begin(), row.end(), [](double value) { return std::isnan(value); });
        std::vector<double>& values = result.values.emplace_back();
        for (const Bits bits : widths) {
            const auto found = std::find(table.widths.begin(), table.widths.end(), bits);
            if (found != table.widths.end())
                values.push_back(row[static_cast<std::size_t>(found - table.widths.begin())]);
            else
                values.push_back(isKnown ? kForbidden : kUnknown);
        }
    }
    return result;
}

std::vector<double> scoresAt(const CostTable& table, Bits bits) {
    std::vector<double> scores;
    for (const auto& row : table.values) {
        std::size_t nearest = row.size();
        const auto distance = [&](std::size_t i) { return std::abs(table.widths[i] - bits); };
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!std::isfinite(row[i])) continue;
            if (nearest == row.size() || distance(i) < distance(nearest) ||
                (distance(i) == distance(nearest) && table.widths[i] > table.widths[nearest]))
                nearest = i;
        }
        scores.push_back(nearest == row.size() ? kUnknown : row[nearest]);
    }
    return scores;
}

}  // namespace voxbit
