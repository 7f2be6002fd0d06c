// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace voxbit {

/// A choice of one group under one limit.
struct CoreChoice {
    double amount = 0;
    double cost = 0;
    std::uint16_t index = 0;  ///< in ProgramGroup::choices
};

/// Where a group goes instead of staying at its place.
struct CoreMove {
    std::size_t group = 0;
    std::size_t place = 0;
};

/// The answers between two neighbouring points of the Lagrangian path.
struct CoreProblem {
    const std::vector<std::vector<CoreChoice>>& groups;
    const std::vector<std::size_t>& places;  ///< the answer at the point of smaller amount
    double amount = 0;                       ///< from there to the next point
    double saving = 0;                       ///< of cost, from there to the next point
    double target = 0;                       ///< gap that suffices
    std::size_t stateLimit = 0;
};

/// One answer between the points.
struct CoreAnswer {
    double amount = 0;  ///< beyond the smaller point
    double cost = 0;    ///< against the smaller point; negative
    std::vector<CoreMove> moves;
};

/// All that were found, and a bound of the others.
struct CoreAnswers {
    std::vector<CoreAnswer> answers;  ///< by rising amount and falling cost, strictly between the two points
    /// Every other answer costs at least that much more than the line between the two points, or no less than an
    /// answer of no larger amount in the list.
    double provedRegret = 0;
};

/// Step 2 of solveAllBudgets().
CoreAnswers solveCore(const CoreProblem& problem);

}  // namespace voxbit
