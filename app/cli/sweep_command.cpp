// SPDX-License-Identifier: Apache-2.0
// `sweep` and `matrix`: plans of many experiments; what the database holds already is not run again.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/experiment_options.h"
#include "core/base/error_message.h"
#include "core/base/text_file.h"
#include "core/experiment/runner.h"
#include "core/report/run_report.h"
#include "core/report/run_tables.h"

namespace voxbit::cli {
namespace {

/// Runs experiments one after another; one that cannot be run is reported and the others go on.
class PlanRunner {
  public:
    PlanRunner(const Session& session, Workspace& workspace) : m_session(session), m_workspace(workspace) {}

    std::optional<RunId> run(const Experiment& experiment) {
        try {
            const RunOutcome outcome = voxbit::run(experiment, m_workspace, m_session.console.control());
            m_ids.push_back(outcome.id);
            return outcome.id;
        } catch (const Cancelled&) {
            throw;
        } catch (const std::exception& error) {
            m_session.console.note(experiment.name + ": " + messageOf(error));
            ++m_failed;
            return std::nullopt;
        }
    }

    const std::vector<RunId>& ids() const { return m_ids; }
    /// @throws Error when some could not be run
    void requireAllRan() const {
        if (m_failed > 0)
            throw Error(std::to_string(m_failed) + " experiments could not be run; the reasons are above");
    }

  private:
    const Session& m_session;
    Workspace& m_workspace;
    std::vector<RunId> m_ids;
    int m_failed = 0;
};

void printRuns(const Console& console, RunStore& runs, const std::vector<RunId>& ids) {
    if (console.isJson) {
        Json json = Json::array();
        for (const RunId id : ids) json.push_back(runJson(runs.get(id)));
        console.printJson(json);
        return;
    }
    std::vector<RunRow> rows;
    for (const RunId id : ids) rows.push_back(runs.get(id));
    console.out << tableText(runTable(rows));
}

struct ReportInput {
    std::string folder;  ///< empty: no report
    bool hasPng = false;
};

void addReportOptions(CLI::App& command, ReportInput& input, const char* help) {
    CLI::Option* out = command.add_option("--out", input.folder, help);
    command.add_flag("--png", input.hasPng, "Also write the figures of the report as PNG")->needs(out);
}

void sweep(const Session& session, const ExperimentInput& input, const ReportInput& report) {
    const FigureWriter writePng = pngWriter(session, report.hasPng);
    const std::vector<Experiment> experiments = expand(input.sweep());
    Workspace workspace(session.database, session.cache);
    PlanRunner runner(session, workspace);
    for (const Experiment& experiment : experiments) (void)runner.run(experiment);
    printRuns(session.console, workspace.runs(), runner.ids());
    if (!report.folder.empty()) {
        for (const auto& file : writeRunReport(workspace.runs(), runner.ids(), report.folder, writePng))
            session.console.note(file.string());
    }
    runner.requireAllRan();
}

struct MatrixInput {
    std::shared_ptr<ExperimentInput> experiment;
    std::string field;
    std::vector<std::string> groups;
    ReportInput report;
};

void matrix(const Session& session, const MatrixInput& input) {
    const FigureWriter writePng = pngWriter(session, input.report.hasPng);
    const Experiment base = input.experiment->experiment();
    Workspace workspace(session.database, session.cache);
    const auto corpus = workspace.corpus(base.corpus);
    const auto cells = crossMatrixRuns(base, *corpus, input.field, input.groups);
    PlanRunner runner(session, workspace);
    std::map<std::pair<std::string, std::string>, Run> runs;
    for (const MatrixRun& cell : cells) {
        if (const auto id = runner.run(cell.experiment)) {
            runs.emplace(std::pair(cell.calibrationGroup, cell.testGroup), workspace.runs().get(*id));
        }
    }
    printRuns(session.console, workspace.runs(), runner.ids());
    if (!input.report.folder.empty()) {
        writeRunReport(workspace.runs(), runner.ids(), input.report.folder, writePng);
        const Figure figure = crossMatrixOfRuns(runs, base.name + " by " + input.field);
        const std::filesystem::path folder = input.report.folder;
        writeFileAtomically(folder / "matrix.svg", figureSvg(figure));
        writeFileAtomically(folder / "matrix.csv", figureCsv(figure, base.name + " by " + input.field));
        if (writePng) writePng(figure, folder / "matrix.png");
        session.console.note((folder / "matrix.svg").string());
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

void addMatrix(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("matrix", "Calibrate on each group of speakers and on nobody, test on each: a cross matrix");
    auto input = std::make_shared<MatrixInput>();
    input->experiment = addExperimentOptions(*command);
    command->add_option("--by", input->field, "Groups: speaker, gender, language or accent")->required();
    command->add_option("--groups", input->groups, "Only these groups")->delimiter(',');
    addReportOptions(*command, input->report, "Also write a report with the heat map into this folder");
    command->footer(
        exampleText("matrix configs/demo.yaml --by gender --test-on subset=test --calibrate-on subset=calibration"));
    command->callback([&session, input] { matrix(session, *input); });
}

}  // namespace voxbit::cli
