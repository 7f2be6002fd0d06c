// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

/// An ActivationQuantizer as integer kernels compute with it: a byte q per value stands for (q - zeroPoint) * scale.
/// The bytes are the quantizer's own levels, moved so that they fit the type that the kernel takes.
struct ByteRange {
    float scale = 1;
    float low = 0;  ///< limits of round(x / scale), as in fakeQuantize()
    float high = 255;
    float zeroPoint = 0;  ///< a whole number; beyond the bytes where the range does not contain zero
    bool isFar = false;   ///< limits beyond what roundedLevel() can round
};

/// Bytes 0 .. 2^b - 1: what kernels take as their first operand.
ByteRange unsignedRange(const AffineParams& params);
/// The quantizer's levels as they are, -2^(b-1) .. 2^(b-1) - 1, in two's complement.
ByteRange signedRange(const AffineParams& params);

/// The range in which a quantizer puts these values: its own, or for a dynamic one that of their extremes, as
/// quantizerFor() finds them. @param x `count` values in any order
/// @throws InvalidArgument when a dynamic range is not finite
AffineParams inputRange(const float* x, std::int64_t count, const ActivationQuantizer& quantizer);

/// Writes `count` values as bytes. All functions here agree bit for bit with fakeQuantize().
/// @throws InvalidArgument for values that are not numbers
void quantizeToBytes(const float* x, std::int64_t count, const ByteRange& range, std::uint8_t* out);
/// The same, turned: x [channels, frames] -> out [frames, channels].
void quantizeTransposed(const float* x, std::int64_t channels, std::int64_t frames, const ByteRange& range,
                        std::uint8_t* out);

}  // namespace voxbit
