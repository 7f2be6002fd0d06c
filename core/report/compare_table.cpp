// SPDX-License-Identifier: Apache-2.0
#include "core/report/compare_table.h"

#include "core/evaluation/compare.h"

namespace voxbit {
namespace {

struct Score {
    const char* name;
    ScoreKind kind;
};
constexpr Score kScores[] = {
    {"WER", ScoreKind::WordErrorRate}, {"CER", ScoreKind::CharacterErrorRate}, {"accuracy", ScoreKind::Accuracy}};

}  // namespace

Table comparisonTable(const RunResults& base, std::span<const RunResults> others, const BootstrapOptions& options) {
    Table table{"",
                {{"run", "", 0, false, "id"},
                 {"score"},
                 {"utterances"},
                 {"this run", "%", 2, true, "rate"},
                 {"run " + std::to_string(base.id), "%", 2, true, "base_rate"},
                 {"difference", "%", 2, true, "difference"},
                 {"low", "%", 2, true, "low"},
                 {"high", "%", 2, true, "high"},
                 {"p", "", 4, false, "p"}},
                {}};
    for (const RunResults& run : others) {
        for (const Score& score : kScores) {
            const RunComparison comparison = compareRuns(base.utterances, run.utterances, score.kind, options);
            if (!comparison.result) continue;
            const PairedDifference& paired = *comparison.result;
            table.rows.push_back({run.id, std::string(score.name), comparison.utterances, paired.rateB, paired.rateA,
                                  paired.difference, paired.interval.low, paired.interval.high, paired.pValue});
        }
    }
    return table;
}

}  // namespace voxbit
