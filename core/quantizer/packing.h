// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace voxbit {

/// Levels of 1..8 or 16 bits in as few bytes as possible. Torch-free, pure functions.
///
/// The codes form one stream without gaps: code i takes the bits i * b .. i * b + b - 1, where bit k is bit k % 8
/// (counted from the least significant) of byte k / 8. Unused bits of the last byte are zero. The code of a level is
/// its two's complement in b bits; at one bit it is 1 for the level +1 and 0 for -1.

/// Bytes that `count` levels take: ceil(count * bits / 8).
/// @param bits 1..32: size accounts ask for widths, too, that nothing is packed in
/// @throws InvalidArgument for other widths
std::uint64_t packedBytes(std::uint64_t count, Bits bits);

/// @throws InvalidArgument for a width other than 1..8 and 16, or a level that does not fit it (the message names it)
std::vector<std::uint8_t> packBits(std::span<const std::int32_t> levels, Bits bits);

/// The inverse. `bytes` holds at least packedBytes(count, bits); more are ignored.
/// @throws InvalidArgument for a width as above, FormatError when bytes are missing
std::vector<std::int32_t> unpackBits(std::span<const std::uint8_t> bytes, std::uint64_t count, Bits bits);

}  // namespace voxbit
