// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/latency_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/package/bit_map_file.h"

namespace voxbit {
namespace {

constexpr std::array<const char*, 4> kColumns = {"layer", "weight_bits", "activation_bits", "ms"};

template <class Number>
Number parsed(const std::string& text, const std::string& where) {
    const std::string_view bare = trimmed(text);
    Number value = 0;
    const auto [end, code] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
    if (code != std::errc() || end != bare.data() + bare.size())
        throw InvalidArgument(where + " is \"" + text + "\", which is no number");
    return value;
}

Bits width(const std::string& text, const std::string& where, bool (*exists)(Bits)) {
    const Bits bits = trimmed(text) == "none" ? kFloatBits : parsed<Bits>(text, where);
    if (!exists(bits)) throw InvalidArgument(where + " is " + std::to_string(bits) + ", a width that does not exist");
    return bits;
}

std::array<std::size_t, kColumns.size()> columnsOf(const std::vector<std::string>& header, const std::string& what) {
    std::array<std::size_t, kColumns.size()> places{};
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const auto found = std::find(header.begin(), header.end(), kColumns[i]);
        if (found == header.end())
            throw FormatError(what + ": the header line must name the columns layer, weight_bits, activation_bits, ms");
        places[i] = static_cast<std::size_t>(found - header.begin());
    }
    return places;
}

std::size_t columnOf(LatencyTable& table, LayerBits bits) {
    const auto found = std::find(table.widths.begin(), table.widths.end(), bits);
    if (found != table.widths.end()) return static_cast<std::size_t>(found - table.widths.begin());
    table.widths.push_back(bits);
    for (auto& row : table.milliseconds) row.push_back(std::numeric_limits<double>::quiet_NaN());
    return table.widths.size() - 1;
}

}  // namespace

LatencyTable parseLatencyCsv(const std::string& text, std::span<const LayerInfo> layers, const std::string& what) {
    const auto rows = parseCsv(text);
    if (rows.empty()) throw FormatError(what + " is empty");
    const auto [nameColumn, weight, activation, time] = columnsOf(rows.front(), what);
    LatencyTable table;
    table.milliseconds.resize(layers.size());
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const auto& row = rows[r];
        const std::string where = what + ", line " + std::to_string(r + 1) + ": ";
        if (row.size() != rows.front().size()) throw FormatError(where + "wrong number of columns");
        const std::string& name = row[nameColumn];
        const auto layer =
            std::find_if(layers.begin(), layers.end(), [&](const LayerInfo& info) { return info.name == name; });
        if (layer == layers.end()) throw InvalidArgument(where + "the model has no layer " + name);
        const LayerBits bits{width(row[weight], where + "weight_bits", isWeightWidth),
                             width(row[activation], where + "activation_bits", isActivationWidth)};
        const auto ms = parsed<double>(row[time], where + "ms");
        if (!std::isfinite(ms) || ms < 0) throw InvalidArgument(where + "ms is " + row[time] + "; allowed: at least 0");
        const std::size_t column = columnOf(table, bits);
        double& cell = table.milliseconds[static_cast<std::size_t>(layer - layers.begin())][column];
        if (!std::isnan(cell)) throw InvalidArgument(where + name + " appears twice at these widths");
        cell = ms;
    }
    return table;
}

LatencyTable readLatencyTable(const std::filesystem::path& path, std::span<const LayerInfo> layers) {
    return parseLatencyCsv(readTextFile(path, kMaxLayerListBytes), layers, path.string());
}

}  // namespace voxbit
