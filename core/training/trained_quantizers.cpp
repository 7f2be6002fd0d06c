// SPDX-License-Identifier: Apache-2.0
#include "core/training/trained_quantizers.h"

#include <ATen/core/grad_mode.h>

namespace voxbit {
namespace {

/// Below any step of use, and far enough from zero that no quotient overflows.
constexpr double kSmallestStep = 1e-8;

}  // namespace

void TrainedQuantizers::keepPositive() {
    const at::NoGradGuard noGrad;
    for (const auto& [name, step] : parameters()) step.clamp_min_(kSmallestStep);
}

}  // namespace voxbit
