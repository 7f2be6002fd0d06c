// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/uniform_size.h"

namespace voxbit {

double uniformBytes(const AllocationPlan& plan, Bits bits) {
    BitMap map(plan.plan.names.size());
    for (std::size_t i = 0; i < map.size(); ++i) {
        if (plan.plan.isAllocated[i]) map[i].weight = bits;
        if (plan.plan.pinned[i]) map[i].weight = *plan.plan.pinned[i];
    }
    return plan.sizes.sizeBytes(map);
}

}  // namespace voxbit
