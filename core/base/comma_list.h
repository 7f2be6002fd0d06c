// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace voxbit {

/// The texts of all entries as messages list them: "a, b, c".
/// @param textOf a function of an entry, or a member of it, that gives its text
template <class Range, class TextOf = std::identity>
std::string commaList(const Range& entries, const TextOf& textOf = {}) {
    std::string list;
    bool isFirst = true;
    for (const auto& entry : entries) {
        if (!isFirst) list += ", ";
        list += std::invoke(textOf, entry);
        isFirst = false;
    }
    return list;
}

}  // namespace voxbit
