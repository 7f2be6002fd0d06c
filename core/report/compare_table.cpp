// SPDX-License-Identifier: Apache-2.0
#include "core/report/compare_table.h"

#include <set>
#include <string_view>

#include "core/evaluation/compare.h"

namespace voxbit {
namespace {

struct Score {
    const char* name;
    ScoreKind kind;
};
constexpr Score kScores[] = {
    {"WER", ScoreKind::WordErrorRate}, {"CER", ScoreKind::CharacterErrorRate}, {"accuracy", ScoreKind::Accuracy}};

std::set<std::string_view> idsOf(const RunResults& run) {
    std::set<std::string_view> ids;
    for (const UtteranceResult& result : run.utterances) ids.insert(result.id);
    return ids;
}

}  // namespace

Table coverageTable(const RunResults& base, std::span<const RunResults> others) {
    Table table{"",
                {{"run", "", 0, false, "id"},
                 {"in both", "", 0, false, "in_both"},
                 {"only here", "", 0, false, "only_here"},
                 {"only in run " + std::to_string(base.id), "", 0, false, "only_in_base"}},
                {}};
    const auto baseIds = idsOf(base);
    for (const RunResults& run : others) {
        const auto ids = idsOf(run);
        std::int64_t inBoth = 0;
        for (const std::string_view id : ids) inBoth += baseIds.contains(id) ? 1 : 0;
        table.rows.push_back({run.id, inBoth, static_cast<std::int64_t>(ids.size()) - inBoth,
                              static_cast<std::int64_t>(baseIds.size()) - inBoth});
    }
    return table;
}

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
