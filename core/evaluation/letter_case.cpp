// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/letter_case.h"

#include <array>

#include "core/base/utf8.h"

namespace voxbit {
namespace {

/// Capitals first..last (every `step`-th) lie `distance` below their small letters (Unicode 15, UnicodeData).
struct CaseRange {
    char32_t first;
    char32_t last;
    char32_t step;
    char32_t distance;
};

constexpr std::array<CaseRange, 33> kRanges{{
    {U'A', U'Z', 1, 0x20},       {0x00C0, 0x00D6, 1, 0x20}, {0x00D8, 0x00DE, 1, 0x20}, {0x0100, 0x012E, 2, 1},
    {0x0132, 0x0136, 2, 1},      {0x0139, 0x0147, 2, 1},    {0x014A, 0x0176, 2, 1},    {0x0179, 0x017D, 2, 1},
    {0x01A0, 0x01A4, 2, 1},      {0x01AF, 0x01AF, 1, 1},    {0x01CD, 0x01DB, 2, 1},    {0x01DE, 0x01EE, 2, 1},
    {0x01F4, 0x01F4, 1, 1},      {0x01F8, 0x021E, 2, 1},    {0x0222, 0x0232, 2, 1},    {0x0386, 0x0386, 1, 0x26},
    {0x0388, 0x038A, 1, 0x25},   {0x038C, 0x038C, 1, 0x40}, {0x038E, 0x038F, 1, 0x3F}, {0x0391, 0x03A1, 1, 0x20},
    {0x03A3, 0x03AB, 1, 0x20},   {0x0400, 0x040F, 1, 0x50}, {0x0410, 0x042F, 1, 0x20}, {0x0460, 0x0480, 2, 1},
    {0x048A, 0x04BE, 2, 1},      {0x04C0, 0x04C0, 1, 0x0F}, {0x04C1, 0x04CD, 2, 1},    {0x04D0, 0x052E, 2, 1},
    {0x0531, 0x0556, 1, 0x30},   {0x1E00, 0x1E94, 2, 1},    {0x1EA0, 0x1EFE, 2, 1},    {0xFF21, 0xFF3A, 1, 0x20},
    {0x10400, 0x10427, 1, 0x28},
}};

}  // namespace

char32_t lowerCaseOf(char32_t c) {
    if (c == 0x0130) return U'i';
    if (c == 0x0178) return 0x00FF;
    if (c == 0x1E9E) return 0x00DF;
    for (const auto& range : kRanges) {
        if (c >= range.first && c <= range.last && (c - range.first) % range.step == 0) return c + range.distance;
    }
    return c;
}

char32_t upperCaseOf(char32_t c) {
    if (c == 0x0131) return U'I';
    if (c == 0x00FF) return 0x0178;
    if (c == 0x03C2) return 0x03A3;  // final sigma
    for (const auto& range : kRanges) {
        if (c < range.first + range.distance || c > range.last + range.distance) continue;
        if ((c - range.distance - range.first) % range.step == 0) return c - range.distance;
    }
    return c;
}

std::string withLowerCase(std::string_view utf8) {
    std::string text;
    for (const char32_t c : decodeUtf8(utf8)) appendUtf8(text, lowerCaseOf(c));
    return text;
}

std::string withUpperCase(std::string_view utf8) {
    std::string text;
    for (const char32_t c : decodeUtf8(utf8)) {
        if (c == 0x00DF) {
            text += "SS";
        } else {
            appendUtf8(text, upperCaseOf(c));
        }
    }
    return text;
}

}  // namespace voxbit
