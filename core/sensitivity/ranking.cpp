// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "core/base/error.h"
#include "core/base/positions.h"

namespace voxbit {
namespace {

void checkSizes(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size()) {
        throw InvalidArgument("cannot compare " + std::to_string(a.size()) + " values with " +
                              std::to_string(b.size()));
    }
}

double pearson(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - meanA) * (b[i] - meanB);
        aa += (a[i] - meanA) * (a[i] - meanA);
        bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::vector<RankedLayer> rankLayers(std::span<const int> layers, std::span<const double> values, double relativeError) {
    if (layers.size() != values.size()) {
        throw InvalidArgument(std::to_string(values.size()) + " sensitivities for " + std::to_string(layers.size()) +
                              " layers");
    }
    std::vector<RankedLayer> ranked(layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (std::isnan(values[i])) {
            throw InvalidArgument("the sensitivity of layer number " + std::to_string(layers[i]) +
                                  " is not a number; choose another metric or leave the layer out");
        }
        ranked[i] = {layers[i], values[i], 0, 0};
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const RankedLayer& a, const RankedLayer& b) { return a.value < b.value; });
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        ranked[i].rank = static_cast<int>(i);
        if (i == 0) continue;
        const double low = ranked[i - 1].value, high = ranked[i].value;
        const bool isClose = low == high || high - low <= relativeError * std::max(std::abs(low), std::abs(high));
        ranked[i].band = ranked[i - 1].band + (isClose ? 0 : 1);
    }
    return ranked;
}

std::vector<double> meanRanks(std::span<const double> values) {
    const std::vector<std::size_t> order =
        sortedPositions(values.size(), [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (std::size_t i = first; i < end; ++i) ranks[order[i]] = 0.5 * static_cast<double>(first + 1 + end);
        first = end;
    }
    return ranks;
}

double spearmanCorrelation(std::span<const double> a, std::span<const double> b) {
    checkSizes(a, b);
    if (a.size() < 2) return std::numeric_limits<double>::quiet_NaN();
    return pearson(meanRanks(a), meanRanks(b));
}

double kendallCorrelation(std::span<const double> a, std::span<const double> b) {
    checkSizes(a, b);
    const auto sign = [](double x, double y) { return (x > y) - (x < y); };
    double agreement = 0, pairsA = 0, pairsB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const int orderA = sign(a[i], a[j]), orderB = sign(b[i], b[j]);
            agreement += orderA * orderB;
            pairsA += orderA * orderA;
            pairsB += orderB * orderB;
        }
    }
    return pairsA > 0 && pairsB > 0 ? agreement / std::sqrt(pairsA * pairsB) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace voxbit
