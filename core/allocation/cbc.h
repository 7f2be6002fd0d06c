// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/allocation/integer_program.h"
#include "core/base/run_control.h"

namespace voxbit {

/// The program in CPLEX LP format, in shares of ranges (ScaledProgram): cbc's tolerances are absolute. Variable x_G_I
/// is 1 where group G takes its choice number I.
/// @param shrinkage share by which every limit is tightened
std::string lpText(const IntegerProgram& program, double shrinkage = 0);

/// Which cbc, and how exact.
struct CbcOptions {
    std::string program = "cbc";  ///< name or path
    /// Share of the cost's range by which the answer may miss the best one: proving the last bit takes most of the
    /// time.
    double allowedGap = 0;
};

/// Solves a program with any number of limits by the program cbc (COIN-OR branch and cut; Debian package coinor-cbc),
/// run on an LP file in a temporary folder. A stop kills it.
/// @throws InvalidArgument as IntegerProgram::validate(), or when the limits cannot be met together; IoError naming the
///         package when cbc cannot be run; Error with its last words when it fails; Cancelled
ProgramSolution solveByCbc(const IntegerProgram& program, const RunControl& control = {},
                           const CbcOptions& options = {});

}  // namespace voxbit
