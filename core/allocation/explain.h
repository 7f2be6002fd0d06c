// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/allocation/allocator.h"

namespace voxbit {

/// A narrowing on a path, seen from a place on it.
struct NeighbourStep {
    Bits from = 0;
    Bits to = 0;
    std::vector<int> layers;  ///< that it narrows
    /// The nearest stop without the narrowing: it is taken just below this many bytes, and (StopRule::Fits) not there.
    double takenBelowBytes = 0;
};

/// Why a layer has its bits.
struct LayerExplanation {
    Bits bits = kFloatBits;
    bool isAllocated = false;  ///< false: pinned, excluded or without weight; then only `pinned` is filled
    std::optional<Bits> pinned;
    int rank = 0;                           ///< place among the groups in the order of removal, 0 loses first
    int rankCount = 0;                      ///< groups
    std::vector<int> tiedWith;              ///< other layers of its group
    std::optional<NeighbourStep> lastLoss;  ///< undone by a larger budget; none: as wide as on the path from here on
    std::optional<NeighbourStep> nextLoss;  ///< done by a smaller budget; none: as narrow as on the path from here on
};

/// @param allocation from path.at() and the like
/// @param order from removalOrder() with the problem and options of the path
/// @throws InvalidArgument when there is no such layer
LayerExplanation explainLayer(const LayerPlan& plan, const AllocationPath& path, const std::vector<int>& order,
                              const Allocation& allocation, int layer);

/// What the next larger and the next smaller budget change first: the last narrowing that goes if the budget grows to
/// the next stop, and the first that comes if it shrinks below this one.
struct PathNeighbours {
    std::optional<NeighbourStep> gain;
    std::optional<NeighbourStep> loss;
};
PathNeighbours neighbours(const AllocationPath& path, const Allocation& allocation);

}  // namespace voxbit
