// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/inspect_packed.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/tensor_view.h"
#include "core/experiment/workspace.h"
#include "core/models/layer_table.h"
#include "core/models/tensor_table.h"
#include "core/package/packed_file.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

Json inspectJson(const Checkpoint& checkpoint, const std::vector<LayerInfo>& layers) {
    const ModelConfig& config = checkpoint.config;
    Json json{{"model", checkpoint.directory.string()},
              {"model_type", config.modelType()},
              {"head", config.head == Head::Ctc ? "ctc" : "sequence-classification"},
              {"parameters", parameterCount(config)},
              {"sampling_rate_hz", checkpoint.preprocessor.samplingRateHz},
              {"normalize", checkpoint.preprocessor.doNormalize},
              {"outputs", config.outputSize()},
              {"hash", checkpointHash(checkpoint)},
              {"layers", Json::array()}};
    for (const LayerInfo& layer : layers) {
        json["layers"].push_back({{"name", layer.name},
                                  {"kind", layerKindName(layer.kind)},
                                  {"block", layer.block},
                                  {"weight_shape", layer.weightShape},
                                  {"weight_count", layer.weightCount},
                                  {"macs_per_second", layer.macsPerSecond}});
    }
    return json;
}

Table layerTable(const std::vector<LayerInfo>& layers) {
    Table table{"", {{"layer"}, {"kind"}, {"weight shape"}, {"weights"}, {"MACs", "M/s"}}, {}};
    for (const LayerInfo& layer : layers) {
        table.rows.push_back({layer.name, std::string(layerKindName(layer.kind)),
                              layer.weightShape.empty() ? TableCell() : TableCell(shapeText(layer.weightShape)),
                              layer.weightCount, layer.macsPerSecond / 1e6});
    }
    return table;
}

void inspect(const Session& session, const std::string& folder) {
    if (isPackedFile(folder)) return inspectPacked(session.console, folder);
    const Checkpoint checkpoint = openCheckpoint(folder);
    (void)matchTensors(checkpoint.config, checkpoint.tensors);
    const std::vector<LayerInfo> layers = describeLayers(checkpoint.config);
    if (session.console.isJson) {
        session.console.printJson(inspectJson(checkpoint, layers));
        return;
    }
    const auto parameters = static_cast<double>(parameterCount(checkpoint.config));
    session.console.out << checkpoint.directory.string() << ": " << checkpoint.config.modelType() << ", "
                        << parameterCount(checkpoint.config) << " parameters, " << mebibytesText(4 * parameters)
                        << " as float32, " << layers.size() << " layers, " << checkpoint.config.outputSize()
                        << (checkpoint.config.head == Head::Ctc ? " tokens (CTC)" : " classes") << "\n\n"
                        << tableText(layerTable(layers));
}

}  // namespace

void addInspect(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "inspect", "Show what is in a checkpoint or a packed model: layers, shapes, sizes, bits, scales");
    auto folder = std::make_shared<std::string>();
    command->add_option("model", *folder, "Checkpoint folder in Hugging Face layout, or packed file")->required();
    command->footer(exampleText("inspect resources/demo/model"));
    command->callback([&session, folder] { inspect(session, *folder); });
}

}  // namespace voxbit::cli
