// SPDX-License-Identifier: Apache-2.0
// `quantize`: from a checkpoint to a packed file in one command.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/experiment_options.h"
#include "core/experiment/quantize.h"
#include "core/package/bit_ops.h"

namespace voxbit::cli {
namespace {

void quantize(const Session& session, const ExperimentInput& input, const std::string& output) {
    const Experiment experiment = input.experiment();
    setThreadCount(experiment.threads);
    Workspace workspace(session.database, session.cache);
    const RunControl control = session.console.control();
    const QuantizedModel quantized = quantizeModel(experiment, workspace, control);
    writeQuantizedModel(output, quantized, control);

    std::vector<bool> isQuantized;
    for (const LayerBits& layer : quantized.bits) isQuantized.push_back(layer.weight != kFloatBits);
    const double bits = bitStatistics(quantized.model->layers, quantized.bits, isQuantized).weightedMean;
    const auto bytes = std::filesystem::file_size(output);
    const double ratio = floatFileBytes(quantized) / static_cast<double>(bytes);
    if (session.console.isJson) {
        Json json{{"file", output},
                  {"size_bytes", bytes},
                  {"accounted_bytes", quantized.fileBytes},
                  {"times_smaller", ratio},
                  {"average_bits", bits},
                  {"method", quantized.facts.method},
                  {"calibrator", quantized.facts.calibrator},
                  {"model_hash", quantized.facts.modelHash}};
        if (quantized.budgetBytes) json["budget_bytes"] = *quantized.budgetBytes;
        return session.console.printJson(json);
    }
    session.console.out << output << ": " << mebibytesText(static_cast<double>(bytes)) << " (" << bytes << " bytes), "
                        << ratio << " times smaller than as float; " << bits << " bits per quantized weight\n"
                        << "bits: " << quantized.facts.method << "; scales: " << quantized.facts.calibrator << "\n";
}

}  // namespace

void addQuantize(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("quantize", "Rank, allocate, calibrate and write the quantized model as one packed file");
    auto input = addExperimentOptions(*command);
    auto output = std::make_shared<std::string>();
    command->add_option("--out", *output, "Packed file to write")->type_name("FILE")->required();
    command->footer(
        exampleText("quantize --model resources/demo/model --corpus resources/demo/corpus/manifest.csv "
                    "--calibrate-on 'speaker=f01 & subset=calibration' --budget 0.6 --out f01.voxbit"));
    command->callback([&session, input, output] { quantize(session, *input, *output); });
}

}  // namespace voxbit::cli
