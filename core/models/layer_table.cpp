// SPDX-License-Identifier: Apache-2.0
#include "core/models/layer_table.h"

#include <string>
#include <utility>

#include "core/models/frame_count.h"
#include "core/models/keyword_plan.h"

namespace voxbit {
namespace {

constexpr auto kCountedSamples = static_cast<std::int64_t>(kCountedSeconds * 16000);

/// Appends layers in registration order of the reference modules.
class LayerTable {
  public:
    explicit LayerTable(const ModelConfig& config)
        : m_config(config),
          m_stages(stagePlan(config)),
          m_prefix(std::string(config.modulePrefix()) + "."),
          m_hidden(config.hiddenSize),
          m_frames(frameCount(config, kCountedSamples)) {}

    std::vector<LayerInfo> build() {
        addFeatureExtractor();
        addProjection();
        for (int i = 0; i < m_config.numHiddenLayers; ++i) {
            m_stage = m_stages.encoderLayer(i);
            m_block = "encoder." + std::to_string(i);
            const std::string name = m_prefix + "encoder.layers." + std::to_string(i) + ".";
            m_config.family == Family::Wav2Vec2 ? addTransformerLayer(name) : addConformerLayer(name);
        }
        addHead();
        return std::move(m_layers);
    }

  private:
    LayerInfo& add(std::string name, LayerKind kind, double macs) {
        LayerInfo& layer = m_layers.emplace_back();
        layer.name = std::move(name);
        layer.kind = kind;
        layer.macsPerSecond = macs / kCountedSeconds;
        layer.stage = m_stage;
        layer.block = m_block;
        return layer;
    }

    LayerInfo& addLinear(std::string name, std::int64_t in, std::int64_t out, std::int64_t rows, bool hasBias = true) {
        LayerInfo& layer = add(std::move(name), LayerKind::Linear, static_cast<double>(in * out * rows));
        layer.weightShape = {out, in};
        layer.weightCount = in * out;
        layer.biasCount = hasBias ? out : 0;
        return layer;
    }

    LayerInfo& addConv(std::string name, std::int64_t in, std::int64_t out, std::int64_t taps, std::int64_t frames,
                       bool hasBias, std::int64_t groups = 1) {
        const std::int64_t weights = out * (in / groups) * taps;
        LayerInfo& layer = add(std::move(name), LayerKind::Conv1d, static_cast<double>(weights * frames));
        layer.weightShape = {out, in / groups, taps};
        layer.weightCount = weights;
        layer.biasCount = hasBias ? out : 0;
        layer.groups = groups;
        return layer;
    }

    /// The layer that was added last reads the one before it through this activation function.
    void linkToPrevious(Activation activation) {
        if (isGelu(activation))
            m_layers.back().link = {static_cast<int>(m_layers.size()) - 2, activation == Activation::GeluTanh};
    }

    void addFeatureExtractor() {
        m_block = "feature_extractor";
        std::int64_t in = 1;
        for (std::size_t i = 0; i < m_config.convDim.size(); ++i) {
            m_stage = static_cast<int>(i);
            const std::string name = m_prefix + "feature_extractor.conv_layers." + std::to_string(i) + ".conv";
            LayerInfo& layer = addConv(name, in, m_config.convDim[i], m_config.convKernel[i],
                                       frameCountAfter(m_config, kCountedSamples, i + 1), m_config.convBias);
            layer.stride = m_config.convStride[i];
            layer.followsGelu = i > 0 && isGelu(m_config.featExtractActivation);
            // The first convolution's output passes a norm, and so does every one's where norms are by layer.
            if (i > 1 && m_config.featExtractNorm == FeatureNorm::Group) linkToPrevious(m_config.featExtractActivation);
            in = m_config.convDim[i];
        }
    }

    void addProjection() {
        m_block = "projection";
        m_stage = m_stages.projection();
        addLinear(m_prefix + "feature_projection.projection", m_config.convDim.back(), m_hidden, m_frames);
        if (m_config.family != Family::Wav2Vec2) return;
        m_block = "positional";
        m_stage = m_stages.encoderInput();
        const std::int64_t taps = m_config.numConvPosEmbeddings;
        // An even kernel gives one frame more, which is cut off afterwards.
        LayerInfo& layer = addConv(m_prefix + "encoder.pos_conv_embed.conv", m_hidden, m_hidden, taps,
                                   m_frames + (taps % 2 == 0 ? 1 : 0), true, m_config.numConvPosEmbeddingGroups);
        layer.padding = taps / 2;
        layer.hasWeightNorm = true;
    }

    void addProducts(const std::string& attention, bool isRelative) {
        const double square = static_cast<double>(m_frames * m_frames * m_hidden);
        add(attention + "matmul_scores", LayerKind::MatMul, square);
        if (isRelative)
            add(attention + "matmul_position", LayerKind::MatMul,
                static_cast<double>(m_frames * (2 * m_frames - 1) * m_hidden));
        add(attention + "matmul_context", LayerKind::MatMul, square).followsSoftmax = true;
    }

    void addFeedForward(const std::string& name) {
        addLinear(name + "intermediate_dense", m_hidden, m_config.intermediateSize, m_frames);
        addLinear(name + "output_dense", m_config.intermediateSize, m_hidden, m_frames).followsGelu =
            isGelu(m_config.hiddenAct);
        linkToPrevious(m_config.hiddenAct);
    }

    void addTransformerLayer(const std::string& name) {
        for (const char* part : {"k_proj", "v_proj", "q_proj", "out_proj"})
            addLinear(name + "attention." + part, m_hidden, m_hidden, m_frames);
        addProducts(name + "attention.", false);
        addFeedForward(name + "feed_forward.");
    }

    void addConformerLayer(const std::string& name) {
        const bool isRelative = m_config.positionEmbeddingsType == PositionEmbeddings::Relative;
        addFeedForward(name + "ffn1.");
        for (const char* part : {"linear_q", "linear_k", "linear_v", "linear_out"})
            addLinear(name + "self_attn." + part, m_hidden, m_hidden, m_frames);
        if (isRelative) addLinear(name + "self_attn.linear_pos", m_hidden, m_hidden, 2 * m_frames - 1, false);
        addProducts(name + "self_attn.", isRelative);
        const std::string conv = name + "conv_module.";
        addConv(conv + "pointwise_conv1", m_hidden, 2 * m_hidden, 1, m_frames, false);
        addConv(conv + "depthwise_conv", m_hidden, m_hidden, m_config.convDepthwiseKernelSize, m_frames,
                m_config.isBatchNormFolded, m_hidden)
            .padding = (m_config.convDepthwiseKernelSize - 1) / 2;
        addConv(conv + "pointwise_conv2", m_hidden, m_hidden, 1, m_frames, false).followsGelu =
            isGelu(m_config.hiddenAct);
        addFeedForward(name + "ffn2.");
    }

    void addHead() {
        m_block = "head";
        m_stage = m_stages.head();
        if (m_config.ctcHeadLayers > 0) {
            addBlockHead();
            return;
        }
        if (m_config.head == Head::Ctc) {
            addLinear("lm_head", m_hidden, m_config.outputSize(), m_frames);
            return;
        }
        addLinear("projector", m_hidden, m_config.classifierProjSize, m_frames);
        addLinear("classifier", m_config.classifierProjSize, m_config.outputSize(), 1);
    }

    void addBlockHead() {
        std::int64_t in = m_hidden;
        for (int i = 1; i <= m_config.ctcHeadLayers; ++i) {
            m_block = "head." + std::to_string(i - 1);
            addLinear("enc.linear" + std::to_string(i) + ".w", in, m_config.ctcHeadSize, m_frames);
            in = m_config.ctcHeadSize;
        }
        m_block = "head";
        addLinear("ctc_lin.w", in, m_config.outputSize(), m_frames);
    }

    const ModelConfig& m_config;
    StagePlan m_stages;
    std::string m_prefix;
    std::int64_t m_hidden;
    std::int64_t m_frames;
    int m_stage = 0;
    std::string m_block;
    std::vector<LayerInfo> m_layers;
};

}  // namespace

bool isGelu(Activation activation) {
    return activation == Activation::Gelu || activation == Activation::GeluTanh;
}

StagePlan stagePlan(const ModelConfig& config) {
    return {static_cast<int>(config.convDim.size()), config.numHiddenLayers};
}

std::vector<LayerInfo> describeLayers(const ModelConfig& config) {
    return config.spotsKeywords() ? planKeywordNetwork(config).layers : LayerTable(config).build();
}

}  // namespace voxbit
