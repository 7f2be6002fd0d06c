// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/convert_checkpoint.h"
#include "core/models/folded_checkpoint.h"
#include "core/models/tensor_table.h"

namespace voxbit::cli {
namespace {

struct ConvertInput {
    ConversionSource source;
    std::string out;
    bool foldsBatchNorm = false;
};

void fold(const Session& session, const ConvertInput& input) {
    const auto pairs = writeFoldedCheckpoint(openCheckpoint(input.source.source), input.out);
    if (session.console.isJson) {
        Json layers = Json::array();
        for (const FoldablePair& pair : pairs) layers.push_back(pair.layer);
        session.console.printJson(Json{{"output", input.out}, {"folded_into", std::move(layers)}});
        return;
    }
    for (const FoldablePair& pair : pairs) session.console.out << pair.norm << " -> " << pair.layer << '\n';
    session.console.out << input.out << ": " << pairs.size() << " BatchNorm layers folded\n";
}

void convert(const Session& session, const ConvertInput& input) {
    if (input.foldsBatchNorm) {
        fold(session, input);
        return;
    }
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
        "convert",
        "Write a trained keyword spotting model of another toolkit, or a checkpoint without its BatchNorm, as a "
        "checkpoint folder");
    auto input = std::make_shared<ConvertInput>();
    command
        ->add_option("source", input->source.source,
                     "A Keyword Transformer (TensorFlow Lite file, or its folder with flags.json), or a PyTorch state "
                     "dict of an LSTM or GRU with a linear layer; with --fold-batch-norm a checkpoint folder")
        ->required();
    command->add_option("--out", input->out, "Folder to write; must not exist or be empty")
        ->required()
        ->type_name("DIR");
    CLI::Option* labels =
        command->add_option("--labels", input->source.labels, "Class names, one a line [labels.txt beside flags.json]")
            ->type_name("FILE");
    CLI::Option* classes =
        command
            ->add_option("--classes", input->source.classes,
                         "Keep only these classes, in this order: a,b,c [all; others are never recognised]")
            ->delimiter(',');
    command
        ->add_flag("--fold-batch-norm", input->foldsBatchNorm,
                   "Make BatchNorm part of the linear layer or convolution before it, so that it is quantized with it")
        ->excludes(labels)
        ->excludes(classes);
    command->footer(exampleText("convert kaggle.ckpt --labels classes.names --classes yes,no --out lstm"));
    command->callback([&session, input] { convert(session, *input); });
}

}  // namespace voxbit::cli
