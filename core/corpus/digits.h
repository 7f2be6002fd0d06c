// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace voxbit {

/// The English word in capitals for a label of one digit ("7" -> "SEVEN"); any other label as it is.
std::string_view digitWord(std::string_view label);

}  // namespace voxbit
