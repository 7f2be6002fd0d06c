// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/cost_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/positions.h"

namespace voxbit {

double CostTable::at(int layer, Bits bits, std::span<const std::string> names) const {
    const std::size_t l = asIndex(layer);
    const auto column = static_cast<std::size_t>(std::find(widths.begin(), widths.end(), bits) - widths.begin());
    if (l >= values.size() || column >= values[l].size() || std::isnan(values[l][column]))
        throw InvalidArgument("the cost table says nothing of layer " + names[l] + " at " + std::to_string(bits) +
                              " bits; measure it there or leave the width out by min_bits and max_bits");
    return values[l][column];
}

CostTable costsFromSensitivities(std::span<const double> sensitivities, std::span<const Bits> widths) {
    double smallest = 0;
    for (const double value : sensitivities) {
        if (value < smallest) smallest = value;  // false for NaN
    }
    CostTable table{{widths.begin(), widths.end()}, {}};
    for (const double value : sensitivities) {
        std::vector<double> row;
        for (const Bits bits : widths)
            row.push_back(bits == kFloatBits ? 0 * value : std::ldexp(value - smallest, -2 * bits));
        table.values.push_back(std::move(row));
    }
    return table;
}

void forbidOutliers(CostTable& table) {
    const auto widestFirst = sortedPositions(
        table.widths.size(), [&](std::size_t a, std::size_t b) { return table.widths[a] > table.widths[b]; });
    for (auto& row : table.values) {
        const std::vector<double> given = row;
        for (std::size_t i = 1; i < widestFirst.size(); ++i) {
            if (given[widestFirst[i]] < given[widestFirst[i - 1]])
                row[widestFirst[i]] = std::numeric_limits<double>::infinity();
        }
    }
}

}  // namespace voxbit
