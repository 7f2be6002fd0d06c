// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/profile/gradient_statistics.h"
#include "core/profile/tensor_statistics.h"
#include "core/sensitivity/damage_cache.h"

namespace voxbit {

/// What gradient metrics are made of, for one layer over all clips.
struct GradientFacts {
    double clips = 0;
    double frames = 0;
    LayerGradients sums;
    double weightCount = 0;
    /// |W - Q(W)|^2 of the weight at the measured width, as the minmax calibrator quantizes it.
    double weightError = 0;
};

/// One way to say how much a layer deserves bits. Exactly one of the three functions is set; `file`, scores from
/// elsewhere, has none.
struct Metric {
    std::string_view name;
    std::string_view help;
    /// Of a layer's output y (all utterances, frames and channels; with bias, before the activation function).
    double (*ofOutput)(const StatisticsUnion& output) = nullptr;
    /// Of the damage that quantizing this layer alone does to the model's output.
    double (*ofDamage)(const Damage& damage) = nullptr;
    /// Relative error of the value at most; 0: exact up to rounding.
    double relativeError = 0;
    /// Of gradients that start from `source`.
    double (*ofGradients)(const GradientFacts& facts) = nullptr;
    GradientSource source = GradientSource::Transcript;

    /// Whether model and audio are needed beside a profile.
    constexpr bool needsModel() const { return ofDamage != nullptr || ofGradients != nullptr; }
};

/// Every metric, in the order in which they are offered; the first is the default.
std::span<const Metric> metrics();
/// @throws InvalidArgument naming the metrics there are
const Metric& findMetric(std::string_view name);

}  // namespace voxbit
