// SPDX-License-Identifier: Apache-2.0
// `matrix`: a plan of one experiment for each calibration group and each test group; what the database holds already is
// not run again.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/experiment_options.h"
#include "app/cli/plan_runner.h"
#include "core/base/text_file.h"
#include "core/experiment/plan.h"
#include "core/experiment/runner.h"
#include "core/report/matrix_tables.h"
#include "core/report/run_report.h"

namespace voxbit::cli {
namespace {

struct MatrixInput {
    std::shared_ptr<ExperimentInput> experiment;
    Overrides choice;
    ReportInput report;
};

/// The file's `matrix:` with the command's options laid over it.
MatrixChoice choiceOf(const MatrixInput& input, const MatrixChoice& file) {
    Json json = toJson(file);
    applyOverrides(json, input.choice);
    const auto choice = fromJson<MatrixChoice>(json, "matrix");
    if (choice.field.empty()) throw UsageError("no groups: give --by FIELD, or matrix.by in the experiment file");
    return choice;
}

/// All cells of a matrix that could be run.
struct MatrixCells {
    std::map<std::pair<std::string, std::string>, Run> runs;
    std::vector<MatrixTest> tests;

    void add(const MatrixRun& cell, RunId id, RunStore& store) {
        Run run = store.get(id);
        tests.push_back({cell.calibrationGroup, cell.testGroup,
                         run.provenance.value("calibration_utterances", std::int64_t{0}), resultsOf(store, id)});
        runs.emplace(std::pair(cell.calibrationGroup, cell.testGroup), std::move(run));
    }
};

/// Files of a matrix begin so: several measures of one matrix go into one folder.
std::string fileStem(const std::string& measure) {
    return measure == "error-rate" ? "matrix" : "matrix_" + measure;
}

void writeMatrix(const Session& session, const Figure& figure, const std::vector<Table>& tables,
                 const std::filesystem::path& folder, const std::string& stem, const FigureWriter& writePng) {
    const auto write = [&](const std::string& name, const std::string& content) {
        writeFileAtomically(folder / name, content);
        session.console.note((folder / name).string());
    };
    write(stem + ".svg", figureSvg(figure));
    write(stem + ".csv", figureCsv(figure, ""));
    if (writePng) writePng(figure, folder / (stem + ".png"));
    std::string text =
        "# " + figure.title + "\n\n" + figure.note + ".\n\n![" + figure.title + "](" + stem + ".svg)\n\n";
    const char* const names[] = {"_cells", "_groups", "_gaps"};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        write(stem + names[i] + ".csv", tableCsv(tables[i]));
        text += tableMarkdown(tables[i]);
    }
    write(stem + ".md", text);
}

void matrix(const Session& session, const MatrixInput& input) {
    const FigureWriter writePng = pngWriter(session, input.report.hasPng);
    const Sweep plan = input.experiment->sweep();
    const Experiment& base = plan.base;
    base.validate();
    const MatrixChoice choice = choiceOf(input, plan.matrix);
    const MatrixMeasure measure = matrixMeasureOf(choice.measure);
    Workspace workspace(session.database, session.cache);
    const auto corpus = workspace.corpus(base.corpus);
    PlanRunner runner(session, workspace);
    MatrixCells cells;
    for (const MatrixRun& cell : crossMatrixRuns(base, *corpus, choice.field, choice.groups)) {
        if (const auto id = runner.run(cell.experiment)) cells.add(cell, *id, workspace.runs());
    }
    std::vector<Table> tables;
    if (runner.allRan()) {
        const MatrixSummary summary = summarizeMatrix(cells.tests, measure);
        tables = {matrixCellTable(summary, measure), matrixGroupTable(summary, measure),
                  matrixGapTable(summary, measure)};
    }
    if (session.console.isJson) {
        Json json{{"runs", runsJson(workspace.runs(), runner.ids())}, {"measure", choice.measure}};
        const char* const names[] = {"cells", "groups", "gaps"};
        for (std::size_t i = 0; i < tables.size(); ++i) json[names[i]] = tableJson(tables[i]);
        session.console.printJson(json);
    } else {
        session.console.out << runsText(workspace.runs(), runner.ids());
        for (const Table& table : tables) session.console.out << "\n" << tableText(table);
    }
    if (!input.report.folder.empty()) {
        writeRunReport(workspace.runs(), runner.ids(), input.report.folder, writePng);
        Figure figure = crossMatrixOfRuns(cells.runs, base.name + " by " + choice.field, measure);
        figure.note += "; " + matrixSourceText(base);
        writeMatrix(session, figure, tables, input.report.folder, fileStem(choice.measure), writePng);
    }
    runner.requireAllRan();
}

}  // namespace

void addMatrix(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("matrix", "Calibrate on each group of speakers and on nobody, test on each: a cross matrix");
    auto input = std::make_shared<MatrixInput>();
    input->experiment = addExperimentOptions(*command);
    addDescribedOptions<MatrixChoice>(*command, input->choice);
    addReportOptions(*command, input->report, "Also write the heat map, its tables and a report into this folder");
    command->footer(exampleText("matrix configs/matrix_gender_demo.yaml --out build/matrix_gender"));
    command->callback([&session, input] { matrix(session, *input); });
}

}  // namespace voxbit::cli
