// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace voxbit {

/// Most memory that this process held resident since resetPeakResidentBytes(), bytes; where the system could not
/// forget the earlier peak, since the process began. 0 where the system does not tell.
std::int64_t peakResidentBytes();
/// evaluate() does this as it begins, so that of several runs in one process each has its own peak. Of the process:
/// threads share it. @return whether the system did
bool resetPeakResidentBytes();

}  // namespace voxbit
