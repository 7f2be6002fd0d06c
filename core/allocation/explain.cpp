// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/explain.h"

#include <algorithm>

#include "core/base/error.h"

namespace voxbit {
namespace {

NeighbourStep describeStep(const AllocationPath& path, std::size_t index) {
    const auto& step = path.steps()[index];
    // The last stop that does without the step is still met by its own size.
    const auto& stops = path.stops();
    const auto after = std::partition_point(stops.begin(), stops.end(),
                                            [&](const AllocationPath::Stop& stop) { return stop.stepCount <= index; });
    return {index, step.from, step.to, path.groups()[static_cast<std::size_t>(step.group)],
            std::prev(after)->sizeBytes};
}

}  // namespace

LayerExplanation explainLayer(const LayerPlan& plan, const AllocationPath& path, const std::vector<int>& order,
                              const Allocation& allocation, int layer) {
    if (layer < 0 || static_cast<std::size_t>(layer) >= plan.names.size())
        throw InvalidArgument("there is no layer " + std::to_string(layer) + "; the model has " +
                              std::to_string(plan.names.size()));
    const auto l = static_cast<std::size_t>(layer);
    LayerExplanation result;
    result.bits = allocation.bits[l].weight;
    result.isAllocated = plan.isAllocated[l];
    result.pinned = plan.pinned[l];
    if (!result.isAllocated) return result;

    const auto& groups = path.groups();
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const std::vector<int>& members) {
        return std::find(members.begin(), members.end(), layer) != members.end();
    });
    const int groupIndex = static_cast<int>(group - groups.begin());
    std::copy_if(group->begin(), group->end(), std::back_inserter(result.tiedWith),
                 [&](int member) { return member != layer; });
    result.rank = static_cast<int>(std::find(order.begin(), order.end(), groupIndex) - order.begin());
    result.rankCount = static_cast<int>(order.size());

    const auto& steps = path.steps();
    for (std::size_t i = allocation.stepCount; i > 0 && !result.lastLoss; --i) {
        if (steps[i - 1].group == groupIndex) result.lastLoss = describeStep(path, i - 1);
    }
    for (std::size_t i = allocation.stepCount; i < steps.size() && !result.nextLoss; ++i) {
        if (steps[i].group == groupIndex) result.nextLoss = describeStep(path, i);
    }
    return result;
}

PathNeighbours neighbours(const AllocationPath& path, const Allocation& allocation) {
    PathNeighbours result;
    if (allocation.stepCount > 0) result.gain = describeStep(path, allocation.stepCount - 1);
    if (allocation.stepCount < path.steps().size()) result.loss = describeStep(path, allocation.stepCount);
    return result;
}

}  // namespace voxbit
