// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/experiment/runner.h"
#include "core/report/run_report.h"
#include "core/report/run_tables.h"

namespace voxbit::cli {
namespace {

struct ListInput {
    std::string name;
    std::string tag;
    std::string status;
    bool isStarredOnly = false;
    std::size_t limit = 0;
};

std::optional<RunStatus> statusNamed(const std::string& name) {
    if (name.empty()) return std::nullopt;
    for (const RunStatus status :
         {RunStatus::Running, RunStatus::Finished, RunStatus::Failed, RunStatus::Cancelled, RunStatus::Interrupted}) {
        if (runStatusName(status) == name) return status;
    }
    throw UsageError("--status is \"" + name + "\"; allowed: running, finished, failed, cancelled, interrupted");
}

void list(const Session& session, const ListInput& input) {
    RunStore runs(session.database);
    RunFilter filter;
    filter.nameContains = input.name;
    filter.tag = input.tag;
    filter.status = statusNamed(input.status);
    filter.isStarredOnly = input.isStarredOnly;
    filter.limit = input.limit;
    const Table table = runTable(runs.list(filter));
    if (table.rows.empty() && !session.console.isJson) {
        session.console.out << "no runs in " << session.database.string() << "\n";
    } else {
        session.console.printTable(table);
    }
}

void showRun(const Session& session, RunId id) {
    RunStore runs(session.database);
    const Run run = runs.get(id);
    const auto utterances = runs.utterances(id);
    if (session.console.isJson) {
        Json json = runJson(run);
        json["utterances"] = Json::array();
        for (const auto& entry : utterances) json["utterances"].push_back(entry.second);
        session.console.printJson(json);
        return;
    }
    std::ostream& out = session.console.out;
    out << tableText(runTable({run})) << "\n"
        << tableText(errorCountTable(run)) << "\n"
        << tableText(speakerScoreTable(run)) << "\n"
        << problemsText(run);
    if (const Table layers = executionTable(run); !layers.rows.empty()) out << tableText(layers) << "\n";
    if (!run.message.empty()) out << run.message << "\n\n";
    for (const auto& entry : utterances) {
        const Json& result = entry.second;
        out << result.value("id", "") << "\n";
        if (result.contains("reference") && result["reference"].is_string()) {
            out << "  reference   " << result["reference"].get<std::string>() << "\n";
        }
        out << "  recognised  " << result.value("hypothesis", "") << "\n";
    }
}

void resume(const Session& session, RunId id) {
    Workspace workspace(session.database, session.cache);
    const RunOutcome outcome = resumeRun(id, workspace, session.console.control());
    const Run run = workspace.runs().get(outcome.id);
    if (session.console.isJson) {
        session.console.printJson(runJson(run));
    } else {
        session.console.out << tableText(runTable({run}));
    }
}

void report(const Session& session, const std::vector<RunId>& ids, const std::string& folder, bool hasPng) {
    const FigureWriter writePng = pngWriter(session, hasPng);
    RunStore store(session.database);
    const std::vector<std::filesystem::path> files = writeRunReport(store, ids, folder, writePng);
    if (session.console.isJson) {
        Json json = Json::array();
        for (const auto& file : files) json.push_back(file.string());
        session.console.printJson(json);
        return;
    }
    for (const auto& file : files) session.console.out << file.string() << "\n";
}

void remove(const Session& session, const std::vector<RunId>& ids) {
    RunStore runs(session.database);
    for (const RunId id : ids) runs.remove(id);
    if (session.console.isJson) session.console.printJson(Json{{"deleted", ids}});
}

CLI::App* addIdCommand(CLI::App& parent, const char* name, const char* help, std::vector<RunId>& ids) {
    CLI::App* command = parent.add_subcommand(name, help);
    command->footer(exampleText(std::string("runs ") + name + " 3"));
    command->add_option("id", ids, "Numbers of runs")->required();
    return command;
}

}  // namespace

void addRuns(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("runs", "List, show, resume, report and delete the runs of the database");
    command->require_subcommand(1);
    command->footer(exampleText("runs list --name demo\n  voxbit-cli runs report 1 2 3 --out report"));

    auto input = std::make_shared<ListInput>();
    CLI::App* listing = command->add_subcommand("list", "One line per run, newest first");
    listing->footer(exampleText("runs list --status finished --name demo"));
    listing->add_option("--name", input->name, "Only names that contain this");
    listing->add_option("--tag", input->tag, "Only runs with this tag");
    listing->add_option("--status", input->status, "running, finished, failed, cancelled or interrupted");
    listing->add_flag("--starred", input->isStarredOnly, "Only starred runs");
    listing->add_option("--limit", input->limit, "At most so many");
    listing->callback([&session, input] { list(session, *input); });

    auto ids = std::make_shared<std::vector<RunId>>();
    addIdCommand(*command, "show", "One run with its transcripts", *ids)->callback([&session, ids] {
        showRun(session, ids->front());
    });
    addIdCommand(*command, "resume", "Go on with an interrupted, failed or cancelled run", *ids)
        ->callback([&session, ids] { resume(session, ids->front()); });
    auto folder = std::make_shared<std::string>("report");
    CLI::App* reporting = addIdCommand(*command, "report", "HTML, CSV and SVG files about some runs", *ids);
    reporting->footer(exampleText("runs report 1 2 3 --out report"));
    reporting->add_option("--out", *folder, "Folder for the files")->capture_default_str();
    auto hasPng = std::make_shared<bool>(false);
    reporting->add_flag("--png", *hasPng, "Also write the figures as PNG");
    reporting->callback([&session, ids, folder, hasPng] { report(session, *ids, *folder, *hasPng); });
    addIdCommand(*command, "delete", "Delete runs and their results", *ids)->callback([&session, ids] {
        remove(session, *ids);
    });
}

}  // namespace voxbit::cli
