// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_table.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/error.h"
#include "core/models/keyword_plan.h"

namespace voxbit {
namespace {

using Shape = std::vector<std::int64_t>;

/// Appends tensors in the order of the reference's state dictionary: a module's own parameters, its own buffers,
/// then its children.
class TensorTable {
  public:
    explicit TensorTable(const ModelConfig& config)
        : m_config(config), m_prefix(std::string(config.modulePrefix()) + "."), m_hidden(config.hiddenSize) {}

    std::vector<ExpectedTensor> build() {
        if (m_config.head == Head::SequenceClassification && m_config.useWeightedLayerSum)
            add("layer_weights", {m_config.numHiddenLayers + 1});
        if (m_config.hasMaskedSpecEmbed()) add(m_prefix + "masked_spec_embed", {m_hidden}).mayBeAbsent = true;
        addFeatureExtractor();
        addNorm(m_prefix + "feature_projection.layer_norm", m_config.convDim.back());
        addLinear(m_prefix + "feature_projection.projection", m_config.convDim.back(), m_hidden);
        addEncoder(m_prefix + "encoder.");
        addHead();
        return std::move(m_tensors);
    }

  private:
    ExpectedTensor& add(std::string name, Shape shape) {
        ExpectedTensor& tensor = m_tensors.emplace_back();
        tensor.name = std::move(name);
        tensor.shape = std::move(shape);
        return tensor;
    }

    void addNorm(const std::string& name, std::int64_t channels) {
        add(name + ".weight", {channels});
        add(name + ".bias", {channels});
    }

    void addLinear(const std::string& name, std::int64_t in, std::int64_t out) {
        add(name + ".weight", {out, in});
        add(name + ".bias", {out});
    }

    void addBatchNorm(const std::string& name, std::int64_t channels) {
        addNorm(name, channels);
        add(name + ".running_mean", {channels}).isBuffer = true;
        add(name + ".running_var", {channels}).isBuffer = true;
        ExpectedTensor& batches = add(name + ".num_batches_tracked", {});
        batches.isBuffer = batches.isInteger = batches.mayBeAbsent = true;
    }

    void addFeatureExtractor() {
        std::int64_t in = 1;
        for (std::size_t i = 0; i < m_config.convDim.size(); ++i) {
            const std::string name = m_prefix + "feature_extractor.conv_layers." + std::to_string(i);
            const std::int64_t out = m_config.convDim[i];
            add(name + ".conv.weight", {out, in, m_config.convKernel[i]});
            if (m_config.convBias) add(name + ".conv.bias", {out});
            if (i == 0 || m_config.featExtractNorm == FeatureNorm::Layer) addNorm(name + ".layer_norm", out);
            in = out;
        }
    }

    void addEncoder(const std::string& name) {
        const bool isConformer = m_config.family == Family::Wav2Vec2Conformer;
        if (isConformer && m_config.positionEmbeddingsType == PositionEmbeddings::Rotary) {
            ExpectedTensor& frequencies = add(name + "embed_positions.inv_freq", {m_config.headDim() / 2});
            frequencies.isBuffer = true;
            frequencies.mayBeAbsent = true;
        }
        const std::string conv = name + "pos_conv_embed.conv.";
        const std::int64_t taps = m_config.numConvPosEmbeddings;
        add(conv + "bias", {m_hidden});
        add(conv + "weight_g", {1, 1, taps}).newerName = conv + "parametrizations.weight.original0";
        add(conv + "weight_v", {m_hidden, m_hidden / m_config.numConvPosEmbeddingGroups, taps}).newerName =
            conv + "parametrizations.weight.original1";
        addNorm(name + "layer_norm", m_hidden);
        for (int i = 0; i < m_config.numHiddenLayers; ++i) {
            const std::string layer = name + "layers." + std::to_string(i) + ".";
            isConformer ? addConformerLayer(layer) : addTransformerLayer(layer);
        }
    }

    void addFeedForward(const std::string& name) {
        addLinear(name + ".intermediate_dense", m_hidden, m_config.intermediateSize);
        addLinear(name + ".output_dense", m_config.intermediateSize, m_hidden);
    }

    void addTransformerLayer(const std::string& name) {
        for (const char* part : {"k_proj", "v_proj", "q_proj", "out_proj"})
            addLinear(name + "attention." + part, m_hidden, m_hidden);
        addNorm(name + "layer_norm", m_hidden);
        addFeedForward(name + "feed_forward");
        addNorm(name + "final_layer_norm", m_hidden);
    }

    void addConformerLayer(const std::string& name) {
        addNorm(name + "ffn1_layer_norm", m_hidden);
        addFeedForward(name + "ffn1");
        addNorm(name + "self_attn_layer_norm", m_hidden);
        const std::string attention = name + "self_attn.";
        const bool isRelative = m_config.positionEmbeddingsType == PositionEmbeddings::Relative;
        if (isRelative) {
            add(attention + "pos_bias_u", {m_config.numAttentionHeads, m_config.headDim()});
            add(attention + "pos_bias_v", {m_config.numAttentionHeads, m_config.headDim()});
        }
        for (const char* part : {"linear_q", "linear_k", "linear_v", "linear_out"})
            addLinear(attention + part, m_hidden, m_hidden);
        if (isRelative) add(attention + "linear_pos.weight", {m_hidden, m_hidden});
        addConvModule(name + "conv_module.");
        addNorm(name + "ffn2_layer_norm", m_hidden);
        addFeedForward(name + "ffn2");
        addNorm(name + "final_layer_norm", m_hidden);
    }

    void addConvModule(const std::string& name) {
        addNorm(name + "layer_norm", m_hidden);
        add(name + "pointwise_conv1.weight", {2 * m_hidden, m_hidden, 1});
        add(name + "depthwise_conv.weight", {m_hidden, 1, m_config.convDepthwiseKernelSize});
        if (m_config.isBatchNormFolded)
            add(name + "depthwise_conv.bias", {m_hidden});
        else
            addBatchNorm(name + "batch_norm", m_hidden);
        add(name + "pointwise_conv2.weight", {m_hidden, m_hidden, 1});
    }

    void addHead() {
        if (m_config.head == Head::SequenceClassification) {
            addLinear("projector", m_hidden, m_config.classifierProjSize);
            addLinear("classifier", m_config.classifierProjSize, m_config.outputSize());
            return;
        }
        std::int64_t in = m_hidden;
        for (int i = 1; i <= m_config.ctcHeadLayers; ++i) {
            addLinear("enc.linear" + std::to_string(i) + ".w", in, m_config.ctcHeadSize);
            if (!m_config.isBatchNormFolded) addBatchNorm("enc.bn" + std::to_string(i) + ".norm", m_config.ctcHeadSize);
            in = m_config.ctcHeadSize;
        }
        addLinear(m_config.ctcHeadLayers > 0 ? "ctc_lin.w" : "lm_head", in, m_config.outputSize());
    }

    const ModelConfig& m_config;
    std::string m_prefix;
    std::int64_t m_hidden;
    std::vector<ExpectedTensor> m_tensors;
};

bool isTolerated(const ModelConfig& config, std::string_view name) {
    const std::string prefix = std::string(config.modulePrefix()) + ".";
    return name == prefix + "masked_spec_embed" || name == prefix + "mask_time_emb_vector" ||
           name.ends_with(".num_batches_tracked");
}

bool isFloatingPoint(DType dtype) {
    return dtype == DType::F64 || dtype == DType::F32 || dtype == DType::F16 || dtype == DType::BF16;
}

void checkTensor(const ExpectedTensor& expected, const TensorView& found, const TensorSet& tensors) {
    if (found.shape != expected.shape)
        throw FormatError(tensors.fileNames() + ": tensor " + found.name + " has shape " + shapeText(found.shape) +
                          ", but config.json asks for " + shapeText(expected.shape));
    const bool isRightType = expected.isInteger ? found.dtype == DType::I64 : isFloatingPoint(found.dtype);
    if (!isRightType)
        throw FormatError(tensors.fileNames() + ": tensor " + found.name + " has type " +
                          std::string(dtypeName(found.dtype)) + ", but must be " +
                          (expected.isInteger ? "I64" : "F32, F64, F16 or BF16"));
}

}  // namespace

std::vector<ExpectedTensor> expectedTensors(const ModelConfig& config) {
    return config.spotsKeywords() ? planKeywordNetwork(config).tensors : TensorTable(config).build();
}

std::int64_t parameterCount(const ModelConfig& config) {
    std::int64_t count = 0;
    for (const ExpectedTensor& tensor : expectedTensors(config))
        if (!tensor.isBuffer) count += shapeNumel(tensor.shape).value();
    return count;
}

std::vector<std::pair<ExpectedTensor, const TensorView*>> matchTensors(const ModelConfig& config,
                                                                       const TensorSet& tensors) {
    std::vector<std::pair<ExpectedTensor, const TensorView*>> matches;
    std::unordered_set<std::string_view> used;
    for (ExpectedTensor& expected : expectedTensors(config)) {
        const TensorView* found = tensors.find(expected.name);
        if (found == nullptr && !expected.newerName.empty()) found = tensors.find(expected.newerName);
        if (found == nullptr) {
            if (expected.mayBeAbsent) continue;
            throw FormatError(tensors.fileNames() + ": tensor " + expected.name + " " + shapeText(expected.shape) +
                              " is missing; the file does not belong to this config.json or is incomplete");
        }
        checkTensor(expected, *found, tensors);
        used.insert(found->name);
        matches.emplace_back(std::move(expected), found);
    }
    for (const TensorView& tensor : tensors.tensors())
        if (!used.contains(tensor.name) && !isTolerated(config, tensor.name))
            throw FormatError(tensors.fileNames() + ": tensor " + tensor.name +
                              " is superfluous: the network that config.json describes has no such tensor");
    return matches;
}

}  // namespace voxbit
