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

}  // namespace voxbit::test
