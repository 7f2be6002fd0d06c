// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/models/feed_forward.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// Self-attention and two linear layers, norms after the sublayers or before them (do_stable_layer_norm).
/// [B, T, hidden] -> [B, T, hidden]. Immutable; thread-safe.
class TransformerLayer {
  public:
    /// @param name of the module, without a dot at the end
    TransformerLayer(const ModelConfig& config, const WeightBinder& weights, const std::string& name);

    /// @param frameMask bool [B, T] of true frames; undefined: all are
    at::Tensor forward(const at::Tensor& x, const at::Tensor& frameMask, const Execution& execution) const;

  private:
    at::Tensor attend(const at::Tensor& x, const at::Tensor& frameMask, const Execution& execution) const;

    bool m_normsFirst;
    std::int64_t m_heads;
    double m_scale;  ///< of the query: head_dim^-0.5
    double m_attentionDropout;
    double m_hiddenDropout;
    Linear m_key, m_value, m_query, m_out;
    MatMul m_scores, m_context;
    LayerNorm m_norm;
    FeedForward m_feedForward;
    LayerNorm m_finalNorm;
};

}  // namespace voxbit
