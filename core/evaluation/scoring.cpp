// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/scoring.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/base/error.h"
#include "core/evaluation/ctc_decode.h"

namespace voxbit {
namespace {

std::vector<int> bestTokens(const UtteranceResult& result, const Logits& logits) {
    try {
        return argmaxRows(logits.values, logits.columns);
    } catch (const InvalidArgument& error) {
        throw InvalidArgument("utterance \"" + result.id + "\": " + error.what());
    }
}

void scoreText(UtteranceResult& result, const Logits& logits, const Vocabulary& vocabulary,
               const TextNormalization& normalization) {
    result.hypothesis = ctcText(bestTokens(result, logits), vocabulary);
    if (!result.reference) return;
    const std::string reference = normalizedText(*result.reference, normalization);
    const std::string hypothesis = normalizedText(result.hypothesis, normalization);
    result.words = wordErrors(reference, hypothesis);
    result.characters = characterErrors(reference, hypothesis);
}

/// The class for any word that is no class, by the name that Speech Commands gives it.
constexpr std::string_view kOtherWord = "_unknown_";

/// A spotter with a class for other words is right to answer with it to a word that it has no class for.
bool isRightClass(const std::string& reference, const std::string& answer, const std::vector<std::string>& labels,
                  const TextNormalization& normalization) {
    const std::string wanted = normalizedText(reference, normalization);
    const auto isWanted = [&](const std::string& label) { return normalizedText(label, normalization) == wanted; };
    return isWanted(answer) || (answer == kOtherWord && std::none_of(labels.begin(), labels.end(), isWanted));
}

void scoreClass(UtteranceResult& result, const Logits& logits, const std::vector<std::string>& labels,
                const TextNormalization& normalization) {
    if (logits.rows != 1 || static_cast<std::size_t>(logits.columns) != labels.size())
        throw InvalidArgument("utterance \"" + result.id + "\": the output is [" + std::to_string(logits.rows) + ", " +
                              std::to_string(logits.columns) + "], but there are " + std::to_string(labels.size()) +
                              " class labels");
    result.hypothesis = labels[static_cast<std::size_t>(bestTokens(result, logits).front())];
    if (!result.reference) return;
    result.isCorrect = isRightClass(*result.reference, result.hypothesis, labels, normalization);
}

}  // namespace

void scoreUtterance(UtteranceResult& result, const Logits& logits, const Decoder& decoder,
                    const TextNormalization& normalization) {
    if ((decoder.vocabulary == nullptr) == (decoder.labels == nullptr))
        throw InvalidArgument("a decoder has either a vocabulary (CTC) or class labels");
    if (decoder.vocabulary != nullptr) {
        scoreText(result, logits, *decoder.vocabulary, normalization);
    } else {
        scoreClass(result, logits, *decoder.labels, normalization);
    }
}

}  // namespace voxbit
