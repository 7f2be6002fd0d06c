// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/fields.h"

namespace voxbit {

/// What is done to reference and hypothesis alike before they are compared. The default changes nothing but white
/// space, as the reference implementation's scoring does. The steps run in the order of the members.
struct TextNormalization {
    std::string digits = "keep";  ///< "english": each digit becomes a word ("12" -> "one two")
    bool stripPunctuation = false;
    std::string letterCase = "keep";

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("digits", self.digits, "english: each digit is read as a lower-case English word",
              oneOf({"keep", "english"}));
        visit("strip_punctuation", self.stripPunctuation,
              "remove punctuation; hyphens, dashes and slashes become spaces, apostrophes inside words stay");
        visit("letter_case", self.letterCase, "case of letters before comparing", oneOf({"keep", "lower", "upper"}));
    }
    bool operator==(const TextNormalization&) const = default;
};

/// @throws InvalidArgument on a value outside the choices of the description
std::string normalizedText(std::string_view utf8, const TextNormalization& normalization);

/// The steps in words, as printed beside every result: "digits as English words, no punctuation, lower case, single
/// spaces".
std::string normalizationText(const TextNormalization& normalization);

}  // namespace voxbit
