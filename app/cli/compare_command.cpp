// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/evaluation/compare.h"
#include "core/report/table.h"
#include "core/store/run_store.h"

namespace voxbit::cli {
namespace {

std::vector<UtteranceResult> resultsOf(RunStore& runs, RunId id) {
    (void)runs.get(id);  // says so when there is no such run
    std::vector<UtteranceResult> results;
    for (const auto& [utterance, json] : runs.utterances(id)) {
        results.push_back(fromJson<UtteranceResult>(json, "result of " + utterance));
    }
    return results;
}

struct Score {
    const char* name;
    ScoreKind kind;
};
constexpr Score kScores[] = {
    {"WER", ScoreKind::WordErrorRate}, {"CER", ScoreKind::CharacterErrorRate}, {"accuracy", ScoreKind::Accuracy}};

void compare(const Session& session, RunId first, const std::vector<RunId>& others) {
    RunStore runs(session.database);
    const auto base = resultsOf(runs, first);
    Table table{"",
                {{"run", "", 0, false, "id"},
                 {"score"},
                 {"utterances"},
                 {"this run", "%", 2, true, "rate"},
                 {"run " + std::to_string(first), "%", 2, true, "base_rate"},
                 {"difference", "%", 2, true, "difference"},
                 {"low", "%", 2, true, "low"},
                 {"high", "%", 2, true, "high"},
                 {"p", "", 4, false, "p"}},
                {}};
    for (const RunId id : others) {
        const auto results = resultsOf(runs, id);
        for (const Score& score : kScores) {
            const RunComparison comparison = compareRuns(base, results, score.kind);
            if (!comparison.result) continue;
            const PairedDifference& paired = *comparison.result;
            table.rows.push_back({id, std::string(score.name), comparison.utterances, paired.rateB, paired.rateA,
                                  paired.difference, paired.interval.low, paired.interval.high, paired.pValue});
        }
    }
    if (session.console.isJson) {
        session.console.printJson(tableJson(table));
    } else {
        session.console.out << tableText(table) << "\ndifference: this run minus run " << first
                            << ", with its 95 % interval over paired utterances\n";
    }
}

}  // namespace

void addCompare(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("compare", "Paired comparison of runs over the same recordings");
    auto ids = std::make_shared<std::vector<RunId>>();
    command->add_option("id", *ids, "Two or more runs; the first is what the others are compared with")
        ->required()
        ->expected(2, 1000);
    command->footer(exampleText("compare 1 2 3"));
    command->callback([&session, ids] { compare(session, ids->front(), {ids->begin() + 1, ids->end()}); });
}

}  // namespace voxbit::cli
