// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/models/keyword_body.h"
#include "core/models/transformer_layer.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// The Keyword Transformer (Berg, O'Connor, Cruz 2021): frames are tokens, a class token in front of them gives the
/// logits. Norms follow the residual sums; query, key and value have no bias.
class KeywordTransformer : public KeywordBody {
  public:
    KeywordTransformer(const ModelConfig& config, const WeightBinder& weights);

    /// Between stages: [B, 1 + T, hidden].
    at::Tensor advance(const at::Tensor& hidden, int stage, const Execution& execution) const override;

  private:
    at::Tensor enter(const at::Tensor& features, const Execution& execution) const;

    at::Tensor m_classToken;  ///< [1, 1, hidden]
    at::Tensor m_positions;   ///< [1, 1 + T, hidden]
    Linear m_projection;
    std::vector<TransformerLayer> m_layers;
    Linear m_classifier;
};

}  // namespace voxbit
