// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/utf8.h"

namespace voxbit {

std::size_t utf8SequenceBytes(std::string_view text) {
    if (text.empty()) return 0;
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byteAt(0);
    if (first < 0x80) return 1;
    const std::size_t count = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (count == 0 || count > text.size()) return 0;
    for (std::size_t i = 1; i < count; ++i)
        if ((byteAt(i) & 0xc0) != 0x80) return 0;
    const unsigned char second = byteAt(1);
    const bool isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool isSurrogate = first == 0xed && second >= 0xa0;
    const bool isTooLarge = first == 0xf4 && second >= 0x90;
    return isOverlong || isSurrogate || isTooLarge ? 0 : count;
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t count = utf8SequenceBytes(text);
        if (count == 0) return false;
        text.remove_prefix(count);
    }
    return true;
}

}  // namespace voxbit
