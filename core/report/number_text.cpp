// SPDX-License-Identifier: Apache-2.0
#include "core/report/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace voxbit {
namespace {

/// std::to_chars writes any double in fixed notation within 309 + 1 + decimals characters.
using Buffer = std::array<char, 400>;

std::string notFinite(double value) {
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

}  // namespace

std::string fixedText(double value, int decimals) {
    if (!std::isfinite(value)) return notFinite(value);
    Buffer buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed,
                                   std::min(std::max(decimals, 0), 60));
    std::string text(buffer.data(), end.ptr);
    if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
    return text;
}

std::string exactText(double value) {
    if (!std::isfinite(value)) return notFinite(value);
    if (value == 0) return "0";
    Buffer buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), end.ptr);
}

std::string shortText(double value, int digits) {
    if (!std::isfinite(value)) return notFinite(value);
    if (value == 0) return "0";
    Buffer buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, digits);
    std::string text(buffer.data(), end.ptr);
    // %g turns to an exponent once the integer part has more digits than asked for; plain digits read better.
    if (text.find('e') != std::string::npos && std::abs(value) >= 1 && std::abs(value) < 1e7)
        return fixedText(value, 0);
    return text;
}

}  // namespace voxbit
