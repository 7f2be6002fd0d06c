// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainee.h"

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/build_model.h"

namespace voxbit {
namespace {

/// Bytes of the code point that starts with this byte; 0 when none does.
std::size_t codePointBytes(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return 2;
    if (first >= 0xe0 && first < 0xf0) return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/// Special tokens as Hugging Face orders them, the word delimiter, then the characters in the order of their code
/// points.
Vocabulary vocabularyOf(const std::set<std::string>& characters) {
    std::vector<std::string> tokens = {"<pad>", "<s>", "</s>", "<unk>", "|"};
    for (const auto& character : characters)
        if (character != "|") tokens.push_back(character);
    return Vocabulary(std::move(tokens));
}

void applyDropout(const DropoutChoice& dropout, ModelConfig& config) {
    config.hiddenDropout = dropout.hidden;
    config.attentionDropout = dropout.attention;
    config.activationDropout = dropout.activation;
    config.featProjDropout = dropout.projection;
    config.finalDropout = dropout.output;
    config.conformerConvDropout = dropout.hidden;
    config.layerdrop = dropout.layer;
}

PositionEmbeddings positionEmbeddings(const std::string& name) {
    if (name == "none") return PositionEmbeddings::None;
    return name == "rotary" ? PositionEmbeddings::Rotary : PositionEmbeddings::Relative;
}

ModelConfig configOf(const ModelShape& shape) {
    ModelConfig config;
    config.family = shape.modelType == "wav2vec2" ? Family::Wav2Vec2 : Family::Wav2Vec2Conformer;
    config.hiddenSize = shape.hiddenSize;
    config.numHiddenLayers = shape.layers;
    config.numAttentionHeads = shape.attentionHeads;
    config.intermediateSize = shape.intermediateSize;
    config.doStableLayerNorm = shape.stableLayerNorm;
    config.featExtractNorm = shape.featureNorm == "group" ? FeatureNorm::Group : FeatureNorm::Layer;
    config.convDim = shape.convDim;
    config.convKernel = shape.convKernel;
    config.convStride = shape.convStride;
    config.convBias = shape.convBias;
    config.numConvPosEmbeddings = shape.positionTaps;
    config.numConvPosEmbeddingGroups = shape.positionGroups;
    config.positionEmbeddingsType = positionEmbeddings(shape.positions);
    config.convDepthwiseKernelSize = shape.conformerTaps;
    // Frames are never masked here, and without masking the architecture has no vector to mask with.
    config.applySpecAugment = false;
    config.maskTimeProb = 0.0;
    config.maskFeatureProb = 0.0;
    return config;
}

void checkVocabulary(const Vocabulary& vocabulary, const std::set<std::string>& characters, const std::string& folder) {
    std::string missing;
    for (const auto& character : characters) {
        if (!vocabulary.idOf(character)) missing += " " + character;
    }
    if (missing.empty()) return;
    throw InvalidArgument("the vocabulary of " + folder + " lacks these characters of the transcripts:" + missing +
                          "; set model.fresh_head, or text so that they do not occur");
}

/// The checkpoint's tensors, but the output layer fresh.
std::shared_ptr<const Model> withFreshHead(const TrainingConfig& config, const ModelConfig& shape,
                                           const Model& trained) {
    const auto fresh = makeModel(shape, config.seed, parseDevice(config.device));
    NamedTensors tensors;
    for (const auto& tensor : trained.tensors())
        if (!tensor.first.starts_with("lm_head.")) tensors.push_back(tensor);
    for (const auto& tensor : fresh->tensors())
        if (tensor.first.starts_with("lm_head.")) tensors.push_back(tensor);
    return buildModel(shape, std::move(tensors));
}

Trainee fromCheckpoint(const TrainingConfig& config, const std::set<std::string>& characters) {
    const Checkpoint checkpoint = openCheckpoint(config.model.checkpoint);
    const std::string folder = checkpoint.directory.string();
    if (checkpoint.config.head != Head::Ctc)
        throw InvalidArgument(folder + " has no CTC head; only CTC models can be trained");
    ModelConfig shape = checkpoint.config;
    applyDropout(config.dropout, shape);
    // The layers that dropout acts in are built from the configuration, so it has to be there before the network is.
    Checkpoint disturbed = checkpoint;
    disturbed.config = shape;
    auto model = loadTrainableModel(disturbed, parseDevice(config.device));
    if (!config.model.freshHead) {
        if (!checkpoint.vocabulary)
            throw InvalidArgument(folder + " has no vocab.json; set model.fresh_head to train a new output layer");
        checkVocabulary(*checkpoint.vocabulary, characters, folder);
        return {shape, checkpoint.preprocessor, *checkpoint.vocabulary, std::move(model), {}};
    }
    Vocabulary vocabulary = vocabularyOf(characters);
    shape.vocabSize = vocabulary.size();
    shape.padTokenId = vocabulary.padId();
    model = withFreshHead(config, shape, *model);
    return {shape, checkpoint.preprocessor, std::move(vocabulary), std::move(model), {}};
}

Trainee fromScratch(const TrainingConfig& config, const std::set<std::string>& characters) {
    ModelConfig shape = configOf(config.model);
    applyDropout(config.dropout, shape);
    Vocabulary vocabulary = vocabularyOf(characters);
    shape.vocabSize = vocabulary.size();
    shape.padTokenId = vocabulary.padId();
    shape.validate();
    PreprocessorConfig preprocessor;
    preprocessor.samplingRateHz = config.model.samplingRateHz;
    // As the architecture's authors do: with a group norm, padding is not masked away.
    preprocessor.returnAttentionMask = shape.featExtractNorm == FeatureNorm::Layer;
    auto model = makeModel(shape, config.seed, parseDevice(config.device));
    return {shape, preprocessor, std::move(vocabulary), std::move(model), {}};
}

}  // namespace

std::set<std::string> charactersOf(const std::string& text) {
    std::set<std::string> characters;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t bytes = codePointBytes(static_cast<unsigned char>(text[i]));
        if (bytes == 0 || i + bytes > text.size()) throw InvalidArgument("not valid UTF-8: " + text);
        if (text[i] != ' ') characters.insert(text.substr(i, bytes));
        i += bytes;
    }
    return characters;
}

Trainee makeTrainee(const TrainingConfig& config, const std::set<std::string>& characters) {
    Trainee trainee =
        config.model.checkpoint.empty() ? fromScratch(config, characters) : fromCheckpoint(config, characters);
    for (const auto& [name, tensor] : trainee.model->parameters()) {
        const bool isFrozen = config.optimizer.freezeFeatureEncoder && name.find(".feature_extractor.") != name.npos;
        tensor.requires_grad_(!isFrozen);
        if (!isFrozen) trainee.trained.emplace_back(name, tensor);
    }
    return trainee;
}

}  // namespace voxbit
