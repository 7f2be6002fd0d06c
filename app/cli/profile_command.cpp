// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

Json momentsJson(const TensorStatistics& statistics) {
    StatisticsUnion all;
    all.add(statistics);
    const Moments& moments = statistics.moments;
    return {{"count", moments.count},
            {"min", moments.min},
            {"max", moments.max},
            {"mean", moments.mean()},
            {"mean_abs", moments.meanAbs()},
            {"std_abs", moments.stdAbs()},
            {"median_abs", all.medianOfMagnitude()},
            {"p99_abs", all.quantileOfMagnitude(0.99)}};
}

Json profileJson(const LoadedModel& model, const Profile& profile) {
    Json layers = Json::array();
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
        const LayerStatistics& statistics = profile.layers[i];
        if (statistics.output.moments.count == 0) continue;
        Json layer{{"name", model.layers[i].name}, {"kind", layerKindName(model.layers[i].kind)}};
        layer["output"] = momentsJson(statistics.output);
        layer["inputs"] = Json::array();
        for (const TensorStatistics& input : statistics.inputs) layer["inputs"].push_back(momentsJson(input));
        layers.push_back(std::move(layer));
    }
    return layers;
}

Table profileTable(const Json& layers) {
    Table table{"",
                {{"layer"},
                 {"input min", "", 3},
                 {"input max", "", 3},
                 {"median |y|", "", 4},
                 {"mean |y|", "", 4},
                 {"99 % |y|", "", 3},
                 {"min y", "", 3},
                 {"max y", "", 3}},
                {}};
    for (const Json& layer : layers) {
        const Json& output = layer["output"];
        const Json& input = layer["inputs"][0];
        const auto number = [](const Json& json, const char* key) { return TableCell(json[key].get<double>()); };
        table.rows.push_back({layer["name"].get<std::string>(), number(input, "min"), number(input, "max"),
                              number(output, "median_abs"), number(output, "mean_abs"), number(output, "p99_abs"),
                              number(output, "min"), number(output, "max")});
    }
    return table;
}

void profile(const Session& session, const ExperimentInput& input, ProfileDetail detail) {
    OpenedExperiment opened(session, input);
    const LoadedModel& model = *opened.model;
    const RunData data = opened.calibrationData();
    const Json layers =
        profileJson(model, profileCalibrationClips(model, data, opened.workspace, opened.control, detail));
    if (session.console.isJson) {
        Json json{{"utterances", data.calibration.clips.size()},
                  {"seconds", data.calibration.totalSeconds},
                  {"recipe", data.recipe}};
        addSplits(json, data);
        json["layers"] = layers;
        session.console.printJson(json);
        return;
    }
    session.console.out << tableText(profileTable(layers)) << "\n"
                        << data.calibration.clips.size() << " utterances, input: " << data.recipe << "\n"
                        << splitsText(data);
}

}  // namespace

void addProfile(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("profile", "Gather activation statistics of every layer, one pass per new utterance");
    auto input = addExperimentOptions(*command);
    auto detail = std::make_shared<ProfileDetail>(ProfileDetail::Standard);
    command->add_option("--detail", *detail, "standard, or full: signed histograms and extremes of each channel too")
        ->transform(CLI::CheckedTransformer(std::map<std::string, ProfileDetail>{{"standard", ProfileDetail::Standard},
                                                                                 {"full", ProfileDetail::Full}}));
    command->footer(exampleText("profile configs/demo.yaml --calibrate-on \"gender=F\" --count 16"));
    command->callback([&session, input, detail] { profile(session, *input, *detail); });
}

}  // namespace voxbit::cli
