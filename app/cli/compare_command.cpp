// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/experiment/runner.h"
#include "core/report/compare_table.h"
#include "core/store/run_store.h"

namespace voxbit::cli {
namespace {

/// How many utterances the comparison leaves out, and whose subsets overlap.
void addCoverage(Json& line, const Json& coverage, const std::map<RunId, std::string>& overlaps, RunId base) {
    const RunId id = line["id"].get<RunId>();
    for (const Json& counts : coverage) {
        if (counts["id"] != id) continue;
        for (const char* key : {"only_here", "only_in_base"}) line[key] = counts[key];
    }
    line["overlap"] = overlaps.at(id);
    line["base_overlap"] = overlaps.at(base);
}

void compare(const Session& session, RunId first, const std::vector<RunId>& others) {
    RunStore runs(session.database);
    std::map<RunId, std::string> overlaps{{first, runs.get(first).overlap}};
    for (const RunId id : others) overlaps[id] = runs.get(id).overlap;
    const auto base = resultsOf(runs, first);
    std::vector<std::vector<UtteranceResult>> results;
    for (const RunId id : others) results.push_back(resultsOf(runs, id));
    std::vector<RunResults> compared;
    for (std::size_t i = 0; i < others.size(); ++i) compared.push_back({others[i], results[i]});
    const Table table = comparisonTable({first, base}, compared);
    const Table coverage = coverageTable({first, base}, compared);
    if (session.console.isJson) {
        Json json = tableJson(table);
        for (Json& line : json) addCoverage(line, tableJson(coverage), overlaps, first);
        session.console.printJson(json);
        return;
    }
    session.console.out << tableText(table) << "\ndifference: this run minus run " << first
                        << ", with its 95 % interval over paired utterances\n\n"
                        << tableText(coverage);
    for (const auto& [id, overlap] : overlaps) {
        if (!overlap.empty()) session.console.out << "\nrun " << id << ": subsets overlap: " << overlap;
    }
    session.console.out << "\n";
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
