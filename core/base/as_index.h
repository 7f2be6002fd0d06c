// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace voxbit {

/// Layers, bits and rows are int, places in containers are not. @pre i >= 0
constexpr std::size_t asIndex(int i) {
    return static_cast<std::size_t>(i);
}

}  // namespace voxbit
