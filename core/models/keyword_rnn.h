// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/recurrent.h"
#include "core/models/keyword_body.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// A stack of LSTM or GRU layers and a linear layer on what the last one has seen by the last frame.
class KeywordRnn : public KeywordBody {
  public:
    KeywordRnn(const ModelConfig& config, const WeightBinder& weights);

    /// Between stages: [B, T, hidden].
    at::Tensor advance(const at::Tensor& hidden, int stage, const Execution& execution) const override;

  private:
    std::vector<std::variant<Lstm, Gru>> m_layers;
    Linear m_classifier;
};

}  // namespace voxbit
