// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/checkpoint/vocabulary.h"

namespace voxbit {

/// Index of the largest value of each row; the first among equals.
/// @param values float32 [rows, columns], row-major
/// @throws InvalidArgument when the values do not fill whole rows or one of them is NaN
std::vector<int> argmaxRows(std::span<const float> values, int columns);

/// Best-path CTC decoding (Graves et al. 2006) as the reference tokenizer spells it: repeats are joined, the pad token
/// (the blank) is dropped, word delimiters become spaces, the ends are trimmed. The other special tokens (<s>, </s>,
/// <unk>) stay in the text; an id without a token reads as the unknown token. A pad between two equal tokens keeps
/// both.
/// @param frameIds best token of each frame, each at least 0
std::string ctcText(std::span<const int> frameIds, const Vocabulary& vocabulary);

}  // namespace voxbit
