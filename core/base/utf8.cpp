// SPDX-License-Identifier: Apache-2.0
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace voxbit {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Sequence {
    char32_t codePoint = kReplacement;
    std::size_t length = 1;
};

Sequence decodeOne(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {};
    char32_t codePoint = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {};
        codePoint = (codePoint << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < kSmallest[length] || codePoint > 0x10FFFF || isSurrogate) return {};
    return {codePoint, length};
}

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool isIn(const std::array<Range, N>& ranges, char32_t codePoint) {
    for (const auto& range : ranges) {
        if (codePoint >= range.first && codePoint <= range.last) return true;
    }
    return false;
}

// After Unicode's DerivedGeneralCategory (Mn, Me, Cf) and EastAsianWidth (W, F), coarsened to blocks.
constexpr std::array<Range, 15> kZeroWidth{{{0x0000, 0x001F},
                                            {0x007F, 0x009F},
                                            {0x0300, 0x036F},
                                            {0x0483, 0x0489},
                                            {0x0591, 0x05BD},
                                            {0x0610, 0x061A},
                                            {0x064B, 0x065F},
                                            {0x0E34, 0x0E3A},
                                            {0x0E47, 0x0E4E},
                                            {0x1AB0, 0x1AFF},
                                            {0x1DC0, 0x1DFF},
                                            {0x200B, 0x200F},
                                            {0x20D0, 0x20FF},
                                            {0xFE00, 0xFE0F},
                                            {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 10> kWide{{{0x1100, 0x115F},
                                       {0x2E80, 0x303E},
                                       {0x3041, 0xA4CF},
                                       {0xA960, 0xA97F},
                                       {0xAC00, 0xD7A3},
                                       {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60},
                                       {0xFFE0, 0xFFE6},
                                       {0x1F300, 0x3FFFD}}};

}  // namespace

std::u32string decodeUtf8(std::string_view text) {
    std::u32string codePoints;
    codePoints.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = decodeOne(text, at);
        codePoints.push_back(sequence.codePoint);
        at += sequence.length;
    }
    return codePoints;
}

void appendUtf8(std::string& text, char32_t codePoint) {
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<std::uint8_t>(byte))); };
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0U | (codePoint >> 6U));
        append(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        append(0xE0U | (codePoint >> 12U));
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
        append(0x80U | (codePoint & 0x3FU));
    } else {
        append(0xF0U | (codePoint >> 18U));
        append(0x80U | ((codePoint >> 12U) & 0x3FU));
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
        append(0x80U | (codePoint & 0x3FU));
    }
}

std::string encodeUtf8(std::u32string_view codePoints) {
    std::string text;
    text.reserve(codePoints.size());
    for (const char32_t codePoint : codePoints) appendUtf8(text, codePoint);
    return text;
}

std::size_t utf8SequenceBytes(std::string_view text) {
    if (text.empty()) return 0;
    const Sequence sequence = decodeOne(text, 0);
    // A replacement character that stands in the text itself takes three bytes.
    return sequence.codePoint == kReplacement && sequence.length == 1 ? 0 : sequence.length;
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t count = utf8SequenceBytes(text);
        if (count == 0) return false;
        text.remove_prefix(count);
    }
    return true;
}

std::string onOneLine(std::string_view text) {
    const auto isControl = [](char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; };
    std::u32string codePoints = decodeUtf8(text);
    std::replace_if(codePoints.begin(), codePoints.end(), isControl, U' ');
    return encodeUtf8(codePoints);
}

int terminalWidth(std::string_view text) {
    int width = 0;
    for (const char32_t codePoint : decodeUtf8(text)) {
        if (isIn(kZeroWidth, codePoint)) continue;
        width += isIn(kWide, codePoint) ? 2 : 1;
    }
    return width;
}

}  // namespace voxbit
