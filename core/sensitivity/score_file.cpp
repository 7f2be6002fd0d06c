// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/score_file.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

using Scores = std::vector<std::pair<std::string, double>>;

double parsedNumber(const std::string& text, const std::string& where) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size()) {
        throw InvalidArgument(where + ": \"" + text + "\" is no number");
    }
    return value;
}

Scores fromJsonText(const std::string& text, const std::string& what) {
    const Json json = parseJson(text, what);
    if (!json.is_object()) throw FormatError(what + ": wants an object of layer names and numbers");
    Scores scores;
    for (const auto& item : json.items()) {
        if (!item.value().is_number()) throw InvalidArgument(what + ": the score of " + item.key() + " is no number");
        scores.emplace_back(item.key(), item.value().get<double>());
    }
    return scores;
}

Scores fromCsvText(const std::string& text, const std::string& what) {
    const auto rows = parseCsv(text);
    if (rows.empty()) throw FormatError(what + " is empty");
    std::size_t layerColumn = rows[0].size();
    std::size_t valueColumn = rows[0].size();
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
        if (rows[0][i] == "layer") layerColumn = i;
        if (rows[0][i] == "value") valueColumn = i;
    }
    if (layerColumn == rows[0].size() || valueColumn == rows[0].size()) {
        throw FormatError(what + ": the header line must name the columns layer and value");
    }
    Scores scores;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const std::string where = what + ", line " + std::to_string(row + 1);
        if (rows[row].size() != rows[0].size()) throw FormatError(where + ": wrong number of columns");
        scores.emplace_back(rows[row][layerColumn], parsedNumber(rows[row][valueColumn], where));
    }
    return scores;
}

}  // namespace

std::vector<double> readScores(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                               const std::vector<bool>& isRequired) {
    const std::string what = path.string();
    const std::string text = readTextFile(path, kMaxBytes);
    const Scores scores = path.extension() == ".csv" ? fromCsvText(text, what) : fromJsonText(text, what);

    std::map<std::string, std::size_t> indexOf;
    for (std::size_t i = 0; i < layers.size(); ++i) indexOf[layers[i].name] = i;
    std::vector<double> values(layers.size(), std::numeric_limits<double>::quiet_NaN());
    for (const auto& [layer, value] : scores) {
        const auto found = indexOf.find(layer);
        if (found == indexOf.end()) throw InvalidArgument(what + ": the model has no layer " + layer);
        if (!std::isnan(values[found->second]))
            throw InvalidArgument(what + ": layer " + layer + " stands there twice");
        if (!std::isfinite(value)) throw InvalidArgument(what + ": the score of " + layer + " is not finite");
        values[found->second] = value;
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (isRequired[i] && std::isnan(values[i]))
            throw InvalidArgument(what + ": layer " + layers[i].name + " is missing");
    }
    return values;
}

}  // namespace voxbit
