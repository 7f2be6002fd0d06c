// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare.h"

#include <map>
#include <string>
#include <vector>

#include "core/evaluation/speaker_numbers.h"

namespace voxbit {
namespace {

struct Score {
    double numerator = 0;
    double denominator = 0;
};

std::optional<Score> scoreOf(const UtteranceResult& result, ScoreKind kind) {
    if (kind == ScoreKind::Accuracy) {
        if (!result.isCorrect) return std::nullopt;
        return Score{*result.isCorrect ? 1.0 : 0.0, 1.0};
    }
    const auto& counts = kind == ScoreKind::WordErrorRate ? result.words : result.characters;
    if (!counts) return std::nullopt;
    return Score{static_cast<double>(counts->errors()), static_cast<double>(counts->referenceLength)};
}

using Scored = std::map<std::string, std::pair<const UtteranceResult*, Score>>;

Scored scored(std::span<const UtteranceResult> results, ScoreKind kind, const char* run) {
    Scored byId;
    for (const auto& result : results) {
        const auto score = scoreOf(result, kind);
        if (!score) continue;
        if (!byId.emplace(result.id, std::pair(&result, *score)).second)
            throw InvalidArgument("utterance \"" + result.id + "\" stands twice in run " + run);
    }
    return byId;
}

}  // namespace

RunComparison compareRuns(std::span<const UtteranceResult> a, std::span<const UtteranceResult> b, ScoreKind kind,
                          const BootstrapOptions& options) {
    const Scored inA = scored(a, kind, "A");
    const Scored inB = scored(b, kind, "B");
    SpeakerNumbers speakers;
    std::vector<PairedSample> pairs;
    for (const auto& [id, left] : inA) {
        const auto found = inB.find(id);
        if (found == inB.end()) continue;
        const auto& right = found->second;
        if (left.first->audioHash != right.first->audioHash || left.second.denominator != right.second.denominator)
            throw InvalidArgument("utterance \"" + id +
                                  "\" has other audio or another reference in the two runs: compare runs over one "
                                  "corpus and one text normalisation");
        pairs.push_back(
            {left.second.numerator, right.second.numerator, left.second.denominator, speakers.of(left.first->speaker)});
    }
    RunComparison comparison;
    comparison.utterances = static_cast<std::int64_t>(pairs.size());
    comparison.result = pairedDifference(pairs, options);
    return comparison;
}

}  // namespace voxbit
