// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/uniform.h"

#include "core/allocation/path_builder.h"

namespace voxbit {

AllocationPath allocateUniform(const AllocationProblem& problem, const AllocationOptions& options) {
    PathBuilder path(problem);
    for (const Bits width : allowedWidths(problem)) {
        bool hasChanged = false;
        for (int group = 0; group < path.groupCount(); ++group) {
            while (path.nextWidth(group) >= width) hasChanged = path.narrow(group);
        }
        if (!hasChanged) continue;
        path.addStop();
        path.endPass();
    }
    return std::move(path).finish(options.stop);
}

}  // namespace voxbit
