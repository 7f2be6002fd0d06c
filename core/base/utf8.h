// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace voxbit {

/// Code points of a UTF-8 text. Every byte that belongs to no valid sequence (also overlong forms and surrogates)
/// becomes one U+FFFD, so that any bytes can be compared and shown.
std::u32string decodeUtf8(std::string_view text);

/// @pre a Unicode scalar value (no surrogate, at most U+10FFFF)
void appendUtf8(std::string& text, char32_t codePoint);
/// The inverse of decodeUtf8() for texts that are valid.
std::string encodeUtf8(std::u32string_view codePoints);

/// Length in bytes of the UTF-8 sequence at the start of `text`, 0 when it is empty or broken (RFC 3629: no overlong
/// forms, no surrogates, nothing above U+10FFFF).
std::size_t utf8SequenceBytes(std::string_view text);
/// Whether all of a text is UTF-8 in this sense.
bool isValidUtf8(std::string_view text);

/// The text with a space in place of every control character (line ends, the escapes that move a cursor or colour what
/// follows) and U+FFFD in place of bytes that are not UTF-8: what came from a file, as it may stand in one line of a
/// terminal or a report.
std::string onOneLine(std::string_view text);

/// Columns that a text takes in a terminal: 0 for combining marks and controls, 2 for East Asian wide characters and
/// emoji, 1 for others.
int terminalWidth(std::string_view text);

}  // namespace voxbit
