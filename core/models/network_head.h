// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/checkpoint/model_config.h"
#include "core/layers/quantizable.h"
#include "core/models/model.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// What makes logits of the encoder's output: a linear layer per frame for CTC; for classification a projector, the
/// mean over true frames and a linear layer, optionally fed by a learned mix of all hidden states. Immutable;
/// thread-safe.
class NetworkHead {
  public:
    NetworkHead(const ModelConfig& config, const WeightBinder& weights);

    /// Whether it needs ModelState::hiddenStates.
    bool mixesHiddenStates() const { return m_layerWeights.defined(); }
    /// @return [B, T, vocabulary] or [B, classes]
    at::Tensor forward(const ModelState& state, const Execution& execution) const;

  private:
    at::Tensor classify(const ModelState& state, const Execution& execution) const;

    Head m_head;
    double m_dropout;
    at::Tensor m_layerWeights;  ///< [layers + 1], before softmax; undefined without a mix
    Linear m_projector;         ///< classification only
    Linear m_output;
};

}  // namespace voxbit
