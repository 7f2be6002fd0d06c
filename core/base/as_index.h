// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace voxbit {

/// A number that is int (layers, bits, groups, stages) as a place in a container. @pre i >= 0
constexpr std::size_t asIndex(int i) {
    return static_cast<std::size_t>(i);
}

}  // namespace voxbit
