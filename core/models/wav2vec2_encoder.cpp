// SPDX-License-Identifier: Apache-2.0
#include "core/models/wav2vec2_encoder.h"

#include <ATen/TensorOperators.h>

#include <cmath>

#include "core/layers/dropout.h"
#include "core/models/activation.h"
#include "core/models/attention.h"

namespace voxbit {

Wav2Vec2Encoder::Wav2Vec2Encoder(const ModelConfig& config, const WeightBinder& weights)
    : m_normsFirst(config.doStableLayerNorm),
      m_heads(config.numAttentionHeads),
      m_scale(1.0 / std::sqrt(config.headDim())),
      m_positionActivation(config.featExtractActivation),
      m_attentionDropout(config.attentionDropout),
      m_hiddenDropout(config.hiddenDropout) {
    const std::string prefix = std::string(config.modulePrefix()) + ".encoder.";
    m_positionConv = weights.conv1d(prefix + "pos_conv_embed.conv", 1, config.numConvPosEmbeddings / 2);
    m_positionWeight = weights.weightNorm(prefix + "pos_conv_embed.conv");
    m_norm = weights.layerNorm(prefix + "layer_norm", config.layerNormEps);
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

at::Tensor Wav2Vec2Encoder::positions(const at::Tensor& x, const Execution& execution) const {
    at::Tensor y = m_positionConv.forward(x.transpose(1, 2), m_positionWeight.weight(), execution);
    y = y.narrow(2, 0, x.size(1));  // an even kernel gives one frame too many
    return activate(y, m_positionActivation).transpose(1, 2);
}

void Wav2Vec2Encoder::enter(ModelState& state, const Execution& execution) const {
    at::Tensor x = zeroPadding(state.hidden, state.frameMask);
    const at::Tensor positionEmbedding = positions(x, execution);
    execution.record("encoder.pos_conv_embed", positionEmbedding);
    x = x + positionEmbedding;
    if (!m_normsFirst) x = m_norm.forward(x);
    state.hidden = dropout(x, m_hiddenDropout, execution);
}

at::Tensor Wav2Vec2Encoder::attend(const Layer& layer, const at::Tensor& x, const at::Tensor& frameMask,
                                   const Execution& execution) const {
    const at::Tensor key = splitHeads(layer.key.forward(x, execution), m_heads);
    const at::Tensor value = splitHeads(layer.value.forward(x, execution), m_heads);
    const at::Tensor query = splitHeads(layer.query.forward(x, execution) * m_scale, m_heads);
    const at::Tensor scores = layer.scores.forward(query, key.transpose(2, 3), execution);
    const at::Tensor attention = dropout(attentionWeights(scores, frameMask), m_attentionDropout, execution);
    const at::Tensor context = joinHeads(layer.context.forward(attention, value, execution));
    return dropout(layer.out.forward(context, execution), m_hiddenDropout, execution);
}

at::Tensor Wav2Vec2Encoder::layer(std::size_t i, const ModelState& state, const Execution& execution) const {
    const Layer& layer = m_layers[i];
    if (m_normsFirst) {
        const at::Tensor x = state.hidden + attend(layer, layer.norm.forward(state.hidden), state.frameMask, execution);
        return x + layer.feedForward.forward(layer.finalNorm.forward(x), execution);
    }
    const at::Tensor x = layer.norm.forward(state.hidden + attend(layer, state.hidden, state.frameMask, execution));
    return layer.finalNorm.forward(x + layer.feedForward.forward(x, execution));
}

at::Tensor Wav2Vec2Encoder::leave(const at::Tensor& hidden) const {
    return m_normsFirst ? m_norm.forward(hidden) : hidden;
}

}  // namespace voxbit
