// SPDX-License-Identifier: Apache-2.0
#include "core/models/transformer_layer.h"

#include <ATen/TensorOperators.h>

#include <cmath>

#include "core/layers/dropout.h"
#include "core/models/attention.h"

namespace voxbit {

TransformerLayer::TransformerLayer(const ModelConfig& config, const WeightBinder& weights, const std::string& name)
    : m_normsFirst(config.doStableLayerNorm),
      m_heads(config.numAttentionHeads),
      m_scale(1.0 / std::sqrt(config.headDim())),
      m_attentionDropout(config.attentionDropout),
      m_hiddenDropout(config.hiddenDropout),
      m_key(weights.linear(name + ".attention.k_proj")),
      m_value(weights.linear(name + ".attention.v_proj")),
      m_query(weights.linear(name + ".attention.q_proj")),
      m_out(weights.linear(name + ".attention.out_proj")),
      m_scores(weights.matmul(name + ".attention.matmul_scores")),
      m_context(weights.matmul(name + ".attention.matmul_context")),
      m_norm(weights.layerNorm(name + ".layer_norm", config.layerNormEps)),
      m_feedForward(config, weights, name + ".feed_forward"),
      m_finalNorm(weights.layerNorm(name + ".final_layer_norm", config.layerNormEps)) {}

at::Tensor TransformerLayer::attend(const at::Tensor& x, const at::Tensor& frameMask,
                                    const Execution& execution) const {
    const at::Tensor key = splitHeads(m_key.forward(x, execution), m_heads);
    const at::Tensor value = splitHeads(m_value.forward(x, execution), m_heads);
    const at::Tensor query = splitHeads(m_query.forward(x, execution) * m_scale, m_heads);
    const at::Tensor scores = m_scores.forward(query, key.transpose(2, 3), execution);
    const at::Tensor attention = dropout(attentionWeights(scores, frameMask), m_attentionDropout, execution);
    const at::Tensor context = joinHeads(m_context.forward(attention, value, execution));
    return dropout(m_out.forward(context, execution), m_hiddenDropout, execution);
}

at::Tensor TransformerLayer::forward(const at::Tensor& x, const at::Tensor& frameMask,
                                     const Execution& execution) const {
    if (m_normsFirst) {
        const at::Tensor y = x + attend(m_norm.forward(x), frameMask, execution);
        return y + m_feedForward.forward(m_finalNorm.forward(y), execution);
    }
    const at::Tensor y = m_norm.forward(x + attend(x, frameMask, execution));
    return m_finalNorm.forward(y + m_feedForward.forward(y, execution));
}

}  // namespace voxbit
