// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/allocation/budget_frontier.h"

namespace voxbit {

/// How long weights are looked for.
struct MinimaxOptions {
    int budgets = 16;  ///< spread over the amounts; weights are looked for at each
    int repairs = 8;   ///< then where the gap is widest, at most this often
    int steps = 16;    ///< of the weights, at each of these budgets
    FrontierOptions frontier;
};

/// Solves for all values of the limit at once which choices make the largest of several sums of costs smallest.
///
/// For any weights w >= 0 of sum 1 no answer's largest sum is below the smallest weighted sum: the Lagrangian dual of
/// "smallest t such that no sum exceeds t". A weighted sum is a program with one limit, which solveAllBudgets() solves
/// for all budgets at once and with a bound. So every choice of weights bounds all budgets, and all its answers are
/// answers here, too. Weights are moved at a few budgets, then where the gap is widest, each time to the sums that are
/// largest: by the factors exp(step x (sum - weighted sum)) (multiplicative weights; Arora, Hazan, Kale, Theory of
/// Computing 2012), with Polyak's step length (in the norm that the weights themselves give), on the hull alone; the
/// best weights of each budget are then solved to the end. At every budget the answer is the best one seen under any
/// weights, and the bound the best one, too. What is left open between them is the duality gap, which does not vanish,
/// as at most as many groups as there are sums would have to be divided.
///
/// @param programs at least one; they differ in their costs only
/// @return as solveAllBudgets(), FrontierPoint::cost being the largest sum
/// @throws InvalidArgument as solveAllBudgets(), or when the choices of the programs differ
std::vector<FrontierPoint> solveAllBudgetsForWorst(const std::vector<IntegerProgram>& programs,
                                                   const MinimaxOptions& options = {});

}  // namespace voxbit
