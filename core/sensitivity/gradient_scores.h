// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/profile/gradient_statistics.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

class Model;
struct Metric;

/// A gradient metric of some layers.
/// @param layers indices of layers with a weight
/// @param sum the statistics of all clips, from gradients of the metric's source
/// @param weightBits at which the metric's rounding error is taken
/// @return parallel to `layers`
/// @throws InvalidArgument for a layer without weight and for a width that weights cannot have
std::vector<double> gradientScores(const Metric& metric, const Model& model, std::span<const int> layers,
                                   const GradientStatistics& sum, Bits weightBits);

}  // namespace voxbit
