// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allocation/allocator.h"

namespace voxbit {

/// Widths that rise linearly with the rank, from the minimum width for the first group of removalOrder() to the
/// maximum for its last. (The released code scales layer numbers in place of ranks, see spec/myqasr.md section 5.)
///
/// One such bit map meets one budget. The path is the family of all its shifts: with n groups, rank r = 0..n-1 and K
/// steps from the widest to the narrowest rung of a group's ladder, a group stands at rung
///     clamp(round(K * (r / (n - 1) + s)), 0, K)    counted from the narrowest, halves rounded down,
/// while the shift s falls from 1 (all at their widest) over 0 (plain linear scaling) to -1 (all at their narrowest).
/// A group leaves rung k where s = (k - 1/2) / K - r / (n - 1); groups that leave at one s do so in removalOrder().
AllocationPath allocateMinMax(const AllocationProblem& problem, const AllocationOptions& options);

}  // namespace voxbit
