// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/clipping_divergence.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace voxbit {
namespace {

constexpr double kNearlyNothing = 1e-4;

/// Spreads the mass of each level over its bins that are not empty.
std::vector<double> leveled(std::span<const double> bins, std::size_t levels) {
    std::vector<double> result(bins.size(), 0.0);
    for (std::size_t level = 0; level < levels; ++level) {
        const std::size_t begin = level * bins.size() / levels;
        const std::size_t end = (level + 1) * bins.size() / levels;
        double mass = 0;
        double filled = 0;
        for (std::size_t i = begin; i < end; ++i) {
            mass += bins[i];
            filled += bins[i] > 0 ? 1 : 0;
        }
        for (std::size_t i = begin; i < end; ++i) result[i] = bins[i] > 0 ? mass / filled : 0.0;
    }
    return result;
}

}  // namespace

double clippingDivergence(std::span<const double> histogram, std::size_t first, std::size_t last, std::size_t levels) {
    const std::span<const double> kept = histogram.subspan(first, last - first);
    const double inside = std::accumulate(kept.begin(), kept.end(), 0.0);
    if (!(inside > 0)) return std::numeric_limits<double>::infinity();
    std::vector<double> p(kept.begin(), kept.end());
    const auto begin = histogram.begin();
    p.front() += std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(first), 0.0);
    p.back() += std::accumulate(begin + static_cast<std::ptrdiff_t>(last), histogram.end(), 0.0);
    const double total = std::accumulate(p.begin(), p.end(), 0.0);
    const std::vector<double> q = leveled(kept, levels);
    double divergence = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i] > 0)
            divergence += p[i] / total * std::log(p[i] / total / ((q[i] > 0 ? q[i] : kNearlyNothing) / inside));
    }
    return divergence;
}

}  // namespace voxbit
