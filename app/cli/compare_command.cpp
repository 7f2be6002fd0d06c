// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/report/compare_table.h"
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

void compare(const Session& session, RunId first, const std::vector<RunId>& others) {
    RunStore runs(session.database);
    const auto base = resultsOf(runs, first);
    std::vector<std::vector<UtteranceResult>> results;
    for (const RunId id : others) results.push_back(resultsOf(runs, id));
    std::vector<RunResults> compared;
    for (std::size_t i = 0; i < others.size(); ++i) compared.push_back({others[i], results[i]});
    const Table table = comparisonTable({first, base}, compared);
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
