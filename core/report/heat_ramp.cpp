// SPDX-License-Identifier: Apache-2.0
#include "core/report/heat_ramp.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace voxbit {

RampColour rampColour(double share) {
    static constexpr std::array<RampColour, 6> kRamp{
        {{253, 246, 216}, {246, 205, 125}, {235, 143, 94}, {196, 78, 104}, {122, 40, 110}, {45, 20, 72}}};
    const double position = std::clamp(share, 0.0, 1.0) * (kRamp.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(position), kRamp.size() - 2);
    const double rest = position - static_cast<double>(below);
    const auto mix = [&](double RampColour::*part) {
        return kRamp[below].*part + (kRamp[below + 1].*part - kRamp[below].*part) * rest;
    };
    return {mix(&RampColour::red), mix(&RampColour::green), mix(&RampColour::blue)};
}

}  // namespace voxbit
