// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <optional>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/calibration/calibrator.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

void listCalibrators(const Console& console) {
    Table table{"", {{"calibrator"}, {"what it does"}}, {}};
    for (const Calibrator& calibrator : calibrators()) {
        table.rows.push_back({std::string(calibrator.name), std::string(calibrator.help)});
    }
    console.printTable(table);
}

Table scaleTable(const LoadedModel& model, const BitMap& bits, const CalibrationResult& result) {
    Table table{"",
                {{"layer"},
                 {"weight bits"},
                 {"weight scales"},
                 {"first scale", "", 6},
                 {"input bits"},
                 {"input scale", "", 6},
                 {"zero point"},
                 {"distortion", "dB", 1},
                 {"time", "s"}},
                {}};
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (bits[i] == LayerBits{}) continue;
        const LayerScales& scales = result.layers[i];
        const bool hasWeight = !scales.weight.scales.empty();
        const bool isDynamic = !scales.inputs.empty() && scales.inputs.front().isDynamic;
        const bool hasInput = !scales.inputs.empty() && !isDynamic;
        table.rows.push_back(
            {model.layers[i].name, widthCell(bits[i].weight), static_cast<std::int64_t>(scales.weight.scales.size()),
             hasWeight ? TableCell(scales.weight.scales.front()) : TableCell(), widthCell(bits[i].activation),
             hasInput    ? TableCell(scales.inputs.front().range.scale)
             : isDynamic ? TableCell("dynamic")
                         : TableCell(),
             hasInput ? TableCell(scales.inputs.front().range.zeroPoint) : TableCell(),
             scales.distortion > 0 ? TableCell(10 * std::log10(scales.distortion)) : TableCell(), scales.seconds});
    }
    return table;
}

void calibrate(const Session& session, const ExperimentInput& input) {
    OpenedExperiment opened(session, input);
    const Experiment& experiment = opened.experiment;
    const LoadedModel& model = *opened.model;
    const RunData data = needsCalibrationClips(experiment) ? opened.calibrationData() : RunData();
    std::optional<LayerScores> scores;
    if (needsScores(experiment)) scores = layerScores(experiment, model, data, opened.workspace, opened.control);
    const AllocationPlan plan = planAllocation(experiment, model, scores ? &*scores : nullptr);
    const Allocation allocation = chooseAllocation(experiment, model, plan, opened.control);
    const CalibrationResult result =
        calibrateLayers(experiment, model, data, allocation.bits, opened.workspace, opened.control);
    if (session.console.isJson) {
        Json json{{"calibrator", result.calibrator},
                  {"seconds", result.seconds},
                  {"reused", result.reusedCount},
                  {"utterances", data.calibration.clips.size()}};
        addSplits(json, data);
        json["layers"] = Json::array();
        for (std::size_t i = 0; i < allocation.bits.size(); ++i) {
            if (allocation.bits[i] == LayerBits{}) continue;
            Json layer{{"name", model.layers[i].name},
                       {"weight_bits", allocation.bits[i].weight},
                       {"activation_bits", allocation.bits[i].activation}};
            layer["scales"] = toJson(result.layers[i]);
            json["layers"].push_back(std::move(layer));
        }
        session.console.printJson(json);
        return;
    }
    session.console.out << tableText(scaleTable(model, allocation.bits, result)) << "\n"
                        << result.calibrator << " on "
                        << (data.calibration.utterances.empty()
                                ? "no audio"
                                : std::to_string(data.calibration.utterances.size()) + " utterances")
                        << ", " << result.reusedCount << " layers from the cache\n"
                        << splitsText(data);
}

}  // namespace

void addCalibrate(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("calibrate", "Find the scales of weights and activations for a budget");
    auto input = addExperimentOptions(*command);
    auto isList = std::make_shared<bool>(false);
    command->add_flag("--list", *isList, "List the calibrators");
    command->footer(exampleText("calibrate configs/demo.yaml --calibrator cosine"));
    command->callback([&session, input, isList] {
        if (*isList) {
            listCalibrators(session.console);
        } else {
            calibrate(session, *input);
        }
    });
}

}  // namespace voxbit::cli
