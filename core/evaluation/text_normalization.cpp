// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/text_normalization.h"

#include <array>
#include <cstddef>

#include "core/base/utf8.h"
#include "core/evaluation/edit_distance.h"
#include "core/evaluation/letter_case.h"

namespace voxbit {
namespace {

constexpr std::array<std::u32string_view, 10> kDigitWords{U"zero", U"one", U"two",   U"three", U"four",
                                                          U"five", U"six", U"seven", U"eight", U"nine"};

std::u32string withDigitsAsWords(const std::u32string& text) {
    std::u32string result;
    for (const char32_t c : text) {
        if (c < U'0' || c > U'9') {
            result.push_back(c);
            continue;
        }
        result.push_back(U' ');
        result += kDigitWords[c - U'0'];
        result.push_back(U' ');
    }
    return result;
}

/// Characters that join words: taking them away without a space would make one word of two.
bool isJoiner(char32_t c) {
    return c == U'-' || c == U'/' || c == U'_' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool isApostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019;
}

bool isPunctuation(char32_t c) {
    if (c < 0x80)
        return (c > 0x20 && c < U'0') || (c > U'9' && c < U'A') || (c > U'Z' && c < U'a') || (c > U'z' && c < 0x7F);
    const bool isLatin1 = c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 || c == 0xBB || c == 0xBF;
    const bool isOther = c == 0x037E || c == 0x0387 || c == 0x060C || c == 0x061B || c == 0x061F || c == 0x06D4 ||
                         c == 0x0964 || c == 0x0965 || c == 0x30FB;
    const bool isGeneral = (c >= 0x2016 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E);
    const bool isCjk = (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F);
    const bool isFullWidth = (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
                             (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65);
    return isLatin1 || isOther || isGeneral || isCjk || isFullWidth;
}

bool isWordCharacter(char32_t c) {
    return c > 0x20 && c != 0xA0 && c != 0x3000 && !isPunctuation(c) && !isJoiner(c) && !isApostrophe(c);
}

std::u32string withoutPunctuation(const std::u32string& text) {
    std::u32string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isJoiner(text[i])) {
            result.push_back(U' ');
        } else if (isApostrophe(text[i])) {
            const bool isInside =
                i > 0 && i + 1 < text.size() && isWordCharacter(text[i - 1]) && isWordCharacter(text[i + 1]);
            if (isInside) result.push_back(U'\'');
        } else if (!isPunctuation(text[i])) {
            result.push_back(text[i]);
        }
    }
    return result;
}

std::string withSingleSpaces(const std::string& text) {
    std::string result;
    for (const auto& word : splitWords(text)) result += (result.empty() ? "" : " ") + word;
    return result;
}

}  // namespace

std::string normalizedText(std::string_view utf8, const TextNormalization& normalization) {
    oneOf({"keep", "english"}).check("digits", normalization.digits);
    oneOf({"keep", "lower", "upper"}).check("letter_case", normalization.letterCase);
    std::u32string characters = decodeUtf8(utf8);
    if (normalization.digits == "english") characters = withDigitsAsWords(characters);
    if (normalization.stripPunctuation) characters = withoutPunctuation(characters);
    std::string text = encodeUtf8(characters);
    if (normalization.letterCase == "lower") text = withLowerCase(text);
    if (normalization.letterCase == "upper") text = withUpperCase(text);
    return withSingleSpaces(text);
}

std::string normalizationText(const TextNormalization& normalization) {
    std::string text;
    if (normalization.digits == "english") text += "digits as English words, ";
    if (normalization.stripPunctuation) text += "no punctuation, ";
    if (normalization.letterCase != "keep") text += normalization.letterCase + " case, ";
    return text + "single spaces";
}

}  // namespace voxbit
