// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allocation/allocator.h"

namespace voxbit {

/// myQASR (Fish, Michieli, Ozay, INTERSPEECH 2023, Algorithm 1): passes over all layers in removalOrder(), in each of
/// which every layer becomes narrower by one width, until the budget is met. Widths thus differ by at most one rung
/// ("uniformity constraint"), except where a layer's ladder has ended or lacks a width.
AllocationPath allocateRoundRobin(const AllocationProblem& problem, const AllocationOptions& options);

}  // namespace voxbit
