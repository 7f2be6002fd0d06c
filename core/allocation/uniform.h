// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/allocation/allocator.h"

namespace voxbit {

/// All layers at one width; the path can be left only where they are. A layer to which a width saves nothing (see
/// PathBuilder) keeps the next wider one. Sensitivities are not looked at.
AllocationPath allocateUniform(const AllocationProblem& problem, const AllocationOptions& options);

}  // namespace voxbit
