// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace voxbit {

/// Length in bytes of the UTF-8 sequence at the start of `text`, 0 when it is empty or broken (RFC 3629: no overlong
/// forms, no surrogates, nothing above U+10FFFF).
std::size_t utf8SequenceBytes(std::string_view text);
bool isValidUtf8(std::string_view text);

}  // namespace voxbit
