// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "core/base/text_file.h"
#include "core/experiment/model_training.h"
#include "core/experiment/splits_json.h"
#include "core/report/number_text.h"
#include "core/report/training_figures.h"
#include "core/store/run_store.h"
#include "core/training/trainer.h"
#include "core/training/training_config.h"

namespace voxbit::cli {
namespace {

struct TrainInput {
    std::string config;
    Overrides overrides;
    std::optional<RunId> run;
    bool isResumed = false;
    bool isReportOnly = false;
    std::string lossCsv, lossSvg, werCsv, werSvg;
};

/// The widths of a stored run as a bit map file in the output folder, where they stay with what was trained on them.
std::string bitMapOfRun(const Session& session, RunId id, const std::filesystem::path& folder) {
    const Run run = RunStore(session.database).get(id);
    if (!run.bitMap.is_object() || !run.bitMap.contains("layers"))
        throw InvalidArgument("run " + std::to_string(id) + " has no bit map to train under");
    return writeTrainingBits(folder, run.bitMap).string();
}

TrainingConfig configOf(const Session& session, const TrainInput& input) {
    Json json = toJson(readTrainingConfig(input.config));
    applyOverrides(json, input.overrides);
    auto config = fromJson<TrainingConfig>(json, "");
    resolvePaths(config, std::filesystem::current_path());
    if (input.run) {
        if (!config.quantization) config.quantization.emplace();
        config.quantization->bitMap = bitMapOfRun(session, *input.run, config.output);
    }
    return config;
}

void writeCurves(const TrainInput& input, const TrainingConfig& config, const TrainingState& state) {
    const std::string header = trainingHeader(config);
    const Figure loss = lossFigure(state.curve), wer = werFigure(state.curve, state.bestStep);
    if (!input.lossCsv.empty()) writeFileAtomically(input.lossCsv, figureCsv(loss, header));
    if (!input.lossSvg.empty()) writeFileAtomically(input.lossSvg, figureSvg(loss));
    if (!input.werCsv.empty()) writeFileAtomically(input.werCsv, figureCsv(wer, header));
    if (!input.werSvg.empty()) writeFileAtomically(input.werSvg, figureSvg(wer));
}

Json stateJson(const TrainingConfig& config, const TrainingState& state) {
    Json json{{"output", config.output}, {"steps", state.step}, {"best_step", state.bestStep}};
    json["best_wer"] = state.bestWer ? Json(*state.bestWer) : Json(nullptr);
    return json;
}

std::string stateText(const TrainingConfig& config, const TrainingState& state) {
    std::string text = config.output + ": " + std::to_string(state.step) + " steps";
    if (state.bestWer) {
        text +=
            ", development WER " + fixedText(100 * *state.bestWer, 2) + " % at step " + std::to_string(state.bestStep);
    }
    return text + "\n";
}

/// What the output folder holds, finished or not.
void reportTraining(const Session& session, const TrainInput& input) {
    const TrainingConfig config = configOf(session, input);
    auto state = unfinishedTraining(config.output);
    if (!state) state = finishedTraining(config.output);
    if (!state) throw InvalidArgument("--report-only: " + config.output + " holds no training");
    writeCurves(input, config, *state);
    if (session.console.isJson) return session.console.printJson(stateJson(config, *state));
    session.console.out << stateText(config, *state);
}

void trainModel(const Session& session, const TrainInput& input) {
    const TrainingConfig config = configOf(session, input);
    const TrainingResult result =
        train(config, session.console.control(), input.isResumed ? TrainingStart::Resume : TrainingStart::Fresh);
    writeCurves(input, config, result);
    if (session.console.isJson) {
        Json json = stateJson(config, result);
        json["stopped_early"] = result.isStoppedEarly;
        addSplits(json, result.disjointness, result.problems);
        return session.console.printJson(json);
    }
    session.console.out << stateText(config, result) << "training and development: " << result.disjointness.text()
                        << "\n"
                        << leftOutText(result.problems);
}

}  // namespace

void addTrain(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "train", "Train or fine-tune a CTC model, float or quantized, and write a checkpoint folder");
    auto input = std::make_shared<TrainInput>();
    command->add_option("config", input->config, "Training file (YAML)")->required()->type_name("FILE");
    CLI::Option* resume =
        command->add_flag("--resume", input->isResumed, "Go on from the state saved in the output folder");
    CLI::Option* report =
        command->add_flag("--report-only", input->isReportOnly,
                          "Train nothing: report the training in the output folder, finished or not, and its curves");
    command->add_option("--bits-of-run", input->run, "Train under the bit map of a stored run (quantization.bit_map)")
        ->type_name("ID")
        ->excludes(report);
    report->excludes(resume);
    command->add_option("--loss-csv", input->lossCsv, "Also write the loss over the steps into this file")
        ->type_name("FILE");
    command->add_option("--loss-svg", input->lossSvg, "Also draw it into this file")->type_name("FILE");
    command->add_option("--wer-csv", input->werCsv, "Also write the development WER over the steps into this file")
        ->type_name("FILE");
    command->add_option("--wer-svg", input->werSvg, "Also draw it into this file")->type_name("FILE");
    addDescribedOptions<TrainingConfig>(*command, input->overrides);
    addSetOption(*command, input->overrides);
    command->footer(exampleText("train configs/train_digits.yaml --set corpora.fsdd.path=FSDD"));
    command->callback([&session, input] {
        if (input->isReportOnly) {
            reportTraining(session, *input);
        } else {
            trainModel(session, *input);
        }
    });
}

}  // namespace voxbit::cli
