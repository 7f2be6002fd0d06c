// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/allocation/allocator.h"
#include "core/allocation/budget_frontier.h"

namespace voxbit {

/// The bit map whose costs (AllocationProblem::costs) have the smallest sum, for every budget: solveAllBudgets() over
/// the size. Each stop states how far from the best it may be. With a larger budget a layer may lose bits to others.
AllocationPath allocateIlp(const AllocationProblem& problem, const AllocationOptions& options);

/// The answers to all budgets as a path; each stop states its gap as a share of the range of costs.
/// @param program bitProgram() of the problem, whose one limit is the size
/// @param points by rising amount and falling cost
AllocationPath pathThrough(const AllocationProblem& problem, const IntegerProgram& program,
                           const std::vector<FrontierPoint>& points, StopRule rule);

}  // namespace voxbit
