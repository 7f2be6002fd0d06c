// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/base/utf8.h"
#include "core/experiment/packed_model.h"
#include "core/experiment/transcribe.h"

namespace voxbit::cli {
namespace {

struct TranscribeInput {
    std::string model;
    std::vector<std::string> files;
    std::string logits;
    ExecutionPolicy execution;
    std::string device = "cpu";
    int threads = 1;
};

/// Tensors are keyed by file name without folder and extension: two files of one name would overwrite each other.
void requireDistinctNames(const std::vector<std::string>& files) {
    std::map<std::string, std::string> fileOf;
    for (const auto& file : files) {
        const std::string key = std::filesystem::path(file).stem().string();
        if (!isValidUtf8(key)) throw UsageError("--logits: the name of " + file + " is not UTF-8; rename the file");
        const auto [found, isNew] = fileOf.emplace(key, file);
        if (!isNew) {
            throw UsageError("--logits: " + found->second + " and " + file + " would both be stored as \"" + key +
                             "\"");
        }
    }
}

void transcribeFiles(const Session& session, const TranscribeInput& input) {
    if (!input.logits.empty()) requireDistinctNames(input.files);
    input.execution.validate();
    setThreadCount(input.threads);
    const LoadedModel model = openModelFor(input.model, input.device, input.execution);
    const Console& console = session.console;
    Json json = Json::array();
    std::vector<NamedLogits> logits;
    const auto report = [&](const Transcript& transcript) {
        if (console.isJson) {
            json.push_back(
                {{"file", transcript.file}, {"text", transcript.text}, {"seconds", transcript.audioSeconds}});
        } else {
            console.out << (input.files.size() > 1 ? transcript.file + ": " : "") << transcript.text << std::endl;
        }
        if (!input.logits.empty())
            logits.push_back({std::filesystem::path(transcript.file).stem().string(), transcript.logits});
    };
    transcribe(model, input.files, input.device, console.control(), report, input.execution);
    if (!input.logits.empty()) writeLogits(input.logits, logits, model.checkpoint.config.head);
    if (console.isJson) console.printJson(json);
}

}  // namespace

void addTranscribe(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("transcribe", "Recognise audio files with a checkpoint or a packed model");
    auto input = std::make_shared<TranscribeInput>();
    command->add_option("model", input->model, "Checkpoint folder in Hugging Face layout, or packed file")->required();
    command->add_option("files", input->files, "Audio files")->required();
    command
        ->add_option("--logits", input->logits,
                     "Also write one float32 tensor per file, [frames, vocabulary] or [classes], keyed by file name")
        ->type_name("FILE");
    command
        ->add_option("--execution", input->execution.preset,
                     "How the layers of a packed model run: simulated, or in integers: static, dynamic, mixed")
        ->capture_default_str();
    command->add_option("--device", input->device, "cpu, cuda or cuda:N");
    command->add_option("--threads", input->threads, "Threads inside one operation")->check(CLI::Range(1, 1024));
    command->footer(exampleText(
        "transcribe resources/demo/model recording.wav --logits logits.safetensors\n  voxbit-cli transcribe "
        "f01.voxbit recording.wav --execution mixed"));
    command->callback([&session, input] { transcribeFiles(session, *input); });
}

}  // namespace voxbit::cli
