// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// The convolutions that turn samples into frames, and their projection to the encoder's width. Both families share
/// it (Baevski et al. 2020, section 2). Immutable; thread-safe.
class FeatureEncoder {
  public:
    FeatureEncoder(const ModelConfig& config, const WeightBinder& weights);

    /// Convolution `i` with its norm and activation. [B, C, T] -> [B, C', T'].
    at::Tensor convolve(std::size_t i, const at::Tensor& x, const Execution& execution) const;
    /// [B, C, T] -> [B, T, hidden].
    at::Tensor project(const at::Tensor& x, const Execution& execution) const;

  private:
    struct Block {
        Conv1d conv;
        std::optional<LayerNorm> layerNorm;
        std::optional<ChannelGroupNorm> groupNorm;
    };

    Activation m_activation;
    double m_dropout;
    std::vector<Block> m_blocks;
    LayerNorm m_norm;
    Linear m_projection;
};

}  // namespace voxbit
