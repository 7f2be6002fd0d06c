// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/allocation_path.h"

#include <algorithm>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/package/size_model.h"

namespace voxbit {
namespace {

constexpr std::size_t kStepsPerSnapshot = 64;

}  // namespace

StopRule parseStopRule(const std::string& name) {
    if (name == "fits") return StopRule::Fits;
    if (name == "strict") return StopRule::Strict;
    throw InvalidArgument("stop is \"" + name + "\"; allowed: one of fits, strict");
}

AllocationPath::AllocationPath(BitMap first, std::vector<std::vector<int>> groups, std::vector<PathStep> steps,
                               std::vector<Stop> stops, StopRule rule, std::string binding)
    : m_groups(std::move(groups)),
      m_steps(std::move(steps)),
      m_stops(std::move(stops)),
      m_rule(rule),
      m_binding(std::move(binding)) {
    m_snapshots.reserve(m_steps.size() / kStepsPerSnapshot + 1);
    m_snapshots.push_back(first);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        apply(m_steps[i], first);
        if ((i + 1) % kStepsPerSnapshot == 0) m_snapshots.push_back(first);
    }
}

Allocation AllocationPath::at(double budgetBytes) const {
    // Sizes fall strictly along the path, so "too large" holds for a front part of the stops and for no other.
    const auto isTooLarge = [&](const Stop& stop) {
        const bool isMet =
            m_rule == StopRule::Fits || stop.isPassEnd ? stop.sizeBytes <= budgetBytes : stop.sizeBytes < budgetBytes;
        return !isMet;
    };
    const auto stop = std::partition_point(m_stops.begin(), m_stops.end(), isTooLarge);
    if (stop == m_stops.end())
        throw InvalidArgument("a budget of " + exactSizeText(budgetBytes) + " is impossible: the smallest size is " +
                              exactSizeText(m_stops.back().sizeBytes) + ", " + m_binding);
    return afterStop(*stop);
}

Allocation AllocationPath::afterStop(const Stop& stop) const {
    const std::size_t snapshot = stop.stepCount / kStepsPerSnapshot;
    Allocation allocation{m_snapshots[snapshot], stop.sizeBytes, stop.stepCount, stop.gap};
    for (std::size_t i = snapshot * kStepsPerSnapshot; i < stop.stepCount; ++i) apply(m_steps[i], allocation.bits);
    return allocation;
}

void AllocationPath::apply(const PathStep& step, BitMap& bits) const {
    for (const int layer : m_groups[asIndex(step.group)]) bits[asIndex(layer)].weight = step.to;
}

}  // namespace voxbit
