// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/models/keyword_body.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// res8 and res26 (Tang and Lin 2018, "Deep residual learning for small-footprint keyword spotting"): 3x3 convolutions
/// without bias over frames x coefficients, each followed by ReLU and BatchNorm; every second one adds what went into
/// its block, before its norm. Then the mean over all positions and a linear layer.
class KeywordResnet : public KeywordBody {
  public:
    KeywordResnet(const ModelConfig& config, const WeightBinder& weights);

    /// Between stages: residual sums [B, channels, frames, coefficients], before their norm.
    at::Tensor advance(const at::Tensor& hidden, int stage, const Execution& execution) const override;

  private:
    at::Tensor block(const at::Tensor& sum, std::size_t i, const Execution& execution) const;
    at::Tensor normed(const at::Tensor& sum, std::size_t block) const;

    std::int64_t m_poolFrames;
    std::int64_t m_poolCoefficients;
    Conv2d m_first;
    std::vector<Conv2d> m_convolutions;  ///< two per block
    std::vector<BatchNorm> m_norms;      ///< one per convolution of a block
    Linear m_output;
};

}  // namespace voxbit
