// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace voxbit {

/// When a budget is met.
enum class StopRule {
    Fits,   ///< at the first size <= budget (Algorithm 1 of the myQASR paper)
    Strict  ///< as the released code: within a pass only by a size < budget, at the end of a pass by size <= budget
};
/// "fits" or "strict". @throws InvalidArgument naming both
StopRule parseStopRule(const std::string& name);

/// One change of the width of one group of tied layers (usually a single layer): a narrowing by one width, or any
/// change where an allocator trades the width of one group for that of others (AllocatorEntry::isMonotone).
struct PathStep {
    int group = 0;
    Bits from = 0;
    Bits to = 0;
    double sizeBytes = 0;  ///< of the whole model after the step
};

/// A bit map and what it weighs.
struct Allocation {
    BitMap bits;
    double sizeBytes = 0;                      ///< as the SizeModel of the problem counts
    std::size_t stepCount = 0;                 ///< steps taken from the path's first bit map
    std::optional<double> gap = std::nullopt;  ///< as AllocationPath::Stop
};

/// The answer of an allocator to all budgets at once: the largest bit map and the steps that follow. Each stop is
/// smaller than the one before it, and the last step before it is a narrowing. A budget is a look-up. Immutable; safe
/// to use from several threads.
class AllocationPath {
  public:
    /// A place where the path may be left. The first one is the largest bit map.
    struct Stop {
        std::size_t stepCount = 0;
        double sizeBytes = 0;
        bool isPassEnd = true;
        /// What any bit map could save at most against this one, for every budget that stops here: a share of the range
        /// of costs over the path, proved. None: the allocator minimises nothing.
        std::optional<double> gap = std::nullopt;
    };

    /// @param stops with rising step counts, the first of them 0
    /// @param binding what keeps the smallest size from being smaller, for messages
    AllocationPath(BitMap first, std::vector<std::vector<int>> groups, std::vector<PathStep> steps,
                   std::vector<Stop> stops, StopRule rule, std::string binding);

    /// The first bit map on the path that meets a budget. With 500 layers it takes a few microseconds.
    /// @throws InvalidArgument when even smallest() does not, naming its size and what binds it
    Allocation at(double budgetBytes) const;
    Allocation largest() const { return afterStop(m_stops.front()); }
    Allocation smallest() const { return afterStop(m_stops.back()); }

    const std::vector<PathStep>& steps() const { return m_steps; }
    const std::vector<Stop>& stops() const { return m_stops; }
    /// Layers that one PathStep::group narrows together.
    const std::vector<std::vector<int>>& groups() const { return m_groups; }

  private:
    Allocation afterStop(const Stop& stop) const;
    void apply(const PathStep& step, BitMap& bits) const;

    std::vector<std::vector<int>> m_groups;
    std::vector<PathStep> m_steps;
    std::vector<Stop> m_stops;
    std::vector<BitMap> m_snapshots;  ///< after every kStepsPerSnapshot steps, the first one after none
    StopRule m_rule;
    std::string m_binding;
};

}  // namespace voxbit
