// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>

namespace voxbit {

/// Numerics shared by everything that turns floats into levels, so that a packed file, a simulated forward pass and
/// an integer kernel agree bit for bit: division in float32, round half to even.

/// Integers up to this magnitude survive the addition of kRoundingMagic.
inline constexpr float kLargestMagicInteger = 2097152.0F;  // 2^21
/// 1.5 * 2^23: adding and subtracting it rounds |v| <= 2^22 to the nearest integer, ties to even, in two
/// instructions that every compiler vectorizes (std::nearbyint needs SSE 4.1).
inline constexpr float kRoundingMagic = 12582912.0F;

/// clamp(round(x / scale), low, high). The limits are integers, so that clamping first gives the same and keeps the
/// number small enough for the magic constant. NaN stays NaN.
/// @param low at least -kLargestMagicInteger @param high at most kLargestMagicInteger, both whole numbers
inline float roundedLevel(float x, float scale, float low, float high) {
    float v = x / scale;
    v = v < low ? low : v;
    v = v > high ? high : v;
    return (v + kRoundingMagic) - kRoundingMagic;
}

/// The same for limits beyond kLargestMagicInteger (ranges far away from zero).
inline float roundedFarLevel(float x, float scale, float low, float high) {
    float v = x / scale;
    v = v < low ? low : v;
    v = v > high ? high : v;
    return std::nearbyint(v);
}

}  // namespace voxbit
