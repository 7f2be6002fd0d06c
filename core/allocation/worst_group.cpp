// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/worst_group.h"

#include "core/allocation/bit_program.h"
#include "core/allocation/ilp.h"
#include "core/allocation/minimax_frontier.h"

namespace voxbit {

AllocationPath allocateWorstGroup(const AllocationProblem& problem, const AllocationOptions& options) {
    if (problem.groupCosts.empty()) return allocateIlp(problem, options);
    BitProgramRequest request;
    request.limits.sizeBytes = 0;  // not looked at: all sizes are solved
    AllocationProblem one = problem;
    one.groupCosts.clear();
    std::vector<IntegerProgram> programs;
    for (const GroupCosts& group : problem.groupCosts) {
        one.costs = group.costs;
        programs.push_back(bitProgram(one, request));
    }
    return pathThrough(problem, programs.front(), solveAllBudgetsForWorst(programs), options.stop);
}

}  // namespace voxbit
