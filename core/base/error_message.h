// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>

namespace voxbit {

/// what() as people may read it: without the backtrace that LibTorch appends to its own.
inline std::string messageOf(const std::exception& error) {
    const std::string text = error.what();
    return text.substr(0, text.find("\nException raised from"));
}

}  // namespace voxbit
