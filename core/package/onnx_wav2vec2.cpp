// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_wav2vec2.h"

#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/models/norm_eps.h"
#include "core/package/onnx_functions.h"
#include "core/package/onnx_head.h"
#include "core/package/onnx_layers.h"
#include "core/package/onnx_quantizers.h"

namespace voxbit {
namespace {

void requireNone(const std::string& layer, const std::string& what, const std::optional<std::string>& obstacle) {
    if (obstacle) throw InvalidArgument("cannot export to ONNX: layer " + layer + ": its " + what + " " + *obstacle);
}

void requireExpressible(const PackedFile& file) {
    const ModelConfig& config = file.checkpoint.config;
    if (config.family != Family::Wav2Vec2)
        throw InvalidArgument(
            "cannot export to ONNX: it is there for models of type wav2vec2, and this one is of type " +
            std::string(config.modelType()) + ": export it as huggingface or calibration-table");
    for (std::size_t l = 0; l < file.layers.size(); ++l) {
        const PackedLayer& layer = file.quantizers[l];
        requireNone(file.layers[l].name, "weight", onnxObstacle(layer.weight));
        for (const ActivationQuantizer& input : layer.inputs)
            requireNone(file.layers[l].name, "input", onnxObstacle(input));
        requireNone(file.layers[l].name, "output", onnxObstacle(layer.output));
    }
}

/// Mirrors FeatureEncoder, Wav2Vec2Encoder and TransformerLayer of core/models; functions take and return the names of
/// values.
class Wav2Vec2Graph {
  public:
    Wav2Vec2Graph(const PackedFile& file, OnnxGraph& graph)
        : m_config(file.checkpoint.config),
          m_graph(graph),
          m_layers(file, graph),
          m_prefix(std::string(m_config.modulePrefix()) + ".") {}

    void build() {
        const std::string samples = m_graph.input("input_values", {"batch", "samples"});
        const std::string features =
            convolved(m_graph.node("input_values", "Unsqueeze", {samples, m_graph.integers({1})}));
        std::vector<std::string> states = {entered(projected(features))};
        for (int i = 0; i < m_config.numHiddenLayers; ++i)
            states.push_back(encoded(m_prefix + "encoder.layers." + std::to_string(i), states.back()));
        if (m_config.doStableLayerNorm) states.back() = normed(m_prefix + "encoder.layer_norm", states.back());
        onnxHead(m_graph, m_layers, m_config, states);
    }

  private:
    std::string normed(const std::string& name, const std::string& x) {
        return m_layers.layerNorm(name, x, m_config.layerNormEps);
    }
    std::string sum(const std::string& scope, const std::string& a, const std::string& b) {
        return m_graph.node(scope, "Add", {a, b});
    }

    /// [B, 1, samples] -> [B, C, T]
    std::string convolved(std::string x) {
        for (std::size_t i = 0; i < m_config.convDim.size(); ++i) {
            const std::string name = m_prefix + "feature_extractor.conv_layers." + std::to_string(i);
            const std::string norm = name + ".layer_norm";
            x = m_layers.conv1d(name + ".conv", x);
            if (m_config.featExtractNorm == FeatureNorm::Layer) {
                x = onnxTransposed(m_graph, norm, x, {0, 2, 1});
                x = m_layers.layerNorm(norm, x, kFeatureNormEps);
                x = onnxTransposed(m_graph, norm, x, {0, 2, 1});
            } else if (i == 0) {
                x = m_layers.channelNorm(norm, x, kFeatureNormEps);
            }
            x = onnxActivation(m_graph, name + ".activation", x, m_config.featExtractActivation);
        }
        return x;
    }

    /// [B, C, T] -> [B, T, hidden]
    std::string projected(const std::string& x) {
        const std::string name = m_prefix + "feature_projection";
        const std::string features = onnxTransposed(m_graph, name, x, {0, 2, 1});
        return m_layers.linear(name + ".projection", normed(name + ".layer_norm", features));
    }

    std::string entered(const std::string& x) {
        const std::string name = m_prefix + "encoder.pos_conv_embed";
        std::string positions = m_layers.conv1d(name + ".conv", onnxTransposed(m_graph, name, x, {0, 2, 1}));
        positions = onnxActivation(m_graph, name + ".activation", positions, m_config.featExtractActivation);
        const std::string y = sum(name, x, onnxTransposed(m_graph, name, positions, {0, 2, 1}));
        return m_config.doStableLayerNorm ? y : normed(m_prefix + "encoder.layer_norm", y);
    }

    /// [B, T, hidden], its dimensions in another order once the heads are apart -> [B, heads, ...]
    std::string headsOf(const std::string& scope, const std::string& x, const std::vector<std::int64_t>& order) {
        const std::string apart =
            onnxReshaped(m_graph, scope, x, {0, 0, m_config.numAttentionHeads, m_config.headDim()});
        return onnxTransposed(m_graph, scope, apart, order);
    }

    std::string attended(const std::string& name, const std::string& x) {
        const auto scale = static_cast<float>(1.0 / std::sqrt(m_config.headDim()));
        const std::string key = headsOf(name + ".k_proj", m_layers.linear(name + ".k_proj", x), {0, 2, 3, 1});
        const std::string value = headsOf(name + ".v_proj", m_layers.linear(name + ".v_proj", x), {0, 2, 1, 3});
        const std::string scaled =
            m_graph.node(name, "Mul", {m_layers.linear(name + ".q_proj", x), m_graph.scalar(scale)});
        const std::string query = headsOf(name + ".q_proj", scaled, {0, 2, 1, 3});
        const std::string scores = m_layers.product(name + ".matmul_scores", query, key);
        const std::string shares = m_graph.node(name, "Softmax", {scores}, {{"axis", std::int64_t{-1}}});
        const std::string context = m_layers.product(name + ".matmul_context", shares, value);
        const std::string joined = onnxReshaped(m_graph, name, onnxTransposed(m_graph, name, context, {0, 2, 1, 3}),
                                                {0, 0, m_config.hiddenSize});
        return m_layers.linear(name + ".out_proj", joined);
    }

    std::string fedForward(const std::string& name, const std::string& x) {
        const std::string wide = m_layers.linear(name + ".intermediate_dense", x);
        const std::string active = onnxActivation(m_graph, name + ".activation", wide, m_config.hiddenAct);
        return m_layers.linear(name + ".output_dense", active);
    }

    std::string encoded(const std::string& name, const std::string& x) {
        const std::string norm = name + ".layer_norm";
        const std::string lastNorm = name + ".final_layer_norm";
        const std::string attention = name + ".attention";
        const std::string dense = name + ".feed_forward";
        if (m_config.doStableLayerNorm) {
            const std::string y = sum(name, x, attended(attention, normed(norm, x)));
            return sum(name, y, fedForward(dense, normed(lastNorm, y)));
        }
        const std::string y = normed(norm, sum(name, x, attended(attention, x)));
        return normed(lastNorm, sum(name, y, fedForward(dense, y)));
    }

    const ModelConfig& m_config;
    OnnxGraph& m_graph;
    OnnxLayers m_layers;
    std::string m_prefix;
};

}  // namespace

OnnxGraph onnxWav2Vec2(const PackedFile& file) {
    requireExpressible(file);
    OnnxGraph graph(file.checkpoint.config.architecture());
    Wav2Vec2Graph(file, graph).build();
    for (const auto& [name, text] : file.options.texts) graph.note(name, text);
    graph.note("voxbit.bits", bitMapText(file.bits));
    graph.note("voxbit.method", file.facts.method);
    graph.note("voxbit.calibrator", file.facts.calibrator);
    graph.note("voxbit.model_sha256", file.facts.modelHash);
    graph.note("voxbit.program", file.facts.program);
    return graph;
}

}  // namespace voxbit
