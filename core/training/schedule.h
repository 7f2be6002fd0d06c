// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace voxbit {

/// Linear warm-up from 0 to `peak` over the first `warmupSteps` updates, then linear decay that reaches 0 after the
/// last one.
/// @param step 0 for the first update, up to steps - 1
constexpr double learningRateAt(std::int64_t step, double peak, std::int64_t warmupSteps, std::int64_t steps) {
    if (step < warmupSteps) return peak * static_cast<double>(step + 1) / static_cast<double>(warmupSteps);
    if (step >= steps) return 0.0;
    return peak * static_cast<double>(steps - step) / static_cast<double>(steps - warmupSteps);
}

}  // namespace voxbit
