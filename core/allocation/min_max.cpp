// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/min_max.h"

#include <algorithm>

#include "core/allocation/path_builder.h"
#include "core/base/as_index.h"

namespace voxbit {

AllocationPath allocateMinMax(const AllocationProblem& problem, const AllocationOptions& options) {
    PathBuilder path(problem);
    const auto order = removalOrder(problem, options);
    struct Leave {
        double shift;
        int group;
    };
    std::vector<Leave> leaves;
    const double lastRank = order.size() > 1 ? static_cast<double>(order.size() - 1) : 1.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const std::size_t steps = path.ladder(order[rank]).size() - 1;
        for (std::size_t rung = steps; rung > 0; --rung) {
            const double height = (static_cast<double>(rung) - 0.5) / static_cast<double>(steps);
            leaves.push_back({height - static_cast<double>(rank) / lastRank, order[rank]});
        }
    }
    // Shifts that are equal on paper may differ in the last bits; where they do would depend on the arithmetic.
    constexpr double kEqualShifts = 1e-9;
    std::stable_sort(leaves.begin(), leaves.end(), [](const Leave& a, const Leave& b) { return a.shift > b.shift; });
    std::vector<std::size_t> rankOf(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) rankOf[asIndex(order[rank])] = rank;
    for (auto begin = leaves.begin(); begin != leaves.end();) {
        const auto end = std::find_if(begin, leaves.end(),
                                      [&](const Leave& leave) { return begin->shift - leave.shift > kEqualShifts; });
        std::stable_sort(begin, end, [&](const Leave& a, const Leave& b) {
            return rankOf[asIndex(a.group)] < rankOf[asIndex(b.group)];
        });
        begin = end;
    }
    for (const auto& leave : leaves) {
        if (!path.narrow(leave.group)) continue;
        path.addStop();
        path.endPass();
    }
    return std::move(path).finish(options.stop);
}

}  // namespace voxbit
