// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/packing.h"

#include <string>

#include "core/base/error.h"

namespace voxbit {

namespace {

void requirePackable(Bits bits) {
    if (!isWeightWidth(bits) || bits == kFloatBits) {
        throw InvalidArgument("cannot pack " + std::to_string(bits) + " bits; allowed are 1..8 and 16");
    }
}

}  // namespace

std::uint64_t packedBytes(std::uint64_t count, Bits bits) {
    if (bits < 1 || bits > kFloatBits) throw InvalidArgument("no value takes " + std::to_string(bits) + " bits");
    // Eight codes take exactly `bits` bytes; this order cannot overflow before the result itself does.
    const auto width = static_cast<std::uint64_t>(bits);
    return count / 8 * width + (count % 8 * width + 7) / 8;
}

std::vector<std::uint8_t> packBits(std::span<const std::int32_t> levels, Bits bits) {
    requirePackable(bits);
    std::vector<std::uint8_t> bytes(packedBytes(levels.size(), bits));
    const std::int32_t high = bits == 1 ? 1 : (std::int32_t{1} << (bits - 1)) - 1;
    const std::int32_t low = bits == 1 ? -1 : -high - 1;
    const std::uint32_t mask = (std::uint32_t{1} << bits) - 1;
    std::uint32_t pending = 0;  // never more than 7 + 16 bits
    int pendingBits = 0;
    std::size_t next = 0;
    for (const std::int32_t level : levels) {
        if (level < low || level > high || (bits == 1 && level == 0)) {
            throw InvalidArgument("level " + std::to_string(level) + " does not fit " + std::to_string(bits) + " bits");
        }
        const std::uint32_t code = bits == 1 ? (level > 0 ? 1U : 0U) : static_cast<std::uint32_t>(level) & mask;
        pending |= code << pendingBits;
        for (pendingBits += bits; pendingBits >= 8; pendingBits -= 8) {
            bytes[next++] = static_cast<std::uint8_t>(pending & 0xFFU);
            pending >>= 8;
        }
    }
    if (pendingBits > 0) bytes[next] = static_cast<std::uint8_t>(pending);
    return bytes;
}

std::vector<std::int32_t> unpackBits(std::span<const std::uint8_t> bytes, std::uint64_t count, Bits bits) {
    requirePackable(bits);
    // Compared by division, so that an absurd count from a file can neither overflow nor allocate.
    const auto width = static_cast<std::uint64_t>(bits);
    if (count / 8 > bytes.size() / width || packedBytes(count, bits) > bytes.size()) {
        throw FormatError("packed weights end early: " + std::to_string(count) + " values of " + std::to_string(bits) +
                          " bits do not fit " + std::to_string(bytes.size()) + " bytes");
    }
    std::vector<std::int32_t> levels(count);
    const std::uint32_t mask = (std::uint32_t{1} << bits) - 1;
    const std::uint32_t sign = std::uint32_t{1} << (bits - 1);
    std::uint32_t pending = 0;
    int pendingBits = 0;
    std::size_t next = 0;
    for (std::int32_t& level : levels) {
        for (; pendingBits < bits; pendingBits += 8)
            pending |= static_cast<std::uint32_t>(bytes[next++]) << pendingBits;
        const std::uint32_t code = pending & mask;
        pending >>= bits;
        pendingBits -= bits;
        level =
            bits == 1 ? (code != 0 ? 1 : -1) : static_cast<std::int32_t>(code ^ sign) - static_cast<std::int32_t>(sign);
    }
    return levels;
}

}  // namespace voxbit
