// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/audio/mfcc.h"

namespace voxbit {

/// The last three spot keywords: they see MFCC features of a clip and give one class.
enum class Family { Wav2Vec2, Wav2Vec2Conformer, KeywordTransformer, KeywordRnn, KeywordResnet };
/// What the logits are: one row per frame over a vocabulary, or one per clip over classes.
enum class Head { Ctc, SequenceClassification };
enum class RnnCell { Lstm, Gru };
/// Norm of the convolutional feature encoder: group norm in its first layer only, or layer norm in every layer.
enum class FeatureNorm { Group, Layer };
/// GeluTanh is "gelu_new"; Silu is also spelled "swish".
enum class Activation { Gelu, GeluTanh, Relu, Silu };
/// Of a conformer's attention.
enum class PositionEmbeddings { None, Relative, Rotary };

/// config.json of a checkpoint. Member defaults are those of Hugging Face's Wav2Vec2Config and
/// Wav2Vec2ConformerConfig; a member keeps the name of its key where it has one. Keyword spotting families share the
/// members of the encoder and must name the keys that they use; the file also says how their features are computed,
/// since these are a part of what their network does with samples. Members that nothing here computes with (masks, bos,
/// eos, max_source_positions) are kept so that a file that is written again says them, and checkpointHash() with it.
struct ModelConfig {
    Family family = Family::Wav2Vec2;
    Head head = Head::Ctc;

    int hiddenSize = 768;  ///< features of a frame inside the encoder
    int numHiddenLayers = 12;
    int numAttentionHeads = 12;   ///< divides hiddenSize
    int intermediateSize = 3072;  ///< width between the two layers of a feed-forward part
    Activation hiddenAct = Activation::Gelu;
    double layerNormEps = 1e-5;
    bool doStableLayerNorm = false;  ///< wav2vec2 only: norms before the sublayers

    FeatureNorm featExtractNorm = FeatureNorm::Group;
    Activation featExtractActivation = Activation::Gelu;
    /// Channels, taps and stride of the convolutions of the feature extractor, equally many of each.
    std::vector<int> convDim = {512, 512, 512, 512, 512, 512, 512};
    std::vector<int> convKernel = {10, 3, 3, 3, 3, 2, 2};
    std::vector<int> convStride = {5, 2, 2, 2, 2, 2, 2};
    bool convBias = false;

    int numConvPosEmbeddings = 128;  ///< taps of the positional convolution
    int numConvPosEmbeddingGroups = 16;

    PositionEmbeddings positionEmbeddingsType = PositionEmbeddings::Relative;  ///< conformer only
    double rotaryEmbeddingBase = 10000.0;
    int maxSourcePositions = 5000;
    int convDepthwiseKernelSize = 31;

    int vocabSize = 32;
    int padTokenId = 0;  ///< the CTC blank
    int bosTokenId = 1;
    int eosTokenId = 2;

    /// CTC head of SpeechBrain's EncoderASR (architecture "EncoderASR"): that many blocks of Linear, BatchNorm and
    /// LeakyReLU before the last linear layer; 0: none, as in all other architectures.
    int ctcHeadLayers = 0;
    int ctcHeadSize = 1024;         ///< width of these blocks
    bool ctcHeadNormsInput = true;  ///< key "output_norm": what enters them has mean 0 and variance 1 over each clip

    /// Layers hold the BatchNorm that followed them (foldBatchNorms()), so that the network has none.
    bool isBatchNormFolded = false;

    bool useWeightedLayerSum = false;  ///< the classifier sees a learned mix of all hidden states
    int classifierProjSize = 256;      ///< width of the projector before it
    std::vector<std::string> labels;   ///< class names by index, from id2label; empty for CTC heads

    bool applySpecAugment = true;
    double maskTimeProb = 0.05;
    int maskTimeLength = 10;
    int maskTimeMinMasks = 2;
    double maskFeatureProb = 0.0;
    int maskFeatureLength = 10;
    int maskFeatureMinMasks = 0;

    /// Probabilities, 0..1, while training; see Execution::dropout.
    double hiddenDropout = 0.1;
    double attentionDropout = 0.1;
    double activationDropout = 0.1;
    double featProjDropout = 0.0;
    double finalDropout = 0.1;
    double conformerConvDropout = 0.1;
    double layerdrop = 0.1;

    MfccConfig features;              ///< keyword families; key "features"
    RnnCell rnnCell = RnnCell::Lstm;  ///< KeywordRnn: layers of numHiddenLayers x hiddenSize
    /// KeywordResnet: channels are hiddenSize, residual convolutions numHiddenLayers (two per block).
    int poolFrames = 4;        ///< average pooling after the first convolution, over time
    int poolCoefficients = 3;  ///< and over coefficients; 1 and 1: none

    std::string rawJson;  ///< the file as it was read; empty when the config was made by hand

    /// Width of the last linear layer: vocabSize, or one for each label.
    int outputSize() const { return head == Head::Ctc ? vocabSize : static_cast<int>(labels.size()); }
    bool spotsKeywords() const { return family != Family::Wav2Vec2 && family != Family::Wav2Vec2Conformer; }
    /// Features of one attention head.
    int headDim() const { return hiddenSize / numAttentionHeads; }
    /// Whether the reference module owns a masked_spec_embed (it may still be absent from the file).
    bool hasMaskedSpecEmbed() const { return maskTimeProb > 0.0 || maskFeatureProb > 0.0; }
    /// The module's name in front of the encoder's tensors: "wav2vec2", "wav2vec2_conformer", "kwt"; empty for none.
    std::string_view modulePrefix() const;
    /// "wav2vec2", "wav2vec2-conformer", "kwt", "keyword-rnn" or "keyword-resnet".
    std::string_view modelType() const;
    /// "Wav2Vec2ForCTC", "EncoderASR", ...
    std::string architecture() const;

    /// @throws InvalidArgument naming field, value and allowed range
    void validate() const;
};

/// The model types that Voxbit builds: "wav2vec2, wav2vec2-conformer, kwt, ...".
std::string knownModelTypes();

/// @param where names the source in messages
/// @throws FormatError naming source, field, value and allowed range; also for a model type, head or option that
///         Voxbit does not have (adapters), naming the known ones
ModelConfig parseModelConfig(std::string_view json, const std::string& where);

/// config.json for this value, keys sorted. Keys of rawJson that Voxbit does not know are kept.
/// @throws InvalidArgument when the config is not valid
std::string modelConfigJson(const ModelConfig& config);

}  // namespace voxbit
