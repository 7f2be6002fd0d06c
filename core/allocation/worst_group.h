// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allocation/allocator.h"

namespace voxbit {

/// The bit map whose damage to the group of speakers that it harms most (the largest sum of
/// AllocationProblem::groupCosts) is smallest, for every budget: solveAllBudgetsForWorst() over the size. Each stop
/// states how far from the best it may be. With a single group this is allocateIlp().
AllocationPath allocateWorstGroup(const AllocationProblem& problem, const AllocationOptions& options);

}  // namespace voxbit
