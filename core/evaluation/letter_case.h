// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace voxbit {

/// Changes the case of Latin (with the accented letters of European languages and Vietnamese), Greek, Cyrillic and
/// Armenian letters; all other characters stay. Independent of any locale.
/// Upper case of "ß" is "SS"; lower case of Turkish dotted capital I is "i"; of capital sigma always "σ".
std::string withLowerCase(std::string_view utf8);
std::string withUpperCase(std::string_view utf8);

/// Lower case of one code point, itself where it has none.
char32_t lowerCaseOf(char32_t c);
char32_t upperCaseOf(char32_t c);

}  // namespace voxbit
