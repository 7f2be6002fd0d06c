// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/base/text_file.h"
#include "core/experiment/laboratory.h"
#include "core/report/figure_builders.h"
#include "core/report/table.h"
#include "core/sensitivity/metric.h"

namespace voxbit::cli {
namespace {

struct LabInput {
    std::shared_ptr<ExperimentInput> experiment;
    std::string reference = "kl";
    LaboratoryOptions options;
    std::string csv, ranks, svg;
};

TableCell numberCell(double value) {
    return std::isnan(value) ? TableCell() : TableCell(value);
}

double meanBandWidth(const MetricFindings& metric) {
    double sum = 0;
    for (const Interval& band : metric.rankBands) sum += band.high - band.low;
    return sum / static_cast<double>(metric.rankBands.size());
}

/// A row per metric, those that agree most with the reference first.
/// @param isWhole with the correlations of each with each
Table agreementTable(const Laboratory& laboratory, bool isWhole) {
    const std::string& reference = laboratory.metrics[laboratory.reference].name;
    Table table{"",
                {{"metric"},
                 {"Spearman with " + reference, "", 3, false, "spearman"},
                 {"low", "", 3, false, "spearman_low"},
                 {"high", "", 3, false, "spearman_high"},
                 {"Kendall", "", 3, false, "kendall"},
                 {"low", "", 3, false, "kendall_low"},
                 {"high", "", 3, false, "kendall_high"},
                 {"mean rank band", "ranks", 1, false, "mean_rank_band"}},
                {}};
    for (const MetricFindings& other : laboratory.metrics) {
        if (!isWhole) break;
        table.columns.push_back({"Spearman with " + other.name, "", 3, false, "spearman_" + other.name});
        table.columns.push_back({"Kendall with " + other.name, "", 3, false, "kendall_" + other.name});
    }
    std::vector<std::size_t> order(laboratory.metrics.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto agreement = [&](std::size_t m) {
        const double value = laboratory.metrics[m].spearman;
        return std::isnan(value) ? -2.0 : value;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return agreement(a) > agreement(b); });
    for (const std::size_t m : order) {
        const MetricFindings& metric = laboratory.metrics[m];
        std::vector<TableCell> row{metric.name,
                                   numberCell(metric.spearman),
                                   numberCell(metric.spearmanBand.low),
                                   numberCell(metric.spearmanBand.high),
                                   numberCell(metric.kendall),
                                   numberCell(metric.kendallBand.low),
                                   numberCell(metric.kendallBand.high),
                                   meanBandWidth(metric)};
        for (std::size_t other = 0; isWhole && other < laboratory.metrics.size(); ++other) {
            row.push_back(numberCell(laboratory.spearman[m][other]));
            row.push_back(numberCell(laboratory.kendall[m][other]));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// A row per metric and layer.
Table metricRankTable(const ExperimentLaboratory& lab, const LoadedModel& model) {
    Table table{"", {{"metric"}, {"layer"}, {"value"}, {"rank"}, {"rank low"}, {"rank high"}}, {}};
    for (const MetricFindings& metric : lab.laboratory.metrics) {
        for (std::size_t i = 0; i < lab.layers.size(); ++i) {
            table.rows.push_back({metric.name, model.layers[static_cast<std::size_t>(lab.layers[i])].name,
                                  metric.values[i], metric.ranks[i], metric.rankBands[i].low,
                                  metric.rankBands[i].high});
        }
    }
    return table;
}

std::string kindOf(const std::string& name) {
    const Metric& metric = findMetric(name);
    if (metric.ofOutput != nullptr) return "statistic of outputs";
    return metric.ofDamage != nullptr ? "measured damage" : "gradient";
}

void writeAgreementBars(const std::string& path, const ExperimentLaboratory& lab) {
    const Laboratory& laboratory = lab.laboratory;
    std::vector<SensitivityBar> bars;
    for (std::size_t m = 0; m < laboratory.metrics.size(); ++m) {
        const MetricFindings& metric = laboratory.metrics[m];
        if (m != laboratory.reference && !std::isnan(metric.spearman)) {
            bars.push_back({metric.name, kindOf(metric.name), metric.spearman});
        }
    }
    const std::string& reference = laboratory.metrics[laboratory.reference].name;
    const std::string title = "Agreement of metrics with " + reference + " over " + std::to_string(lab.clips) +
                              " utterances, " + std::to_string(lab.layers.size()) + " layers";
    writeFileAtomically(path, figureSvg(sensitivityBars(bars, "Spearman correlation", title), 1000, 500));
}

void runLab(const Session& session, const LabInput& input) {
    OpenedExperiment opened(session, *input.experiment);
    const RunData data = opened.calibrationData();
    const ExperimentLaboratory lab = runLaboratory(opened.experiment, *opened.model, data, input.reference,
                                                   input.options, opened.workspace, opened.control);
    if (!input.csv.empty()) writeFileAtomically(input.csv, tableCsv(agreementTable(lab.laboratory, true)));
    if (!input.ranks.empty()) writeFileAtomically(input.ranks, tableCsv(metricRankTable(lab, *opened.model)));
    if (!input.svg.empty()) writeAgreementBars(input.svg, lab);
    if (session.console.isJson) {
        session.console.printJson(Json{{"reference", input.reference},
                                       {"utterances", lab.clips},
                                       {"weight_bits", lab.widths.weight},
                                       {"activation_bits", lab.widths.activation},
                                       {"resamples", input.options.resamples},
                                       {"metrics", tableJson(agreementTable(lab.laboratory, true))},
                                       {"ranks", tableJson(metricRankTable(lab, *opened.model))}});
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
    command->footer(exampleText("lab configs/demo.yaml --csv metrics.csv"));
    command->callback([&session, input] { runLab(session, *input); });
}

}  // namespace voxbit::cli
