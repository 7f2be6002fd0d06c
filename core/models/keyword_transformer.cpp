// SPDX-License-Identifier: Apache-2.0
#include "core/models/keyword_transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>

#include <cmath>
#include <string>

#include "core/models/attention.h"

namespace voxbit {

KeywordTransformer::KeywordTransformer(const ModelConfig& config, const WeightBinder& weights)
    : m_heads(config.numAttentionHeads), m_scale(1.0 / std::sqrt(config.headDim())) {
    const std::string prefix = std::string(config.modulePrefix()) + ".";
    m_classToken = weights.tensor(prefix + "class_token");
    m_positions = weights.tensor(prefix + "positions");
    m_projection = weights.linear(prefix + "projection");
    m_classifier = weights.linear("classifier");
    for (int i = 0; i < config.numHiddenLayers; ++i) {
        const std::string name = prefix + "layers." + std::to_string(i) + ".";
        const std::string attention = name + "attention.";
        m_layers.push_back({weights.linear(attention + "k_proj"), weights.linear(attention + "v_proj"),
                            weights.linear(attention + "q_proj"), weights.linear(attention + "out_proj"),
                            weights.matmul(attention + "matmul_scores"), weights.matmul(attention + "matmul_context"),
                            weights.layerNorm(name + "layer_norm", config.layerNormEps),
                            FeedForward(config, weights, name + "feed_forward"),
                            weights.layerNorm(name + "final_layer_norm", config.layerNormEps)});
    }
}

at::Tensor KeywordTransformer::enter(const at::Tensor& features, const Execution& execution) const {
    const at::Tensor frames = m_projection.forward(features, execution);
    return at::cat({m_classToken.expand({features.size(0), -1, -1}), frames}, 1) + m_positions;
}

at::Tensor KeywordTransformer::attend(const Layer& layer, const at::Tensor& x, const Execution& execution) const {
    const at::Tensor key = splitHeads(layer.key.forward(x, execution), m_heads);
    const at::Tensor value = splitHeads(layer.value.forward(x, execution), m_heads);
    const at::Tensor query = splitHeads(layer.query.forward(x, execution), m_heads);
    const at::Tensor scores = layer.scores.forward(query, key.transpose(2, 3), execution) * m_scale;
    const at::Tensor context = layer.context.forward(attentionWeights(scores, {}), value, execution);
    return layer.out.forward(joinHeads(context), execution);
}

at::Tensor KeywordTransformer::advance(const at::Tensor& hidden, int stage, const Execution& execution) const {
    if (stage == 0) return enter(hidden, execution);
    const auto i = static_cast<std::size_t>(stage - 1);
    if (i == m_layers.size()) return m_classifier.forward(hidden.select(1, 0), execution);
    const Layer& layer = m_layers[i];
    const at::Tensor x = layer.norm.forward(hidden + attend(layer, hidden, execution));
    return layer.finalNorm.forward(x + layer.feedForward.forward(x, execution));
}

}  // namespace voxbit
