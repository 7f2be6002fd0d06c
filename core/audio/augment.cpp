// SPDX-License-Identifier: Apache-2.0
#include "core/audio/augment.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace voxbit {
namespace {

constexpr double kLowestHz = 150.0;     ///< speech has little below
constexpr double kHighestOfRate = 0.4;  ///< near half the rate the filters are warped
constexpr double kPeakQuality = 0.7;    ///< about two octaves wide
constexpr double kShelfQuality = 0.5;   ///< a slope over most of the range rather than a step

/// Second-order section, a0 = 1.
struct Section {
    double b0, b1, b2, a1, a2;
};

void filter(std::span<float> samples, const Section& s) {
    double z1 = 0.0;  // transposed direct form II
    double z2 = 0.0;
    for (float& sample : samples) {
        const double x = sample;
        const double y = s.b0 * x + z1;
        z1 = s.b1 * x - s.a1 * y + z2;
        z2 = s.b2 * x - s.a2 * y;
        sample = static_cast<float>(y);
    }
}

Section peak(double hz, double rateHz, double db) {
    const double root = std::pow(10.0, db / 40.0);
    const double omega = 2.0 * std::numbers::pi * hz / rateHz;
    const double alpha = std::sin(omega) / (2.0 * kPeakQuality);
    const double a0 = 1.0 + alpha / root;
    return {(1.0 + alpha * root) / a0, -2.0 * std::cos(omega) / a0, (1.0 - alpha * root) / a0,
            -2.0 * std::cos(omega) / a0, (1.0 - alpha / root) / a0};
}

Section highShelf(double hz, double rateHz, double db) {
    const double root = std::pow(10.0, db / 40.0);
    const double omega = 2.0 * std::numbers::pi * hz / rateHz;
    const double cosine = std::cos(omega);
    const double slope = 2.0 * std::sqrt(root) * std::sin(omega) / (2.0 * kShelfQuality);
    const double a0 = (root + 1.0) - (root - 1.0) * cosine + slope;
    return {root * ((root + 1.0) + (root - 1.0) * cosine + slope) / a0,
            -2.0 * root * ((root - 1.0) + (root + 1.0) * cosine) / a0,
            root * ((root + 1.0) + (root - 1.0) * cosine - slope) / a0,
            2.0 * ((root - 1.0) - (root + 1.0) * cosine) / a0, ((root + 1.0) - (root - 1.0) * cosine - slope) / a0};
}

}  // namespace

std::vector<float> withSpeed(std::span<const float> samples, double factor) {
    std::vector<float> changed(static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) / factor)));
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const double position = static_cast<double>(i) * factor;
        const std::size_t before = std::min(static_cast<std::size_t>(position), samples.size() - 1);
        const std::size_t after = std::min(before + 1, samples.size() - 1);
        const auto share = static_cast<float>(position - std::floor(position));
        changed[i] = samples[before] + share * (samples[after] - samples[before]);
    }
    return changed;
}

void equalizeAtRandom(std::span<float> samples, int sampleRateHz, double db, Random& random) {
    if (db <= 0.0) return;
    const double rateHz = sampleRateHz;
    const double octaves = std::log(kHighestOfRate * rateHz / kLowestHz);
    const auto frequency = [&] { return kLowestHz * std::exp(octaves * random.uniform()); };
    for (int i = 0; i < 2; ++i) {
        const double hz = frequency();
        filter(samples, peak(hz, rateHz, random.uniform(-db, db)));
    }
    const double hz = frequency();
    filter(samples, highShelf(hz, rateHz, random.uniform(-db, db)));
}

}  // namespace voxbit
