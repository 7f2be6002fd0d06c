// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/round_robin.h"

#include "core/allocation/path_builder.h"

namespace voxbit {

AllocationPath allocateRoundRobin(const AllocationProblem& problem, const AllocationOptions& options) {
    PathBuilder path(problem);
    const auto order = removalOrder(problem, options);
    for (bool hasChanged = true; hasChanged;) {
        hasChanged = false;
        for (const int group : order) {
            if (!path.narrow(group)) continue;
            path.addStop();
            hasChanged = true;
        }
        path.endPass();
    }
    return std::move(path).finish(options.stop);
}

}  // namespace voxbit
