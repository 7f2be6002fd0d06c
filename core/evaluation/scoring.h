// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/checkpoint/vocabulary.h"
#include "core/evaluation/text_normalization.h"
#include "core/evaluation/utterance_result.h"

namespace voxbit {

/// How a model's output becomes text. Exactly one of the two is set; both outlive the evaluation.
struct Decoder {
    const Vocabulary* vocabulary = nullptr;            ///< CTC heads
    const std::vector<std::string>* labels = nullptr;  ///< classification heads, by class index
};

/// Fills hypothesis, counts or isCorrect as evaluate() does; the class "_unknown_" is right for a word of no class.
/// @throws InvalidArgument when the decoder does not fit the logits or they hold NaN
void scoreUtterance(UtteranceResult& result, const Logits& logits, const Decoder& decoder,
                    const TextNormalization& normalization);

}  // namespace voxbit
