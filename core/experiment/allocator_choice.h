// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allocation/allocator.h"
#include "core/experiment/experiment.h"

namespace voxbit {

/// Whether an allocator chooses the widths: they are not given, and not all float.
bool isAllocated(const Experiment& experiment);
/// The experiment's allocator. @throws InvalidArgument naming the allocators
const AllocatorEntry& allocatorOf(const Experiment& experiment);
/// What the allocator is given but for sensitivities and costs: plan, sizes, narrowest and widest width.
AllocationProblem allocationProblem(const Experiment& experiment, LayerPlan plan, SizeModel sizes);

}  // namespace voxbit
