// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/logits_distance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "core/evaluation/ctc_decode.h"

namespace voxbit {
namespace {

/// log(sum(exp(row))), shifted by the maximum against overflow.
double logSumExp(std::span<const float> row) {
    const double highest = *std::max_element(row.begin(), row.end());
    double sum = 0;
    for (const float value : row) sum += std::exp(static_cast<double>(value) - highest);
    return highest + std::log(sum);
}

double divergence(std::span<const float> from, std::span<const float> to) {
    const double fromNorm = logSumExp(from);
    const double toNorm = logSumExp(to);
    double sum = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double logP = static_cast<double>(from[i]) - fromNorm;
        const double logQ = static_cast<double>(to[i]) - toNorm;
        sum += std::exp(logP) * (logP - logQ);
    }
    return std::max(sum, 0.0);
}

std::string shapeText(const Logits& logits) {
    return "[" + std::to_string(logits.rows) + ", " + std::to_string(logits.columns) + "] with " +
           std::to_string(logits.values.size()) + " values";
}

}  // namespace

LogitsDistance logitsDistance(const Logits& floatLogits, const Logits& other) {
    const auto width = static_cast<std::size_t>(floatLogits.columns);
    const auto rows = static_cast<std::size_t>(floatLogits.rows);
    const bool isFull = floatLogits.rows >= 0 && floatLogits.columns > 0 && floatLogits.values.size() == rows * width;
    const bool isAlike = floatLogits.rows == other.rows && floatLogits.columns == other.columns &&
                         floatLogits.values.size() == other.values.size();
    if (!isFull || !isAlike)
        throw InvalidArgument("logits to compare have shapes " + shapeText(floatLogits) + " and " + shapeText(other));
    const auto fromBest = argmaxRows(floatLogits.values, floatLogits.columns);
    const auto toBest = argmaxRows(other.values, other.columns);
    LogitsDistance distance;
    if (rows == 0) return distance;
    for (std::size_t row = 0; row < rows; ++row) {
        distance.klPerFrame += divergence(std::span(floatLogits.values).subspan(row * width, width),
                                          std::span(other.values).subspan(row * width, width));
        distance.tokenDisagreement += fromBest[row] == toBest[row] ? 0 : 1;
    }
    distance.klPerFrame /= static_cast<double>(rows);
    distance.tokenDisagreement /= static_cast<double>(rows);
    return distance;
}

}  // namespace voxbit
