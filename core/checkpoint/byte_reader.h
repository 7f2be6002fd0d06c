// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"

namespace voxbit {

/// Reads little-endian fields one after the other; running past the end is a FormatError, never a read. What is taken
/// are views of the bytes.
class ByteReader {
  public:
    /// @param where names file and part in messages
    ByteReader(std::span<const std::byte> bytes, std::string where) : m_bytes(bytes), m_where(std::move(where)) {}

    std::span<const std::byte> take(std::uint64_t count) {
        if (count > m_bytes.size() - m_position)
            throw FormatError(m_where + ": truncated: " + std::to_string(count) + " bytes wanted at " +
                              std::to_string(m_position) + ", " + std::to_string(m_bytes.size() - m_position) +
                              " left");
        const auto part = m_bytes.subspan(m_position, static_cast<std::size_t>(count));
        m_position += part.size();
        return part;
    }
    std::string_view takeText(std::uint64_t count) {
        const auto part = take(count);
        return {reinterpret_cast<const char*>(part.data()), part.size()};
    }
    /// The text up to the next line feed, which is skipped.
    std::string_view takeLine() {
        const std::string_view rest(reinterpret_cast<const char*>(m_bytes.data()) + m_position,
                                    m_bytes.size() - m_position);
        const std::size_t length = rest.find('\n');
        if (length == std::string_view::npos) throw FormatError(m_where + ": truncated: a line has no end");
        m_position += length + 1;
        return rest.substr(0, length);
    }
    void skip(std::uint64_t count) { take(count); }

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    std::int64_t i64() { return static_cast<std::int64_t>(u64()); }

    /// Bytes taken so far.
    std::size_t position() const { return m_position; }
    const std::string& where() const { return m_where; }

  private:
    std::uint64_t number(std::size_t count) {
        std::uint64_t value = 0;
        const auto part = take(count);
        for (std::size_t i = count; i-- > 0;) value = value << 8 | std::to_integer<std::uint64_t>(part[i]);
        return value;
    }

    std::span<const std::byte> m_bytes;
    std::string m_where;
    std::size_t m_position = 0;
};

}  // namespace voxbit
