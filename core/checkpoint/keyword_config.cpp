// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/keyword_config.h"

#include <limits>

#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/checkpoint/config_words.h"

namespace voxbit {
namespace {

constexpr Word<RnnCell> kCells[] = {{"lstm", RnnCell::Lstm}, {"gru", RnnCell::Gru}};
constexpr Word<bool> kSpectra[] = {{"power", true}, {"magnitude", false}};
constexpr Word<MelFilters> kFilters[] = {{"librosa", MelFilters::Librosa}, {"tensorflow", MelFilters::TensorFlow}};
constexpr Word<SpectrumLog> kLogs[] = {{"decibel", SpectrumLog::Decibel}, {"natural", SpectrumLog::Natural}};
constexpr Word<CosineNorm> kNorms[] = {{"orthonormal", CosineNorm::Orthonormal},
                                       {"tensorflow", CosineNorm::TensorFlow}};

constexpr int kAnyInt = std::numeric_limits<int>::max();
constexpr double kAnyNumber = std::numeric_limits<double>::max();

/// Unlike Hugging Face's models these have no published defaults that a missing key could mean.
void require(const JsonFields& fields, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (fields.find(key) == nullptr) fields.fail(key, "missing", "this model type needs it");
}

/// Ranges are for MfccConfig::validate().
MfccConfig parseFeatures(const nlohmann::json& object, const std::string& where) {
    const JsonFields fields(object, where + ": features");
    require(fields, {"sample_rate", "clip_samples", "centered", "window_samples", "fft_samples", "hop_samples",
                     "spectrum", "mel_filters", "mel_bins", "lowest_hz", "highest_hz", "log", "floor", "top_decibels",
                     "cosine_norm", "coefficients"});
    MfccConfig c;
    fields.read("sample_rate", c.sampleRateHz, 0, kAnyInt);
    fields.read("clip_samples", c.clipSamples, 0, kAnyInt);
    fields.read("centered", c.isCentered);
    fields.read("window_samples", c.windowSamples, 0, kAnyInt);
    fields.read("fft_samples", c.fftSamples, 0, kAnyInt);
    fields.read("hop_samples", c.hopSamples, 0, kAnyInt);
    fields.read("spectrum", c.isPowerSpectrum, kSpectra);
    fields.read("mel_filters", c.melFilters, kFilters);
    fields.read("mel_bins", c.melBins, 0, kAnyInt);
    fields.read("lowest_hz", c.lowestHz, 0, kAnyNumber);
    fields.read("highest_hz", c.highestHz, 0, kAnyNumber);
    fields.read("log", c.log, kLogs);
    fields.read("floor", c.floor, 0, kAnyNumber);
    fields.read("top_decibels", c.topDecibels, 0, kAnyNumber);
    fields.read("cosine_norm", c.cosineNorm, kNorms);
    fields.read("coefficients", c.coefficients, 0, kAnyInt);
    return c;
}

nlohmann::json featuresJson(const MfccConfig& c) {
    return {{"sample_rate", c.sampleRateHz},
            {"clip_samples", c.clipSamples},
            {"centered", c.isCentered},
            {"window_samples", c.windowSamples},
            {"fft_samples", c.fftSamples},
            {"hop_samples", c.hopSamples},
            {"spectrum", wordFor(c.isPowerSpectrum, kSpectra)},
            {"mel_filters", wordFor(c.melFilters, kFilters)},
            {"mel_bins", c.melBins},
            {"lowest_hz", c.lowestHz},
            {"highest_hz", c.highestHz},
            {"log", wordFor(c.log, kLogs)},
            {"floor", c.floor},
            {"top_decibels", c.topDecibels},
            {"cosine_norm", wordFor(c.cosineNorm, kNorms)},
            {"coefficients", c.coefficients}};
}

void validateTransformer(const ModelConfig& c) {
    between(1, c.hiddenSize).check("num_attention_heads", c.numAttentionHeads);
    between(1, 16 * kMaxWidth).check("intermediate_size", c.intermediateSize);
    between(0.0, 1.0).check("layer_norm_eps", c.layerNormEps);
    if (c.hiddenSize % c.numAttentionHeads != 0)
        throw InvalidArgument("hidden_size is " + std::to_string(c.hiddenSize) +
                              "; allowed: multiples of num_attention_heads (" + std::to_string(c.numAttentionHeads) +
                              ")");
    if (c.features.clipSamples == 0)
        throw InvalidArgument("features.clip_samples is 0; kwt has a position per frame and needs clips of one length");
}

void validateResnet(const ModelConfig& c) {
    if (c.numHiddenLayers % 2 != 0)
        throw InvalidArgument("num_hidden_layers is " + std::to_string(c.numHiddenLayers) +
                              "; allowed: even numbers, as a residual block has two convolutions");
    between(1, 1024).check("pool_frames", c.poolFrames);
    between(1, c.features.coefficients).check("pool_coefficients", c.poolCoefficients);
    if (c.features.clipSamples > 0)
        between(1, static_cast<double>(c.features.frameCount(c.features.clipSamples)))
            .check("pool_frames", c.poolFrames);
}

}  // namespace

void readKeywordFields(const JsonFields& fields, const std::string& where, ModelConfig& config) {
    require(fields, {"hidden_size", "num_hidden_layers", "features", "id2label"});
    fields.read("hidden_size", config.hiddenSize, 1, kMaxWidth);
    fields.read("num_hidden_layers", config.numHiddenLayers, 1, kMaxLayers);
    config.features = parseFeatures(*fields.find("features"), where);
    switch (config.family) {
        case Family::KeywordTransformer:
            require(fields, {"num_attention_heads", "intermediate_size", "hidden_act", "layer_norm_eps"});
            fields.read("num_attention_heads", config.numAttentionHeads, 1, kMaxWidth);
            fields.read("intermediate_size", config.intermediateSize, 1, 16 * kMaxWidth);
            fields.read("hidden_act", config.hiddenAct, kActivations);
            fields.read("layer_norm_eps", config.layerNormEps, 0.0, 1.0);
            break;
        case Family::KeywordRnn:
            require(fields, {"cell"});
            fields.read("cell", config.rnnCell, kCells);
            break;
        case Family::KeywordResnet:
            require(fields, {"pool_frames", "pool_coefficients"});
            fields.read("pool_frames", config.poolFrames, 1, kMaxWidth);
            fields.read("pool_coefficients", config.poolCoefficients, 1, kMaxWidth);
            break;
        case Family::Wav2Vec2:
        case Family::Wav2Vec2Conformer:
            break;
    }
}

void writeKeywordFields(nlohmann::json& json, const ModelConfig& c) {
    json["hidden_size"] = c.hiddenSize;
    json["num_hidden_layers"] = c.numHiddenLayers;
    json["features"] = featuresJson(c.features);
    switch (c.family) {
        case Family::KeywordTransformer:
            json["num_attention_heads"] = c.numAttentionHeads;
            json["intermediate_size"] = c.intermediateSize;
            json["hidden_act"] = wordFor(c.hiddenAct, kActivations);
            json["layer_norm_eps"] = c.layerNormEps;
            break;
        case Family::KeywordRnn:
            json["cell"] = wordFor(c.rnnCell, kCells);
            break;
        case Family::KeywordResnet:
            json["pool_frames"] = c.poolFrames;
            json["pool_coefficients"] = c.poolCoefficients;
            break;
        case Family::Wav2Vec2:
        case Family::Wav2Vec2Conformer:
            break;
    }
}

void validateKeywordFields(const ModelConfig& c) {
    between(1, kMaxWidth).check("hidden_size", c.hiddenSize);
    between(1, kMaxLayers).check("num_hidden_layers", c.numHiddenLayers);
    c.features.validate();
    if (c.head != Head::SequenceClassification)
        throw InvalidArgument("keyword spotting models have a classification head, not CTC");
    switch (c.family) {
        case Family::KeywordTransformer:
            return validateTransformer(c);
        case Family::KeywordResnet:
            return validateResnet(c);
        case Family::KeywordRnn:
        case Family::Wav2Vec2:
        case Family::Wav2Vec2Conformer:
            break;
    }
}

}  // namespace voxbit
