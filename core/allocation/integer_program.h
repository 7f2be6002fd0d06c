// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace voxbit {

/// One pair of widths that a group may have.
struct ProgramChoice {
    LayerBits bits;
    double cost = 0;              ///< finite, in the unit of the cost table
    std::vector<double> amounts;  ///< what it takes of each limit
};

/// Layers that share their widths: exactly one choice is taken.
struct ProgramGroup {
    std::string name;
    std::vector<ProgramChoice> choices;
};

/// The sum of amounts over all groups, and what is there anyway, is at most this.
struct ProgramLimit {
    std::string name;     ///< "size", "BitOps", ...
    std::string unit;     ///< "bytes" are shown in MiB too
    double constant = 0;  ///< part of the sum that no choice changes
    double limit = 0;

    /// An amount as people read it.
    std::string text(double amount) const;
};

/// A multiple-choice knapsack with any number of limits: one choice for each group, the sum of costs smallest.
struct IntegerProgram {
    std::vector<ProgramGroup> groups;
    std::vector<ProgramLimit> limits;

    /// @throws InvalidArgument naming a group without choice, a cost or amount that is not finite, or a wrong number of
    ///         amounts; naming a limit that even the smallest choices of all groups exceed, with the smallest possible
    ///         sum and the groups that take most of it
    void validate() const;
    /// "size of at most ..., BitOps of at most ...", for messages.
    std::string limitsText() const;
};

/// An answer to an IntegerProgram.
struct ProgramSolution {
    std::vector<int> choices;  ///< by group
    double cost = 0;
    std::vector<double> amounts;  ///< by limit, constants included
    double bound = 0;             ///< no answer costs less: proved
    std::size_t nodes = 0;        ///< of the search
    bool isOptimal = false;       ///< cost and bound differ by rounding only

    double gap() const { return cost - bound; }
};

/// The sum over all groups. @param choices by group
double costOf(const IntegerProgram& program, const std::vector<int>& choices);
/// By limit, constants included.
std::vector<double> amountsOf(const IntegerProgram& program, const std::vector<int>& choices);
/// Sums may exceed a limit by rounding: 1e-12 of it.
bool meetsLimits(const IntegerProgram& program, const std::vector<double>& amounts);

}  // namespace voxbit
