// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/measured_model.h"
#include "core/base/error.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/quantize.h"
#include "core/integer/parity.h"
#include "core/report/number_text.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

struct ParityInput {
    std::string model;
    std::shared_ptr<ExperimentInput> experiment;
    ParityBounds bounds;
};

TableCell decibelCell(const Agreement& agreement) {
    const std::optional<double> db = agreement.sqnrDb();
    return db ? TableCell(*db) : TableCell("equal");
}

Table parityTable(const Parity& parity, const LoadedModel& model) {
    Table table{"",
                {{"layer"},
                 {"runs"},
                 {"SQNR", "dB", 1, false, "sqnr_db"},
                 {"largest error", "", 6, false, "largest_error"},
                 {"largest value", "", 3, false, "largest_value"},
                 {"cosine", "", 8, false, "cosine"},
                 {"within bound", "", 0, false, "within_bound"}},
                {}};
    const auto addRow = [&](const std::string& name, const std::string& runs, const Agreement& agreement, bool isGood) {
        table.rows.push_back({name, runs, decibelCell(agreement), agreement.largestError, agreement.largestValue,
                              agreement.cosine(), isGood ? "yes" : "NO"});
    };
    for (const LayerParity& layer : parity.layers)
        addRow(model.layers[static_cast<std::size_t>(layer.layer)].name, std::string(executionModeName(layer.mode)),
               layer.agreement, layer.isWithinBound);
    addRow("logits", "whole network", parity.logits, parity.areLogitsWithinBound);
    return table;
}

/// Names of what is outside its bound, separated by commas.
std::string outsideText(const Parity& parity, const LoadedModel& model) {
    std::string text;
    const auto add = [&](const std::string& name) { text += (text.empty() ? "" : ", ") + name; };
    for (const LayerParity& layer : parity.layers) {
        if (!layer.isWithinBound) add(model.layers[static_cast<std::size_t>(layer.layer)].name);
    }
    if (!parity.areLogitsWithinBound) add("logits");
    return text;
}

Json simulatedJson(const Parity& parity, const LoadedModel& model) {
    Json list = Json::array();
    for (const auto& [layer, reason] : parity.simulated)
        list.push_back({{"layer", model.layers[static_cast<std::size_t>(layer)].name}, {"reason", reason}});
    return list;
}

void print(const Console& console, const Parity& parity, const LoadedModel& model, const ParityBounds& bounds,
           std::size_t clips) {
    const Table table = parityTable(parity, model);
    const Json simulated = simulatedJson(parity, model);
    if (console.isJson) {
        Json layers = tableJson(table);
        const Json logits = layers.back();
        layers.erase(layers.size() - 1);
        return console.printJson(Json{{"utterances", clips},
                                      {"layer_bound_db", bounds.layerDb},
                                      {"logits_bound_db", bounds.logitsDb},
                                      {"layers", layers},
                                      {"logits", logits},
                                      {"decisions", parity.decisions},
                                      {"different_decisions", parity.differentDecisions},
                                      {"without_kernel", simulated},
                                      {"is_within_bounds", parity.isWithinBounds()}});
    }
    console.out << tableText(table) << "\nbest token or class differs in " << parity.differentDecisions << " of "
                << parity.decisions << " frames of " << clips << " utterances; bounds: " << shortText(bounds.layerDb)
                << " dB for layers, " << shortText(bounds.logitsDb) << " dB for logits\n";
    if (simulated.empty()) return;
    console.out << "\nsimulated, though asked to run in integers:\n";
    for (const Json& layer : simulated)
        console.out << "  " << layer["layer"].get<std::string>() << ": " << layer["reason"].get<std::string>() << "\n";
}

void compareWithSimulation(const Session& session, const ParityInput& input) {
    const Experiment experiment = measuredExperiment(input.model, *input.experiment);
    if (experiment.execution.isSimulated())
        throw UsageError("everything is simulated: add --execution static, dynamic or mixed");
    setThreadCount(experiment.threads);
    Workspace workspace(session.database, session.cache);
    const RunControl control = session.console.control();
    const QuantizedModel quantized = quantizeModel(experiment, workspace, control);
    const LoadedModel& model = *quantized.model;
    const RunData data = prepareData(experiment, model, workspace, control, DataScope::Test);
    const Parity parity = voxbit::compareWithSimulation(*model.model, quantized.scales, experiment.execution,
                                                        data.test.clips, input.bounds, control);
    print(session.console, parity, model, input.bounds, data.test.clips.size());
    if (!parity.isWithinBounds())
        throw Error("integers differ from their simulation beyond the bound in: " + outsideText(parity, model));
}

}  // namespace

void addParity(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "parity", "Hold every layer that runs in integers, and the logits, against the simulation of the same model");
    auto input = std::make_shared<ParityInput>();
    command->add_option("MODEL", input->model, kMeasuredModelHelp)->required();
    input->experiment = addExperimentMembers(*command);
    command->add_option("--layer-bound", input->bounds.layerDb, "Least signal over error of a layer, dB")
        ->capture_default_str();
    command->add_option("--logits-bound", input->bounds.logitsDb, "Least signal over error of the logits, dB")
        ->capture_default_str();
    command->footer(
        exampleText("parity resources/demo/model --corpus resources/demo/corpus/manifest.csv --calibrate-on "
                    "subset=calibration --test-on subset=test --test-count 8 --execution mixed") +
        "\nThe exit status is 1 when a layer or the logits are outside their bound.");
    command->callback([&session, input] { compareWithSimulation(session, *input); });
}

}  // namespace voxbit::cli
