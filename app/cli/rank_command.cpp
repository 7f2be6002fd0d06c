// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/base/text_file.h"
#include "core/report/figure_builders.h"
#include "core/report/table.h"
#include "core/sensitivity/metric.h"
#include "core/sensitivity/ranking.h"

namespace voxbit::cli {
namespace {

struct RankInput {
    std::shared_ptr<ExperimentInput> experiment;
    bool isList = false;
    std::size_t top = 0;
    std::string svg;
};

void listMetrics(const Console& console) {
    Table table{"", {{"metric"}, {"what it says"}}, {}};
    for (const Metric& metric : metrics()) table.rows.push_back({std::string(metric.name), std::string(metric.help)});
    console.printTable(table);
}

std::vector<RankedLayer> rankingOf(const LayerScores& scores) {
    std::vector<int> layers;
    std::vector<double> values;
    for (std::size_t i = 0; i < scores.values.size(); ++i) {
        if (std::isnan(scores.values[i])) continue;
        layers.push_back(static_cast<int>(i));
        values.push_back(scores.values[i]);
    }
    return rankLayers(layers, values, scores.relativeError);
}

/// Every metric that the profile alone answers, for one layer.
Json statisticsJson(const Profile& profile, int layer) {
    StatisticsUnion output;
    output.add(profile.layers[static_cast<std::size_t>(layer)].output);
    Json json = Json::object();
    for (const Metric& metric : metrics()) {
        if (metric.ofOutput != nullptr) json[std::string(metric.name)] = metric.ofOutput(output);
    }
    return json;
}

Json rankJson(const LoadedModel& model, const RunData& data, const Profile& profile, const LayerScores& scores,
              const std::vector<RankedLayer>& ranking) {
    Json layers = Json::array();
    for (const RankedLayer& ranked : ranking) {
        const LayerInfo& info = model.layers[static_cast<std::size_t>(ranked.layer)];
        Json layer{{"name", info.name},
                   {"kind", layerKindName(info.kind)},
                   {"weight_count", info.weightCount},
                   {"rank", ranked.rank},
                   {"band", ranked.band}};
        layer["metrics"] = statisticsJson(profile, ranked.layer);
        layer["metrics"][scores.metric] = ranked.value;
        layers.push_back(std::move(layer));
    }
    Json json{{"metric", scores.metric},
              {"relative_error", scores.relativeError},
              {"utterances", data.calibration.clips.size()},
              {"seconds", data.calibration.totalSeconds},
              {"recipe", data.recipe}};
    addSplits(json, data);
    json["layers"] = std::move(layers);
    return json;
}

Table rankTable(const LoadedModel& model, const LayerScores& scores, const std::vector<RankedLayer>& ranking,
                std::size_t top) {
    Table table{"", {{"rank"}, {"band"}, {"layer"}, {"kind"}, {"weights"}, {scores.metric, "", 5}}, {}};
    for (const RankedLayer& ranked : ranking) {
        if (top > 0 && table.rows.size() == top) break;
        const LayerInfo& info = model.layers[static_cast<std::size_t>(ranked.layer)];
        table.rows.push_back({std::int64_t{ranked.rank} + 1, std::int64_t{ranked.band} + 1, info.name,
                              std::string(layerKindName(info.kind)), info.weightCount, ranked.value});
    }
    return table;
}

void writeBars(const std::string& path, const LoadedModel& model, const LayerScores& scores, const RunData& data) {
    std::vector<SensitivityBar> bars;
    for (std::size_t i = 0; i < scores.values.size(); ++i) {
        if (std::isnan(scores.values[i])) continue;
        bars.push_back({model.layers[i].name, std::string(layerKindName(model.layers[i].kind)), scores.values[i]});
    }
    const std::string title = "Sensitivity over " + std::to_string(data.calibration.clips.size()) + " utterances";
    writeFileAtomically(path, figureSvg(sensitivityBars(bars, scores.metric, title), 1000, 500));
}

void rank(const Session& session, const RankInput& input) {
    OpenedExperiment opened(session, *input.experiment);
    const Experiment& experiment = opened.experiment;
    const LoadedModel& model = *opened.model;
    const RunData data = opened.calibrationData();
    const LayerScores scores = layerScores(experiment, model, data, opened.workspace, opened.control);
    const std::vector<RankedLayer> ranking = rankingOf(scores);
    if (!input.svg.empty()) writeBars(input.svg, model, scores, data);
    if (session.console.isJson) {
        const Profile profile = profileCalibrationClips(model, data, opened.workspace, opened.control);
        session.console.printJson(rankJson(model, data, profile, scores, ranking));
        return;
    }
    session.console.out << tableText(rankTable(model, scores, ranking, input.top)) << "\n"
                        << data.calibration.clips.size() << " utterances, smallest " << scores.metric
                        << " first; layers of one band are closer than the statistics can tell\n"
                        << splitsText(data);
}

}  // namespace

void addRank(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("rank", "Rank layers by sensitivity for some speakers");
    auto input = std::make_shared<RankInput>();
    input->experiment = addExperimentOptions(*command);
    command->add_flag("--list", input->isList, "List the metrics");
    command->add_option("--top", input->top, "Show only the first so many");
    command->add_option("--svg", input->svg, "Also draw the ranking into this file")->type_name("FILE");
    command->footer(exampleText("rank configs/demo.yaml --calibrate-on \"gender=F & subset=calibration\" --metric kl"));
    command->callback([&session, input] {
        if (input->isList) {
            listMetrics(session.console);
        } else {
            rank(session, *input);
        }
    });
}

}  // namespace voxbit::cli
