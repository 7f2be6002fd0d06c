// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/checkpoint/json_fields.h"
#include "core/checkpoint/json_text.h"
#include "core/models/foreign_model.h"

namespace voxbit {
namespace {

constexpr double kKerasNormEps = 1e-6;

template <class Value>
Value flag(const JsonFields& fields, const char* key, Value low, Value high) {
    if (fields.find(key) == nullptr) fields.fail(key, "missing", "a number");
    Value value{};
    fields.read(key, value, low, high);
    return value;
}

void requireWord(const JsonFields& fields, const char* key, const std::string& wanted) {
    std::string value;
    fields.read(key, value);
    if (value != wanted) fields.fail(key, "'" + value + "'", wanted);
}

MfccConfig featuresOf(const JsonFields& fields) {
    requireWord(fields, "preprocess", "raw");
    requireWord(fields, "feature_type", "mfcc_tf");
    requireWord(fields, "window_type", "hann");
    (void)flag(fields, "preemph", 0.0, 0.0);
    MfccConfig c;
    c.sampleRateHz = flag(fields, "sample_rate", 1000, 768000);
    c.clipSamples = flag(fields, "desired_samples", 1, 1 << 24);
    c.isCentered = false;
    c.windowSamples = flag(fields, "window_size_samples", 2, 1 << 16);
    c.fftSamples = static_cast<int>(std::bit_ceil(static_cast<unsigned>(c.windowSamples)));
    c.hopSamples = flag(fields, "window_stride_samples", 1, 1 << 16);
    fields.read("fft_magnitude_squared", c.isPowerSpectrum);
    c.melFilters = MelFilters::TensorFlow;
    c.melBins = flag(fields, "mel_num_bins", 1, 4096);
    c.lowestHz = flag(fields, "mel_lower_edge_hertz", 0.0, 384000.0);
    c.highestHz = flag(fields, "mel_upper_edge_hertz", 0.0, 384000.0);
    c.log = SpectrumLog::Natural;
    c.floor = flag(fields, "log_epsilon", 1e-30, 1.0);
    c.topDecibels = 0;
    c.cosineNorm = CosineNorm::TensorFlow;
    c.coefficients = flag(fields, "dct_num_features", 1, 4096);
    return c;
}

/// Takes over tensors under their new names. Keras numbers its modules through the whole network.
class Renamer {
  public:
    Renamer(const TensorSet& tensors, std::vector<TensorView>& result) : m_tensors(tensors), m_result(result) {}

    /// "transformer_block" for 0, "transformer_block_3" for 3.
    static std::string numbered(const std::string& name, int number) {
        return number == 0 ? name : name + "_" + std::to_string(number);
    }

    void take(const std::string& theirs, const std::string& ours) {
        TensorView view = m_tensors.get(theirs);
        view.name = ours;
        m_result.push_back(std::move(view));
    }
    void takeDense(const std::string& theirs, const std::string& ours, bool hasBias) {
        take(theirs + "/Tensordot/MatMul", ours + ".weight");
        if (hasBias) take(theirs + "/bias", ours + ".bias");
    }
    void takeNorm(const std::string& theirs, const std::string& ours) {
        take(theirs + "/gamma", ours + ".weight");
        take(theirs + "/beta", ours + ".bias");
    }

    void takeLayer(int i) {
        const std::string theirs = numbered("kws_transformer/transformer_block", i) + "/";
        const std::string ours = "kwt.layers." + std::to_string(i) + ".";
        const std::string attention = theirs + numbered("multi_head_self_attention", i) + "/";
        const std::string feedForward = theirs + numbered("sequential", i) + "/";
        const auto dense = [&](int k) { return numbered("dense", 6 * i + k); };
        takeDense(attention + dense(1), ours + "attention.q_proj", false);
        takeDense(attention + dense(2), ours + "attention.k_proj", false);
        takeDense(attention + dense(3), ours + "attention.v_proj", false);
        takeDense(attention + dense(4), ours + "attention.out_proj", true);
        takeDense(feedForward + dense(5), ours + "feed_forward.intermediate_dense", true);
        takeDense(feedForward + dense(6), ours + "feed_forward.output_dense", true);
        takeNorm(theirs + numbered("layer_normalization", 2 * i), ours + "layer_norm");
        takeNorm(theirs + numbered("layer_normalization", 2 * i + 1), ours + "final_layer_norm");
    }

  private:
    const TensorSet& m_tensors;
    std::vector<TensorView>& m_result;
};

}  // namespace

ForeignModel readKeywordTransformer(const TensorSet& tensors, const std::filesystem::path& flags,
                                    std::vector<std::string> labels) {
    const nlohmann::json root = readJsonFile(flags);
    const JsonFields fields(root, flags.string());
    requireWord(fields, "model_name", "kws_transformer");
    requireWord(fields, "attention_type", "time");

    ForeignModel model;
    ModelConfig& config = model.config;
    config.family = Family::KeywordTransformer;
    config.head = Head::SequenceClassification;
    config.hiddenSize = flag(fields, "d_model", 1, 1 << 16);
    config.numHiddenLayers = flag(fields, "num_layers", 1, 1024);
    config.numAttentionHeads = flag(fields, "heads", 1, 1 << 16);
    config.intermediateSize = flag(fields, "mlp_dim", 1, 1 << 16);
    config.hiddenAct = Activation::GeluTanh;
    config.layerNormEps = kKerasNormEps;
    config.labels = std::move(labels);
    config.features = featuresOf(fields);

    Renamer renamer(tensors, model.tensors);
    renamer.take("class_emb", "kwt.class_token");
    renamer.take("pos_emb", "kwt.positions");
    renamer.takeDense("kws_transformer/dense", "kwt.projection", true);
    for (int i = 0; i < config.numHiddenLayers; ++i) renamer.takeLayer(i);
    // The head is a module of its own, numbered after the feed-forward parts of all layers.
    const std::string head = "sequential_" + std::to_string(config.numHiddenLayers) + "/dense_" +
                             std::to_string(6 * config.numHiddenLayers + 1);
    renamer.take(head + "/MatMul", "classifier.weight");
    renamer.take(head + "/bias", "classifier.bias");
    return model;
}

}  // namespace voxbit
