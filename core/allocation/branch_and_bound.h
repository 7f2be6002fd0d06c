// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "core/allocation/integer_program.h"
#include "core/base/run_control.h"

namespace voxbit {

/// When a search gives up.
struct SearchOptions {
    /// Parts of the search looked at; when they are used up, the answer states its gap.
    std::size_t nodeLimit = 100'000;
};

/// Solves a program with any number of limits for its limits' values: depth-first branch and bound on the linear
/// relaxation (relax()). A group that the relaxation divides is split where its mean amount lies; choices that would
/// lift the bound above the best answer are dropped in each part; a part whose bound is no smaller than the best
/// answer, up to 1e-9 of the cost's range, is closed.
/// @return the best answer, and the smallest bound of the parts that are not closed; equal when it is proved best
/// @throws InvalidArgument as IntegerProgram::validate(); when the limits cannot be met together, naming the smallest
///         amount of the first limit that the others leave possible; Error when the node limit ends before any answer
///         is found; Cancelled
ProgramSolution solveByBranchAndBound(const IntegerProgram& program, const SearchOptions& options = {},
                                      const RunControl& control = {});

}  // namespace voxbit
