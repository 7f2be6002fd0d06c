// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/base/error.h"

namespace voxbit::test {

/// What an action's failure of this kind says, or "no error". Failures of other kinds pass through.
template <class Failure = Error>
std::string messageOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const Failure& error) {
        return error.what();
    }
    return "no error";
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace voxbit::test
