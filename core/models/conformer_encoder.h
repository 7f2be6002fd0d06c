// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/models/encoder.h"
#include "core/models/feed_forward.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// Conformer (Gulati et al. 2020) as wav2vec2-conformer checkpoints have it, with relative positions (Dai et al.
/// 2019), rotary ones (Su et al. 2021) or none. Its layers ignore the mask in their convolutions, as the reference
/// does: padding changes the result.
class ConformerEncoder : public Encoder {
  public:
    ConformerEncoder(const ModelConfig& config, const WeightBinder& weights);

    void enter(ModelState& state, const Execution& execution) const override;
    at::Tensor layer(std::size_t i, const ModelState& state, const Execution& execution) const override;
    at::Tensor leave(const at::Tensor& hidden) const override { return m_norm.forward(hidden); }

  private:
    struct Attention {
        Linear query, key, value, out, position;  ///< position: relative positions only
        MatMul scores, positionScores, context;
        at::Tensor biasU, biasV;  ///< [heads, d], relative positions only
    };
    struct Convolution {
        LayerNorm norm;
        Conv1d pointwise1, depthwise, pointwise2;
        std::optional<BatchNorm> batchNorm;  ///< nothing where it was folded into the convolution before it
    };
    struct Layer {
        LayerNorm norm1;
        FeedForward feedForward1;
        LayerNorm attentionNorm;
        Attention attention;
        Convolution convolution;
        LayerNorm norm2;
        FeedForward feedForward2;
        LayerNorm finalNorm;
    };

    Attention bindAttention(const WeightBinder& weights, const std::string& name) const;
    Convolution bindConvolution(const WeightBinder& weights, const std::string& name) const;
    at::Tensor relativePositions(const at::Tensor& like) const;
    at::Tensor rotaryPositions(const at::Tensor& like) const;
    at::Tensor scores(const Attention& attention, const at::Tensor& query, const at::Tensor& key,
                      const at::Tensor& positions, const Execution& execution) const;
    at::Tensor attend(const Attention& attention, const at::Tensor& x, const ModelState& state,
                      const Execution& execution) const;
    at::Tensor convolve(const Convolution& convolution, const at::Tensor& x, const Execution& execution) const;

    ModelConfig m_config;
    at::Tensor m_inverseFrequencies;  ///< [d / 2], rotary positions only
    LayerNorm m_norm;
    std::vector<Layer> m_layers;
};

}  // namespace voxbit
