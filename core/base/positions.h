// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <numeric>
#include <vector>

namespace voxbit {

/// The positions 0 .. count - 1 of a list.
template <std::integral Position = std::size_t>
std::vector<Position> allPositions(std::size_t count) {
    std::vector<Position> positions(count);
    std::iota(positions.begin(), positions.end(), Position{0});
    return positions;
}

/// The positions of a list in the order of what stands there; equals keep their order.
/// @param isBefore of two positions: whether what stands at the first comes before what stands at the second
template <std::integral Position = std::size_t, class IsBefore>
std::vector<Position> sortedPositions(std::size_t count, const IsBefore& isBefore) {
    std::vector<Position> positions = allPositions<Position>(count);
    std::stable_sort(positions.begin(), positions.end(), isBefore);
    return positions;
}

}  // namespace voxbit
