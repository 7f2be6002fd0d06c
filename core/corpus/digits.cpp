// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/digits.h"

#include <array>

#include "core/base/as_index.h"

namespace voxbit {

std::string_view digitWord(std::string_view label) {
    static constexpr std::array<std::string_view, 10> kWords{"ZERO", "ONE", "TWO",   "THREE", "FOUR",
                                                             "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"};
    if (label.size() != 1 || label[0] < '0' || label[0] > '9') return label;
    return kWords[asIndex(label[0] - '0')];
}

}  // namespace voxbit
