// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>

#include "core/evaluation/ctc_decode.h"
#include "core/evaluation/evaluator.h"

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

std::int64_t peakResidentBytes() {
    // Not getrusage(): its figure cannot be reset, and begins with that of the program that started this one.
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6)) * 1024;  // "VmHWM:  123 kB", in KiB
    }
    return 0;
}

bool resetPeakResidentBytes() {
    std::ofstream reset("/proc/self/clear_refs");
    reset << "5";  // proc(5): the peak becomes what is resident now
    return static_cast<bool>(reset.flush());
}

}  // namespace voxbit
