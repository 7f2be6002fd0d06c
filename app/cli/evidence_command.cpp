// SPDX-License-Identifier: Apache-2.0
// `evidence`: error rate against size for methods, calibrators and groups of people, over seeds; what the database
// holds already is not run again.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "core/base/text_file.h"
#include "core/experiment/evidence.h"
#include "core/experiment/plan.h"
#include "core/experiment/run_identity.h"
#include "core/experiment/runner.h"
#include "core/package/size_model.h"
#include "core/report/evidence_report.h"

namespace voxbit::cli {
namespace {

struct EvidenceInput {
    std::string config;
    std::string model;
    std::string corpus;
    Overrides overrides;
    std::string folder;
    bool hasPng = false;
    bool isReportOnly = false;
};

/// Paths in the file are taken from its folder, those in options from the current one.
EvidencePlan planOf(const EvidenceInput& input) {
    const std::filesystem::path path = input.config;
    Json json = readExperimentYaml(path);
    applyOverrides(json, input.overrides);
    const auto here = [](const std::string& given) { return std::filesystem::absolute(given).string(); };
    if (!input.model.empty()) json["model"] = here(input.model);
    if (!input.corpus.empty()) json["corpus"]["path"] = here(input.corpus);
    return parseEvidence(json, std::filesystem::absolute(path).parent_path());
}

EvidenceResult resultOf(const EvidenceRun& run, RunId id, RunStore& runs) {
    EvidenceResult result;
    result.place = run.place;
    const RunFigures figures = runs.get(id).figures;
    result.sizeMiB = figures.sizeBytes / kBytesPerMiB;
    result.meanBits = figures.averageBits;
    result.utterances = resultsOf(runs, id);
    return result;
}

/// The finished run of an experiment, made when it is missing and `isReportOnly` does not forbid that.
class Grid {
  public:
    Grid(const Session& session, bool isReportOnly)
        : m_session(session), m_workspace(session.database, session.cache), m_isReportOnly(isReportOnly) {}

    std::optional<EvidenceResult> result(const EvidenceRun& run) {
        try {
            const RunControl control = m_session.console.control();
            std::optional<RunId> id =
                m_workspace.runs().findFinished(m_identities.of(run.experiment, m_workspace, control).hash);
            if (!id && !m_isReportOnly) {
                id = voxbit::run(run.experiment, m_workspace, control).id;
                ++m_made;
            }
            if (!id) return std::nullopt;
            return resultOf(run, *id, m_workspace.runs());
        } catch (const Error& error) {
            m_session.console.note(run.experiment.name + ": " + error.what());
            return std::nullopt;
        }
    }
    int made() const { return m_made; }

  private:
    const Session& m_session;
    Workspace m_workspace;
    RunIdentities m_identities;
    bool m_isReportOnly;
    int m_made = 0;
};

void evidence(const Session& session, const EvidenceInput& input) {
    const FigureWriter writePng = pngWriter(session, input.hasPng);
    const EvidencePlan plan = planOf(input);
    setThreadCount(plan.base.threads);
    const std::vector<EvidenceRun> runs = evidenceRuns(plan);
    Grid grid(session, input.isReportOnly);
    std::vector<EvidenceResult> results;
    for (const EvidenceRun& run : runs) {
        session.console.control().checkStop();
        if (auto result = grid.result(run)) results.push_back(std::move(*result));
    }
    session.console.note(std::to_string(results.size()) + " of " + std::to_string(runs.size()) + " runs, " +
                         std::to_string(grid.made()) + " of them made now");
    const EvidenceSummary summary = summarizeEvidence(plan, results);
    if (!input.folder.empty()) {
        for (const auto& file : writeEvidenceReport(plan, summary, input.folder, writePng))
            session.console.note(file.string());
    }
    const Table areas = evidenceAreaTable(plan, summary), points = evidencePointTable(plan, summary);
    if (session.console.isJson) {
        session.console.printJson({{"seeds", summary.seeds},
                                   {"recordings", summary.recordings},
                                   {"words", summary.words},
                                   {"float_rate", summary.floatRate.value},
                                   {"areas", tableJson(areas)},
                                   {"points", tableJson(points)}});
    } else {
        session.console.out << tableText(areas) << "\n" << tableText(points);
    }
}

}  // namespace

void addEvidence(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "evidence", "Error rate against size for methods, calibrators and groups of people, over seeds");
    auto input = std::make_shared<EvidenceInput>();
    command->add_option("config", input->config, "Experiment file (YAML) with `evidence:`")
        ->required()
        ->type_name("FILE");
    command->add_option("--model", input->model, "Checkpoint folder in place of the file's")->type_name("FOLDER");
    command->add_option("--corpus", input->corpus, "Corpus in place of the file's; {seed} becomes each seed")
        ->type_name("PATH");
    addSetOption(*command, input->overrides);
    CLI::Option* out =
        command->add_option("--out", input->folder, "Write tables and figures (CSV, SVG, Markdown) here");
    command->add_flag("--png", input->hasPng, "Also write the figures as PNG")->needs(out);
    command->add_flag("--report-only", input->isReportOnly, "Run nothing: report the seeds that are complete");
    command->footer(exampleText("evidence configs/evidence_demo.yaml --out build/evidence"));
    command->callback([&session, input] { evidence(session, *input); });
}

}  // namespace voxbit::cli
