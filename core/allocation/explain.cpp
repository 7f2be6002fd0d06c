// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/explain.h"

#include <algorithm>

#include "core/base/as_index.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

using Stops = std::vector<AllocationPath::Stop>;

Stops::const_iterator stopOf(const AllocationPath& path, const Allocation& allocation) {
    return std::partition_point(path.stops().begin(), path.stops().end(), [&](const AllocationPath::Stop& stop) {
        return stop.stepCount < allocation.stepCount;
    });
}

/// The width of a group after each step is known from the steps alone; `bits` is the one at the allocation.
std::optional<NeighbourStep> lastLossOf(const AllocationPath& path, const Allocation& allocation, int group,
                                        Bits bits) {
    const auto& steps = path.steps();
    Bits width = bits;
    std::size_t step = allocation.stepCount;
    for (auto stop = stopOf(path, allocation); stop != path.stops().begin();) {
        --stop;
        for (; step > stop->stepCount; --step) {
            if (steps[step - 1].group == group) width = steps[step - 1].from;
        }
        if (width > bits) return NeighbourStep{width, bits, path.groups()[asIndex(group)], stop->sizeBytes};
    }
    return std::nullopt;
}

std::optional<NeighbourStep> nextLossOf(const AllocationPath& path, const Allocation& allocation, int group,
                                        Bits bits) {
    const auto& steps = path.steps();
    Bits width = bits;
    std::size_t step = allocation.stepCount;
    for (auto stop = stopOf(path, allocation); stop + 1 != path.stops().end(); ++stop) {
        for (; step < (stop + 1)->stepCount; ++step) {
            if (steps[step].group == group) width = steps[step].to;
        }
        if (width < bits) return NeighbourStep{bits, width, path.groups()[asIndex(group)], stop->sizeBytes};
    }
    return std::nullopt;
}

NeighbourStep describeStep(const AllocationPath& path, const PathStep& step, double takenBelowBytes) {
    return {step.from, step.to, path.groups()[asIndex(step.group)], takenBelowBytes};
}

}  // namespace

LayerExplanation explainLayer(const LayerPlan& plan, const AllocationPath& path, const std::vector<int>& order,
                              const Allocation& allocation, int layer) {
    if (layer < 0 || asIndex(layer) >= plan.names.size())
        throw InvalidArgument("there is no layer " + std::to_string(layer) + "; the model has " +
                              std::to_string(plan.names.size()));
    const std::size_t l = asIndex(layer);
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

    result.lastLoss = lastLossOf(path, allocation, groupIndex, result.bits);
    result.nextLoss = nextLossOf(path, allocation, groupIndex, result.bits);
    return result;
}

PathNeighbours neighbours(const AllocationPath& path, const Allocation& allocation) {
    PathNeighbours result;
    const auto& steps = path.steps();
    const auto stop = stopOf(path, allocation);
    if (stop != path.stops().begin())
        result.gain = describeStep(path, steps[allocation.stepCount - 1], std::prev(stop)->sizeBytes);
    const auto narrowing = std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(allocation.stepCount), steps.end(),
                                        [](const PathStep& step) { return step.to < step.from; });
    if (narrowing != steps.end()) result.loss = describeStep(path, *narrowing, stop->sizeBytes);
    return result;
}

}  // namespace voxbit
