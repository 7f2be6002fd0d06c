// SPDX-License-Identifier: Apache-2.0
#include "core/models/keyword_plan.h"

#include <string>
#include <utility>

#include "core/models/layer_table.h"

namespace voxbit {
namespace {

/// Appends layers and tensors in the order in which they run.
class Planner {
  public:
    explicit Planner(const ModelConfig& config) : m_config(config), m_hidden(config.hiddenSize) {
        const MfccConfig& features = config.features;
        const double rate = features.sampleRateHz;
        m_seconds = features.clipSamples > 0 ? features.clipSamples / rate : kCountedSeconds;
        m_frames = features.frameCount(static_cast<std::int64_t>(m_seconds * rate));
    }

    KeywordPlan build() {
        switch (m_config.family) {
            case Family::KeywordTransformer:
                addTransformer();
                break;
            case Family::KeywordRnn:
                addRnn();
                break;
            case Family::KeywordResnet:
                addResnet();
                break;
            case Family::Wav2Vec2:
            case Family::Wav2Vec2Conformer:
                break;
        }
        m_plan.stages = m_stage + 1;
        return std::move(m_plan);
    }

  private:
    void enter(int stage, std::string block) {
        m_stage = stage;
        m_block = std::move(block);
    }

    ExpectedTensor& addTensor(std::string name, std::vector<std::int64_t> shape) {
        ExpectedTensor& tensor = m_plan.tensors.emplace_back();
        tensor.name = std::move(name);
        tensor.shape = std::move(shape);
        return tensor;
    }

    LayerInfo& addLayer(const std::string& name, LayerKind kind, std::vector<std::int64_t> shape, std::int64_t bias,
                        std::int64_t positions) {
        LayerInfo& layer = m_plan.layers.emplace_back();
        layer.name = name;
        layer.kind = kind;
        layer.weightCount = shape.empty() ? 0 : 1;
        for (const std::int64_t size : shape) layer.weightCount *= size;
        layer.biasCount = bias;
        layer.macsPerSecond = static_cast<double>(layer.weightCount) * static_cast<double>(positions) / m_seconds;
        layer.stage = m_stage;
        layer.block = m_block;
        if (!shape.empty()) addTensor(name + ".weight", shape);
        if (bias > 0) addTensor(name + ".bias", {bias});
        layer.weightShape = std::move(shape);
        return layer;
    }

    LayerInfo& addLinear(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t rows,
                         bool hasBias = true) {
        return addLayer(name, LayerKind::Linear, {out, in}, hasBias ? out : 0, rows);
    }

    LayerInfo& addProduct(const std::string& name, std::int64_t rows) {
        LayerInfo& layer = addLayer(name, LayerKind::MatMul, {}, 0, 0);
        const auto length = static_cast<double>(rows);
        layer.macsPerSecond = length * length * static_cast<double>(m_hidden) / m_seconds;
        return layer;
    }

    void addNorm(const std::string& name) {
        addTensor(name + ".weight", {m_hidden});
        addTensor(name + ".bias", {m_hidden});
    }

    void addTransformer() {
        const std::string prefix = std::string(m_config.modulePrefix()) + ".";
        const std::int64_t rows = m_frames + 1;  // the class token comes first
        enter(0, "projection");
        addTensor(prefix + "class_token", {1, 1, m_hidden});
        addTensor(prefix + "positions", {1, rows, m_hidden});
        addLinear(prefix + "projection", m_config.features.coefficients, m_hidden, m_frames);
        for (int i = 0; i < m_config.numHiddenLayers; ++i) {
            enter(1 + i, "encoder." + std::to_string(i));
            const std::string layer = prefix + "layers." + std::to_string(i) + ".";
            for (const char* part : {"k_proj", "v_proj", "q_proj"})
                addLinear(layer + "attention." + part, m_hidden, m_hidden, rows, false);
            addLinear(layer + "attention.out_proj", m_hidden, m_hidden, rows);
            addProduct(layer + "attention.matmul_scores", rows);
            addProduct(layer + "attention.matmul_context", rows).followsSoftmax = true;
            addNorm(layer + "layer_norm");
            const std::string feedForward = layer + "feed_forward.";
            addLinear(feedForward + "intermediate_dense", m_hidden, m_config.intermediateSize, rows);
            addLinear(feedForward + "output_dense", m_config.intermediateSize, m_hidden, rows).followsGelu =
                isGelu(m_config.hiddenAct);
            addNorm(layer + "final_layer_norm");
        }
        enter(1 + m_config.numHiddenLayers, "head");
        addLinear("classifier", m_hidden, m_config.outputSize(), 1);
    }

    void addRnn() {
        const bool isLstm = m_config.rnnCell == RnnCell::Lstm;
        const LayerKind kind = isLstm ? LayerKind::Lstm : LayerKind::Gru;
        const std::int64_t gates = (isLstm ? 4 : 3) * m_hidden;
        std::int64_t in = m_config.features.coefficients;
        for (int i = 0; i < m_config.numHiddenLayers; ++i) {
            enter(i, "rnn." + std::to_string(i));
            for (const char* matrix : {"ih", "hh"}) {
                const std::string ours = std::string("rnn.") + matrix + "_l" + std::to_string(i);
                const std::string theirs = std::string(matrix) + "_l" + std::to_string(i);
                addLayer(ours, kind, {gates, matrix == std::string("ih") ? in : m_hidden}, gates, m_frames);
                auto& tensors = m_plan.tensors;
                tensors[tensors.size() - 2].newerName = "rnn.weight_" + theirs;
                tensors[tensors.size() - 1].newerName = "rnn.bias_" + theirs;
            }
            in = m_hidden;
        }
        enter(m_config.numHiddenLayers, "head");
        addLinear("classifier", m_hidden, m_config.outputSize(), 1);
    }

    void addConvolution(int i, std::int64_t in, std::int64_t positions) {
        LayerInfo& layer = addLayer("conv" + std::to_string(i), LayerKind::Conv2d, {m_hidden, in, 3, 3}, 0, positions);
        layer.padding = 1;
    }

    void addBatchNorm(const std::string& name) {
        for (const char* part : {".weight", ".bias"}) addTensor(name + part, {m_hidden}).mayBeAbsent = true;
        for (const char* part : {".running_mean", ".running_var"}) addTensor(name + part, {m_hidden}).isBuffer = true;
        ExpectedTensor& batches = addTensor(name + ".num_batches_tracked", {});
        batches.isBuffer = batches.isInteger = batches.mayBeAbsent = true;
    }

    void addResnet() {
        const std::int64_t coefficients = m_config.features.coefficients;
        enter(0, "input");
        addConvolution(0, 1, m_frames * coefficients);
        const std::int64_t positions = (m_frames / m_config.poolFrames) * (coefficients / m_config.poolCoefficients);
        for (int i = 1; i <= m_config.numHiddenLayers; ++i) {
            enter((i + 1) / 2, "blocks." + std::to_string((i - 1) / 2));
            addConvolution(i, m_hidden, positions);
            addBatchNorm("bn" + std::to_string(i));
        }
        enter(m_config.numHiddenLayers / 2 + 1, "head");
        addLinear("output", m_hidden, m_config.outputSize(), 1);
    }

    const ModelConfig& m_config;
    std::int64_t m_hidden;
    std::int64_t m_frames = 0;
    double m_seconds = 0;
    int m_stage = 0;
    std::string m_block;
    KeywordPlan m_plan;
};

}  // namespace

KeywordPlan planKeywordNetwork(const ModelConfig& config) {
    return Planner(config).build();
}

}  // namespace voxbit
