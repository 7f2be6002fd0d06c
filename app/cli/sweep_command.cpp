// SPDX-License-Identifier: Apache-2.0
// `sweep`: an experiment over its axes; what the database holds already is not run again.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/experiment_options.h"
#include "app/cli/plan_runner.h"
#include "core/report/run_report.h"

namespace voxbit::cli {
namespace {

void sweep(const Session& session, const ExperimentInput& input, const ReportInput& report) {
    const FigureWriter writePng = pngWriter(session, report.hasPng);
    const std::vector<Experiment> experiments = expand(input.sweep());
    Workspace workspace(session.database, session.cache);
    PlanRunner runner(session, workspace);
    for (const Experiment& experiment : experiments) (void)runner.run(experiment);
    if (session.console.isJson) {
        session.console.printJson(runsJson(workspace.runs(), runner.ids()));
    } else {
        session.console.out << runsText(workspace.runs(), runner.ids());
    }
    if (!report.folder.empty()) {
        for (const auto& file : writeRunReport(workspace.runs(), runner.ids(), report.folder, writePng))
            session.console.note(file.string());
    }
    runner.requireAllRan();
}

}  // namespace

void addSweep(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("sweep", "Run an experiment over budgets, allocators, calibrators, seeds");
    auto input = addSweepOptions(*command);
    auto report = std::make_shared<ReportInput>();
    addReportOptions(*command, *report, "Also write a report (HTML, CSV, SVG) into this folder");
    command->footer(exampleText("sweep configs/demo.yaml --out build/demo"));
    command->callback([&session, input, report] { sweep(session, *input, *report); });
}

}  // namespace voxbit::cli
