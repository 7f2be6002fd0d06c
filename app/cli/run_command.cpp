// SPDX-License-Identifier: Apache-2.0
// `run` and `evaluate`: one experiment from end to end.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/measured_model.h"
#include "core/experiment/runner.h"
#include "core/report/run_tables.h"

namespace voxbit::cli {
namespace {

void printRun(const Console& console, RunStore& runs, const RunOutcome& outcome) {
    const Run run = runs.get(outcome.id);
    if (console.isJson) {
        console.printJson(runJson(run));
        return;
    }
    if (outcome.wasKnown)
        console.note("run " + std::to_string(run.id) + " has this result already; --again runs it anew");
    console.out << tableText(runTable({run})) << "\n"
                << tableText(errorCountTable(run)) << "\n"
                << tableText(speakerScoreTable(run)) << "\n"
                << problemsText(run) << "text: " << run.summary.value("normalization", "")
                << "; subsets: " << run.provenance.value("splits", "")
                << "; size: " << run.experiment["size"].value("accounting", "") << " accounting\n";
}

void runExperiment(const Session& session, const Experiment& experiment, bool runAgain) {
    Workspace workspace(session.database, session.cache);
    const RunOutcome outcome = run(experiment, workspace, session.console.control(), runAgain);
    printRun(session.console, workspace.runs(), outcome);
}

}  // namespace

void addRun(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("run", "Profile, rank, allocate, calibrate and evaluate one experiment, and store it");
    auto input = addExperimentOptions(*command);
    auto runAgain = std::make_shared<bool>(false);
    command->add_flag("--again", *runAgain, "Run even when the database holds this result");
    command->footer(exampleText("run configs/demo.yaml --average-bits 4 --calibrator cosine"));
    command->callback([&session, input, runAgain] { runExperiment(session, input->experiment(), *runAgain); });
}

void addEvaluate(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "evaluate", "Recognise the test subset with the float model, with a given bit map or with a packed model");
    auto input = addExperimentOptions(*command);
    auto runAgain = std::make_shared<bool>(false);
    command->add_flag("--again", *runAgain, "Run even when the database holds this result");
    command->footer(exampleText("evaluate configs/demo.yaml --given bits.csv"));
    command->callback([&session, input, runAgain] {
        Experiment experiment = input->experiment();
        takeOwnBits(experiment);
        experiment.allocation.allocator = experiment.allocation.given.empty() ? "float" : "given";
        runExperiment(session, withoutIrrelevant(experiment), *runAgain);
    });
}

}  // namespace voxbit::cli
