// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/convert_checkpoint.h"
#include "core/models/tensor_table.h"

namespace voxbit::cli {
namespace {

struct ConvertInput {
    ConversionSource source;
    std::string out;
};

void convert(const Session& session, const ConvertInput& input) {
    convertCheckpoint(input.source, input.out);
    const Checkpoint checkpoint = openCheckpoint(input.out);
    const ModelConfig& config = checkpoint.config;
    if (session.console.isJson) {
        session.console.printJson(Json{{"output", input.out},
                                       {"model_type", config.modelType()},
                                       {"parameters", parameterCount(config)},
                                       {"outputs", config.outputSize()}});
        return;
    }
    session.console.out << input.out << ": " << config.modelType() << ", " << parameterCount(config) << " parameters, "
                        << config.outputSize() << " classes\n";
}

}  // namespace

void addConvert(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "convert", "Write a trained keyword spotting model of another toolkit as a checkpoint folder");
    auto input = std::make_shared<ConvertInput>();
    command
        ->add_option("source", input->source.source,
                     "A Keyword Transformer (TensorFlow Lite file, or its folder with flags.json), or a PyTorch state "
                     "dict of an LSTM or GRU with a linear layer")
        ->required();
    command->add_option("--out", input->out, "Folder to write; must not exist or be empty")
        ->required()
        ->type_name("DIR");
    command->add_option("--labels", input->source.labels, "Class names, one a line [labels.txt beside flags.json]")
        ->type_name("FILE");
    command
        ->add_option("--classes", input->source.classes,
                     "Keep only these classes, in this order: a,b,c [all; others are never recognised]")
        ->delimiter(',');
    command->footer(exampleText("convert kaggle.ckpt --labels classes.names --classes yes,no --out lstm"));
    command->callback([&session, input] { convert(session, *input); });
}

}  // namespace voxbit::cli
