// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace voxbit {

/// IEEE 754 binary16 as its bits.
inline float fromHalf(std::uint16_t half) {
    const int exponent = (half >> 10) & 31;
    const int mantissa = half & 1023;
    const float sign = (half & 0x8000) != 0 ? -1.0F : 1.0F;
    if (exponent == 31) {
        return mantissa != 0 ? std::numeric_limits<float>::quiet_NaN() : sign * std::numeric_limits<float>::infinity();
    }
    return sign * (exponent == 0 ? std::ldexp(static_cast<float>(mantissa), -24)
                                 : std::ldexp(static_cast<float>(mantissa + 1024), exponent - 25));
}

/// Smallest half that is not below x (infinity beyond 65504). x must not be NaN.
inline std::uint16_t halfAtLeast(float x) {
    const float magnitude = std::abs(x);
    const bool isNegative = std::signbit(x);
    std::uint32_t half = 0;  // of the magnitude, rounded towards zero
    if (magnitude > 65504.0F) {
        half = std::isinf(magnitude) ? 0x7c00 : 0x7bff;
    } else if (magnitude >= 0x1p-14F) {
        half = (std::bit_cast<std::uint32_t>(magnitude) >> 13) - (112U << 10);
    } else {
        half = static_cast<std::uint32_t>(std::ldexp(magnitude, 24));
    }
    // The halves of one sign are in order of their bits.
    if (!isNegative && fromHalf(static_cast<std::uint16_t>(half)) < magnitude) ++half;
    return static_cast<std::uint16_t>(half | (isNegative ? 0x8000U : 0U));
}

/// Largest half that is not above x (-infinity below -65504). x must not be NaN.
inline std::uint16_t halfAtMost(float x) {
    return halfAtLeast(-x) ^ 0x8000U;
}

}  // namespace voxbit
