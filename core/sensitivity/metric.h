// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/profile/tensor_statistics.h"
#include "core/sensitivity/damage_cache.h"

namespace voxbit {

/// One way to say how much a layer deserves bits. Exactly one of the two functions is set; `file`, scores from
/// elsewhere, has neither.
struct Metric {
    std::string_view name;
    std::string_view help;
    /// Of a layer's output y (all utterances, frames and channels; with bias, before the activation function).
    double (*ofOutput)(const StatisticsUnion& output) = nullptr;
    /// Of the damage that quantizing this layer alone does to the model's output.
    double (*ofDamage)(const Damage& damage) = nullptr;
    /// Relative error of the value at most; 0: exact up to rounding.
    double relativeError = 0;
};

/// Every metric, in the order in which they are offered; the first is the default.
std::span<const Metric> metrics();
/// @throws InvalidArgument naming the metrics there are
const Metric& findMetric(std::string_view name);

}  // namespace voxbit
