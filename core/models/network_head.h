// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/models/model.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// What makes logits of the encoder's output: for CTC a linear layer per frame, in SpeechBrain's EncoderASR behind
/// blocks of Linear, BatchNorm and LeakyReLU; for classification a projector, the mean over true frames and a linear
/// layer, optionally fed by a learned mix of all hidden states. Immutable; thread-safe.
class NetworkHead {
  public:
    NetworkHead(const ModelConfig& config, const WeightBinder& weights);

    /// Whether it needs ModelState::hiddenStates.
    bool mixesHiddenStates() const { return m_layerWeights.defined(); }
    /// @return [B, T, vocabulary] or [B, classes]
    at::Tensor forward(const ModelState& state, const Execution& execution) const;

  private:
    struct Block {
        Linear linear;
        std::optional<BatchNorm> norm;  ///< nothing where it was folded into the layer
    };
    at::Tensor runBlocks(const at::Tensor& hidden, const Execution& execution) const;
    at::Tensor classify(const ModelState& state, const Execution& execution) const;

    Head m_head;
    double m_dropout;
    bool m_normsInput;
    std::vector<Block> m_blocks;
    at::Tensor m_layerWeights;  ///< [layers + 1], before softmax; undefined without a mix
    Linear m_projector;         ///< classification only
    Linear m_output;
};

}  // namespace voxbit
