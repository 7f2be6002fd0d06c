// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/model_training.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/quantizer/learned_step.h"

namespace voxbit {
namespace {

/// Of a whole training: often enough to see where it goes, seldom enough to cost little.
constexpr std::int64_t kMeasurements = 20;
constexpr std::int64_t kLongestWarmup = 50;

std::filesystem::path bitMapPath(const std::filesystem::path& output) {
    return output / "bit_map.json";
}

void requireTrainable(const LoadedModel& model, const ModelTraining& training) {
    const std::filesystem::path& folder = model.checkpoint.directory;
    if (model.packed)
        throw InvalidArgument(folder.string() +
                              " is packed, its weights are quantized already; open the checkpoint folder that it was "
                              "made of");
    if (model.checkpoint.config.head != Head::Ctc || !model.checkpoint.vocabulary)
        throw InvalidArgument(folder.string() +
                              " has no CTC head with a vocabulary; only models that write text can be trained");
    std::error_code ignored;
    if (std::filesystem::equivalent(folder, training.output, ignored))
        throw InvalidArgument(training.output + " holds the model that is to be trained; choose another output folder");
}

/// The case that transcripts need to be spelt; of a vocabulary with both or none, the experiment's.
std::string letterCaseOf(const Vocabulary& vocabulary, const std::string& otherwise) {
    const auto has = [&](char first, char last) {
        const auto& tokens = vocabulary.tokens();
        return std::any_of(tokens.begin(), tokens.end(), [&](const std::string& token) {
            return token.size() == 1 && token[0] >= first && token[0] <= last;
        });
    };
    const bool hasUpper = has('A', 'Z');
    if (hasUpper == has('a', 'z')) return otherwise;
    return hasUpper ? "upper" : "lower";
}

ImportanceChoice importanceChoice(const Experiment& experiment, const std::string& loss) {
    ImportanceChoice choice;
    choice.loss = loss;
    choice.widths.clear();
    for (Bits bits = experiment.allocation.maxBits; bits >= experiment.allocation.minBits; --bits)
        if (isLearnableWidth(bits)) choice.widths.push_back(bits);
    choice.layers = experiment.layers;
    choice.layers.attentionProducts = false;
    choice.firstAndLastBits.reset();  // an allocator chooses their widths, too, unless they are pinned
    return choice;
}

}  // namespace

TrainingConfig trainingOf(const Experiment& experiment, const LoadedModel& model, const ModelTraining& training) {
    requireTrainable(model, training);
    TrainingConfig config;
    config.output = training.output;
    config.model.checkpoint = model.checkpoint.directory.string();
    config.dropout.hidden = 0.0;
    TrainingSource source;
    source.path = experiment.corpus.path;
    source.format = experiment.corpus.format;
    source.subset = experiment.subsets.calibration;
    config.corpora["calibration"] = source;
    if (training.learnsImportance()) {
        config.importance = importanceChoice(experiment, training.loss);
    } else {
        config.quantization.emplace();
        config.quantization->bitMap = bitMapPath(training.output).string();
        config.quantization->loss = training.loss;
        source.subset = {training.selection};
        if (!training.selection.empty()) config.development["selection"] = source;
    }
    config.allowOverlap = experiment.subsets.allowOverlap;
    config.text = experiment.evaluation.text;
    config.text.letterCase = letterCaseOf(*model.checkpoint.vocabulary, config.text.letterCase);
    config.batch.seconds = training.batchSeconds;
    config.batch.strings = 8;
    config.optimizer.learningRate = training.learningRate;
    config.optimizer.warmupSteps = static_cast<int>(std::min(kLongestWarmup, training.steps / 10));
    config.steps = training.steps;
    config.evaluateEvery = config.saveEvery = std::max<std::int64_t>(1, training.steps / kMeasurements);
    config.device = experiment.device;
    config.validate();
    return config;
}

std::filesystem::path writeTrainingBits(const std::filesystem::path& output, const Json& bits) {
    createFolder(output);
    auto path = bitMapPath(output);
    writeFileAtomically(path, bits.dump(1) + "\n");
    return path;
}

std::string selectionSubset(const Corpus& corpus) {
    for (const char* name : {"selection", "dev", "dev-clean", "valid", "validation", "val"}) {
        for (const Utterance& utterance : corpus.utterances)
            if (utterance.subset == name) return std::string("subset=") + name;
    }
    return {};
}

}  // namespace voxbit
