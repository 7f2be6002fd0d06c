// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/allocation/integer_program.h"

namespace voxbit {

/// The answer to all budgets from this amount up to the next point's.
struct FrontierPoint {
    double amount = 0;  ///< the limit's constant included
    double cost = 0;
    double bound = 0;  ///< no answer to any of these budgets costs less: proved
    std::vector<std::uint16_t> choices;
};

/// How close to the best, and at what cost of memory.
struct FrontierOptions {
    /// Where cost and bound differ by at most this share of the cost above the smallest one, nothing better is looked
    /// for. That is finer than the same share of the range of costs: most of the range belongs to the smallest budgets.
    double targetGap = 4e-3;
    /// Partial answers kept at once between two hull points; with more the gap stays larger, and is stated.
    std::size_t stateLimit = 20000;
};

/// Solves a program with one limit for all values of the limit at once.
///
/// 1. Lagrangian path: for a price per unit of the limit, every group takes its choice of smallest cost + price x
///    amount, a corner of its convex hull. With falling price the answers pass through the points of the lower convex
///    hull of all answers, each of them exactly optimal at its own amount; the hull itself bounds all others (it is the
///    program's linear relaxation). One sort of all hull edges by slope gives the whole path.
/// 2. Core: between two neighbouring hull points the price is fixed, so every choice has a regret r >= 0, and an answer
///    costs hull(amount) + sum of its regrets. Answers whose regrets sum to less than rho are enumerated by dynamic
///    programming over the groups with the smallest regrets (partial answers that another one dominates in amount and
///    cost are dropped, and those that can no longer end between the two points); all others cost at least
///    hull(amount) + rho. That is the bound. rho grows until the gap is at the target, or 0 because everything is
///    enumerated.
///
/// @param program with exactly one limit; its value is not looked at
/// @return by rising amount and falling cost; the first point is the smallest amount that is possible, the last the
///         smallest cost
/// @throws InvalidArgument as IntegerProgram::validate(), or with another number of limits
std::vector<FrontierPoint> solveAllBudgets(const IntegerProgram& program, const FrontierOptions& options = {});

}  // namespace voxbit
