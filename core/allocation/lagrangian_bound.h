// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/allocation/integer_program.h"

namespace voxbit {

/// An integer program in numbers of order one: costs as shares of the range of all costs, amounts as shares of the
/// range of each limit, both against the smallest choice of each group. Limits that no choice can exceed are left out,
/// and choices that another choice of their group dominates.
struct ScaledProgram {
    /// @param program valid, see IntegerProgram::validate()
    explicit ScaledProgram(const IntegerProgram& program);

    struct Choice {
        int index = 0;  ///< in ProgramGroup::choices
        double cost = 0;
    };
    std::size_t limitCount = 0;
    std::vector<Choice> choices;      ///< group after group
    std::vector<std::size_t> begins;  ///< first choice of each group, and one past the last
    std::vector<double> amounts;      ///< [choice][limit]
    std::vector<double> capacities;   ///< by limit
    double costScale = 1;             ///< cost = costScale * scaled cost + costOffset
    double costOffset = 0;

    std::size_t groupCount() const { return begins.size() - 1; }
    const double* amountsOf(std::size_t choice) const { return amounts.data() + choice * limitCount; }
};

/// The choices that are still open in a part of the search, group after group.
struct OpenChoices {
    std::vector<std::size_t> choices;  ///< in ScaledProgram::choices
    std::vector<std::size_t> begins;   ///< of the groups in `choices`, and one past the last
};

/// An answer that may take parts of several choices; at most as many groups are divided as there are limits.
struct RelaxedAnswer {
    double bound = 0;            ///< no answer within the open choices costs less (scaled)
    std::vector<double> prices;  ///< by limit: those that prove the bound
    std::vector<double> parts;   ///< by position in OpenChoices::choices, 0..1
    /// Full answers met on the way, by group a position in OpenChoices::choices. Not all of them meet the limits.
    std::vector<std::vector<std::size_t>> proposals;
};

/// The linear relaxation by Dantzig-Wolfe decomposition: prices for the limits come from a simplex basis of
/// limitCount+1 answers, and every group answers prices on its own with its choice of smallest cost + prices x amounts.
/// Whatever the prices, that sum less prices x capacities is a lower bound, so rounding in the simplex cannot make it
/// wrong.
/// @param cutoff a bound above this is good enough: the part of the search is closed
RelaxedAnswer relax(const ScaledProgram& program, const OpenChoices& open, double cutoff);

}  // namespace voxbit
