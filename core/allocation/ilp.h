// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allocation/allocator.h"

namespace voxbit {

/// The bit map whose costs (AllocationProblem::costs) have the smallest sum, for every budget: solveAllBudgets() over
/// the size. Each stop states how far from the best it may be. With a larger budget a layer may lose bits to others.
AllocationPath allocateIlp(const AllocationProblem& problem, const AllocationOptions& options);

}  // namespace voxbit
