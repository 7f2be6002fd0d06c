// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/base/text_file.h"
#include "core/experiment/laboratory.h"
#include "core/report/laboratory_figures.h"
#include "core/report/laboratory_tables.h"

namespace voxbit::cli {
namespace {

struct LabInput {
    std::shared_ptr<ExperimentInput> experiment;
    std::string reference = "kl";
    LaboratoryOptions options;
    std::string csv, ranks, svg, ranksSvg, correlationsSvg;
};

void runLab(const Session& session, const LabInput& input) {
    OpenedExperiment opened(session, *input.experiment);
    const RunData data = opened.calibrationData();
    const ExperimentLaboratory lab = runLaboratory(opened.experiment, *opened.model, data, input.reference,
                                                   input.options, opened.workspace, opened.control);
    if (!input.csv.empty()) writeFileAtomically(input.csv, tableCsv(agreementTable(lab.laboratory, true)));
    if (!input.ranks.empty()) writeFileAtomically(input.ranks, tableCsv(metricRankTable(lab)));
    if (!input.svg.empty()) writeFileAtomically(input.svg, figureSvg(agreementFigure(lab), 1000, 500));
    if (!input.ranksSvg.empty()) {
        const std::size_t metric = findFindings(lab.laboratory, opened.experiment.sensitivity.metric);
        writeFileAtomically(input.ranksSvg, figureSvg(rankFigure(lab, metric), 1000, 500));
    }
    if (!input.correlationsSvg.empty())
        writeFileAtomically(input.correlationsSvg, figureSvg(correlationFigure(lab), 1100, 700));
    if (session.console.isJson) {
        session.console.printJson(Json{{"reference", input.reference},
                                       {"utterances", lab.clips},
                                       {"weight_bits", lab.widths.weight},
                                       {"activation_bits", lab.widths.activation},
                                       {"resamples", input.options.resamples},
                                       {"metrics", tableJson(agreementTable(lab.laboratory, true))},
                                       {"ranks", tableJson(metricRankTable(lab))}});
        return;
    }
    session.console.out << tableText(agreementTable(lab.laboratory, false)) << "\n"
                        << lab.clips << " utterances, " << lab.layers.size() << " layers, each quantized alone to "
                        << lab.widths.weight << " weight and " << lab.widths.activation
                        << " activation bits; intervals: 95 % over " << input.options.resamples
                        << " resamples of the utterances\n";
}

}  // namespace

void addLab(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("lab", "Hold all sensitivity metrics against measured damage");
    auto input = std::make_shared<LabInput>();
    input->experiment = addExperimentOptions(*command);
    command->add_option("--reference", input->reference, "The metric that the others are held against")
        ->capture_default_str();
    command->add_option("--resamples", input->options.resamples, "Resamples of the utterances behind the intervals")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->add_option("--csv", input->csv, "Also write all correlations into this file")->type_name("FILE");
    command->add_option("--ranks", input->ranks, "Also write value, rank and band of every layer into this file")
        ->type_name("FILE");
    command->add_option("--svg", input->svg, "Also draw the agreement with the reference into this file")
        ->type_name("FILE");
    command
        ->add_option("--ranks-svg", input->ranksSvg,
                     "Also draw the rank bands of --metric beside those of the reference into this file")
        ->type_name("FILE");
    command
        ->add_option("--correlations-svg", input->correlationsSvg,
                     "Also draw the agreement of every metric with every other one into this file")
        ->type_name("FILE");
    command->footer(exampleText("lab configs/demo.yaml --csv metrics.csv"));
    command->callback([&session, input] { runLab(session, *input); });
}

}  // namespace voxbit::cli
