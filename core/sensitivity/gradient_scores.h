// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/profile/gradient_statistics.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

class Model;
struct Metric;

/// Turns gradient statistics into metrics of some layers. What it needs of the weights is taken once.
class GradientScorer {
  public:
    /// @param layers indices of layers with a weight
    /// @param weightBits at which rounding errors are taken
    /// @throws InvalidArgument for a layer without weight and for a width that weights cannot have
    GradientScorer(const Model& model, std::span<const int> layers, Bits weightBits);

    /// @param metric one of gradients
    /// @param sum the statistics of all clips, of gradients from the metric's source
    /// @return parallel to `layers`
    std::vector<double> scores(const Metric& metric, const GradientStatistics& sum) const;

  private:
    struct Weight {
        std::size_t layer = 0;
        double count = 0;
        double error = 0;
    };
    std::vector<Weight> m_weights;
};

}  // namespace voxbit
