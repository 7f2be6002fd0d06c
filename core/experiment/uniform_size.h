// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/experiment/pipeline.h"

namespace voxbit {

/// Bytes of the model, by the experiment's accounting, with every allocated layer at one weight width and every pinned
/// layer at its own.
/// @param bits a width that the size model knows: 1..32
double uniformBytes(const AllocationPlan& plan, Bits bits);

}  // namespace voxbit
