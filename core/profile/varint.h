// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace voxbit {

/// Unsigned LEB128: seven bits a byte, lowest first, the top bit set on all but the last.
inline void appendVarint(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<char>((value & 0x7f) | 0x80));
    bytes.push_back(static_cast<char>(value));
}

/// Bytes that appendVarint() takes for a value.
constexpr std::size_t varintLength(std::uint64_t value) {
    std::size_t length = 1;
    for (; value >= 0x80; value >>= 7) ++length;
    return length;
}

/// Removes one number from the front; nothing when the bytes end early or it needs more than 64 bits.
inline std::optional<std::uint64_t> readVarint(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        if (i == 9 && byte > 1) return std::nullopt;
        value |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * i);
        if (byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace voxbit
