// SPDX-License-Identifier: Apache-2.0
#include "core/base/name_pattern.h"

#include <cstddef>

namespace voxbit {

bool matchesPattern(std::string_view name, std::string_view pattern) {
    // Only the last star ever needs to take back characters, so the time is bounded by the product of the lengths.
    std::size_t n = 0;
    std::size_t p = 0;
    std::size_t starAt = std::string_view::npos;
    std::size_t starEnd = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            starAt = p++;
            starEnd = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (starAt != std::string_view::npos) {
            p = starAt + 1;
            n = ++starEnd;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

}  // namespace voxbit
