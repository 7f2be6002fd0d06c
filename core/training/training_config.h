// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/audio/join.h"
#include "core/base/fields.h"
#include "core/corpus/subset.h"
#include "core/evaluation/text_normalization.h"
#include "core/training/importance_choice.h"
#include "core/training/quantization_choice.h"

namespace voxbit {

/// The network to train. With `checkpoint` its shape, preprocessing and weights are taken from there, and its
/// vocabulary and output layer too unless `freshHead` is set; the members after that are then ignored.
struct ModelShape {
    std::string checkpoint;
    bool freshHead = false;
    std::string modelType = "wav2vec2";
    int samplingRateHz = 16000;
    int hiddenSize = 768;
    int layers = 12;
    int attentionHeads = 12;
    int intermediateSize = 3072;
    bool stableLayerNorm = false;
    std::string featureNorm = "group";
    std::vector<int> convDim = {512, 512, 512, 512, 512, 512, 512};
    std::vector<int> convKernel = {10, 3, 3, 3, 3, 2, 2};
    std::vector<int> convStride = {5, 2, 2, 2, 2, 2, 2};
    bool convBias = false;
    int positionTaps = 128;
    int positionGroups = 16;
    std::string positions = "relative";
    int conformerTaps = 31;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("checkpoint", self.checkpoint, "checkpoint folder to fine-tune; empty: start from random weights");
        visit("fresh_head", self.freshHead,
              "with a checkpoint: a new output layer for the characters of the transcripts");
        visit("model_type", self.modelType, "architecture", oneOf({"wav2vec2", "wav2vec2-conformer"}));
        visit("sampling_rate", self.samplingRateHz, "Hz", between(1000, 768000));
        visit("hidden_size", self.hiddenSize, "width of the encoder", between(1, 65536));
        visit("layers", self.layers, "encoder layers", between(1, 1000));
        visit("attention_heads", self.attentionHeads, "per layer", between(1, 65536));
        visit("intermediate_size", self.intermediateSize, "width of the feed-forward layers", between(1, 1 << 20));
        visit("stable_layer_norm", self.stableLayerNorm, "norms before the sublayers (wav2vec2)");
        visit("feature_norm", self.featureNorm, "norm of the feature encoder", oneOf({"group", "layer"}));
        visit("conv_dim", self.convDim, "channels of each feature encoder layer", between(1, 65536));
        visit("conv_kernel", self.convKernel, "taps of each feature encoder layer", between(1, 1024));
        visit("conv_stride", self.convStride, "stride of each feature encoder layer", between(1, 1024));
        visit("conv_bias", self.convBias, "whether the feature encoder has biases");
        visit("position_taps", self.positionTaps, "taps of the positional convolution (wav2vec2)", between(1, 4096));
        visit("position_groups", self.positionGroups, "its groups", between(1, 4096));
        visit("positions", self.positions, "position embeddings (conformer)", oneOf({"none", "relative", "rotary"}));
        visit("conformer_taps", self.conformerTaps, "taps of the conformer's depthwise convolution, odd",
              between(1, 4095));
    }
};

/// Dropout while training; also written into config.json of the result.
struct DropoutChoice {
    double hidden = 0.1;
    double attention = 0.0;
    double activation = 0.0;
    double projection = 0.0;
    double output = 0.0;
    double layer = 0.0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("hidden", self.hidden, "after each sublayer", between(0, 0.95));
        visit("attention", self.attention, "of attention weights", between(0, 0.95));
        visit("activation", self.activation, "inside the feed-forward layers", between(0, 0.95));
        visit("projection", self.projection, "after the feature projection", between(0, 0.95));
        visit("output", self.output, "before the output layer", between(0, 0.95));
        visit("layer", self.layer, "probability of leaving out a whole layer", between(0, 0.95));
    }
};

/// Where utterances come from, and how they are joined into strings.
struct TrainingSource {
    std::string path;
    std::string format = "auto";
    SubsetRequest subset;
    double share = 1.0;
    int minJoined = 1;
    int maxJoined = 1;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("path", self.path, "corpus folder or manifest file");
        visit("format", self.format, "layout of the corpus; auto recognises it");
        visit("subset", self.subset, "which of its utterances");
        visit("share", self.share, "how often this source is drawn from, relative to the others", between(0, 1e6));
        visit("min_joined", self.minJoined, "fewest utterances of one speaker joined into a string", between(1, 1000));
        visit("max_joined", self.maxJoined, "most utterances of one speaker joined into a string", between(1, 1000));
    }
};

struct BatchChoice {
    double seconds = 12.0;
    int strings = 10;
    int microBatches = 1;
    double paddingNoise = 0.02;
    int cacheMiB = 1024;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("seconds", self.seconds, "audio of a batch at most, padding counted, s", between(0.1, 100000));
        visit("strings", self.strings, "strings of a batch at most", between(1, 100000));
        visit("micro_batches", self.microBatches, "batches whose gradients are added up for one step",
              between(1, 10000));
        visit("padding_noise", self.paddingNoise, "deviation of the noise that pads, relative to speech",
              between(0, 1));
        visit("cache_mib", self.cacheMiB, "decoded audio kept in memory, MiB", between(0, 1 << 20));
    }
};

struct OptimizerChoice {
    double learningRate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.98;
    double epsilon = 1e-8;
    double weightDecay = 0.01;
    int warmupSteps = 300;
    double clipNorm = 1.0;
    bool freezeFeatureEncoder = false;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("learning_rate", self.learningRate, "at its peak, after the warm-up", between(0, 10));
        visit("beta1", self.beta1, "decay of the gradient's mean", between(0, 0.9999999));
        visit("beta2", self.beta2, "decay of the gradient's square", between(0, 0.9999999));
        visit("epsilon", self.epsilon, "added to the root of the gradient's square", between(1e-16, 1));
        visit("weight_decay", self.weightDecay, "of tensors of two and more dimensions", between(0, 10));
        visit("warmup_steps", self.warmupSteps, "steps of linear warm-up", between(0, 1e9));
        visit("clip_norm", self.clipNorm, "largest norm of all gradients together; 0: no limit", atLeast(0));
        visit("freeze_feature_encoder", self.freezeFeatureEncoder, "do not train the convolutional feature encoder");
    }
};

/// One training, from scratch or from a checkpoint, of a float or a quantized network. YAML in, through the one
/// description below.
struct TrainingConfig {
    std::string output;
    ModelShape model;
    DropoutChoice dropout;
    std::optional<QuantizationChoice> quantization;  ///< nothing: a float network
    std::optional<ImportanceChoice> importance;      ///< learns what widths cost, in place of a network for use
    std::map<std::string, TrainingSource> corpora;
    std::map<std::string, TrainingSource> development;
    bool allowOverlap = false;
    TextNormalization text{"keep", true, "upper"};
    JoinOptions augmentation;  ///< of training strings; development strings have the gaps and the faintest noise only
    BatchChoice batch;
    OptimizerChoice optimizer;
    std::int64_t steps = 10000;
    std::int64_t evaluateEvery = 500;
    std::int64_t saveEvery = 500;
    int patience = 0;
    std::uint64_t seed = 0;
    std::string device = "cpu";

    /// Whether transcripts are not looked at.
    bool isDistillation() const {
        return (quantization && quantization->loss == "distillation") ||
               (importance && importance->loss == "distillation");
    }
    /// Whether the float model of model.checkpoint is followed.
    bool hasFloatTeacher() const { return isDistillation() || (importance && importance->teacher == "float"); }

    /// @throws InvalidArgument naming field, value and allowed values, across fields too
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("output", self.output, "folder for the checkpoint in Hugging Face layout and the training's state");
        visit("model", self.model, "what is trained");
        visit("dropout", self.dropout, "probabilities while training");
        visit("quantization", self.quantization, "quantization-aware training: bits by layer, and the loss");
        visit("importance", self.importance, "learns what every width of every layer costs; not with quantization");
        visit("corpora", self.corpora, "name: where training speech comes from");
        visit("development", self.development, "name: strings whose WER chooses the model");
        visit("allow_overlap", self.allowOverlap, "accept recordings that both train and choose the model");
        visit("text", self.text, "done to transcripts; their characters become the vocabulary");
        visit("augmentation", self.augmentation, "how recordings are joined and what is done to their sound");
        visit("batch", self.batch, "how strings become batches");
        visit("optimizer", self.optimizer, "AdamW, its schedule and limits");
        visit("steps", self.steps, "updates; the learning rate reaches 0 after the last", between(1, 1e12));
        visit("evaluate_every", self.evaluateEvery, "steps between two measurements on the development strings",
              between(1, 1e12));
        visit("save_every", self.saveEvery, "steps between two saved states", between(1, 1e12));
        visit("patience", self.patience, "measurements without a better WER before stopping; 0: never",
              between(0, 1e9));
        visit("seed", self.seed, "of weights, strings and dropout", atLeast(0));
        visit("device", self.device, "cpu, cuda or cuda:N");
    }
};

/// Reads a training from YAML. Relative paths (output, checkpoint, corpora) are taken from the folder of the file.
/// @throws IoError, FormatError, InvalidArgument naming file and field
TrainingConfig readTrainingConfig(const std::filesystem::path& path);

/// Relative paths become absolute, seen from `folder`.
void resolvePaths(TrainingConfig& config, const std::filesystem::path& folder);

}  // namespace voxbit
