// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_config.h"

#include "core/base/error.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

void checkRange(const std::string& field, double low, double high) {
    if (low <= high) return;
    throw InvalidArgument(field + " has its lower end " + std::to_string(low) + " above its upper end " +
                          std::to_string(high));
}

void checkSources(const std::string& field, const std::map<std::string, TrainingSource>& sources) {
    double shares = 0.0;
    for (const auto& [name, source] : sources) {
        const std::string path = field + "." + name;
        if (source.path.empty()) throw InvalidArgument(path + ".path is empty; it must name a corpus");
        checkRange(path + ".min_joined .. max_joined", source.minJoined, source.maxJoined);
        shares += source.share;
    }
    if (!sources.empty() && shares <= 0.0) throw InvalidArgument(field + ": every share is 0; one must be above");
}

void checkQuantizers(const TrainingConfig& config) {
    if (config.quantization) config.quantization->validate();
    if (config.importance) config.importance->validate();
    if (config.quantization && config.importance)
        throw InvalidArgument("quantization and importance exclude each other: keep one of them");
    if (config.importance && !config.development.empty())
        throw InvalidArgument(
            "development is named, but importance is taken from the last step, not from one that an error rate "
            "chooses: leave development out");
    if (config.hasFloatTeacher() && (config.model.checkpoint.empty() || config.model.freshHead))
        throw InvalidArgument(std::string(config.quantization ? "quantization.loss is distillation"
                                                              : "importance.loss or teacher is the float model") +
                              ", but there is no float model to learn from; name model.checkpoint and leave "
                              "model.fresh_head off");
}

void resolve(std::string& path, const std::filesystem::path& folder) {
    if (!path.empty() && std::filesystem::path(path).is_relative())
        path = std::filesystem::absolute(folder / path).lexically_normal().string();
}

}  // namespace

void TrainingConfig::validate() const {
    if (output.empty()) throw InvalidArgument("output is empty; it must name a folder for the trained checkpoint");
    if (corpora.empty()) throw InvalidArgument("corpora is empty; it must name at least one corpus to train on");
    checkSources("corpora", corpora);
    checkSources("development", development);
    checkRange("augmentation.min_gap_s .. max_gap_s", augmentation.minGapS, augmentation.maxGapS);
    checkRange("augmentation.min_noise_below_db .. max_noise_below_db", augmentation.minNoiseBelowDb,
               augmentation.maxNoiseBelowDb);
    if (optimizer.warmupSteps >= steps) {
        throw InvalidArgument("optimizer.warmup_steps is " + std::to_string(optimizer.warmupSteps) +
                              "; it must be below steps, " + std::to_string(steps));
    }
    if (patience > 0 && development.empty())
        throw InvalidArgument("patience is " + std::to_string(patience) +
                              " but development names no corpus to judge by");
    if (model.checkpoint.empty() &&
        (model.convKernel.size() != model.convDim.size() || model.convStride.size() != model.convDim.size())) {
        throw InvalidArgument("model.conv_dim, conv_kernel and conv_stride have " +
                              std::to_string(model.convDim.size()) + ", " + std::to_string(model.convKernel.size()) +
                              " and " + std::to_string(model.convStride.size()) +
                              " entries; they must be equally long");
    }
    checkQuantizers(*this);
    // Names, ranges and choices of every member, for configs that were not read from a file.
    (void)fromJson<TrainingConfig>(toJson(*this), "training");
}

void resolvePaths(TrainingConfig& config, const std::filesystem::path& folder) {
    resolve(config.output, folder);
    resolve(config.model.checkpoint, folder);
    if (config.quantization) resolve(config.quantization->bitMap, folder);
    for (auto& [name, source] : config.corpora) resolve(source.path, folder);
    for (auto& [name, source] : config.development) resolve(source.path, folder);
}

TrainingConfig readTrainingConfig(const std::filesystem::path& path) {
    auto config = fromJson<TrainingConfig>(yamlToJson(readTextFile(path), path.string()), path.string());
    resolvePaths(config, path.parent_path());
    return config;
}

}  // namespace voxbit
