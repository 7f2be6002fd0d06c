// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/layers/weight_norm.h"
#include "core/models/encoder.h"
#include "core/models/feed_forward.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// Transformer with a convolution for positions (Baevski et al. 2020), norms after the sublayers or before them
/// (do_stable_layer_norm).
class Wav2Vec2Encoder : public Encoder {
  public:
    Wav2Vec2Encoder(const ModelConfig& config, const WeightBinder& weights);

    void enter(ModelState& state, const Execution& execution) const override;
    at::Tensor layer(std::size_t i, const ModelState& state, const Execution& execution) const override;
    at::Tensor leave(const at::Tensor& hidden) const override;

  private:
    struct Layer {
        Linear key, value, query, out;
        MatMul scores, context;
        LayerNorm norm;
        FeedForward feedForward;
        LayerNorm finalNorm;
    };

    at::Tensor positions(const at::Tensor& x, const Execution& execution) const;
    at::Tensor attend(const Layer& layer, const at::Tensor& x, const at::Tensor& frameMask,
                      const Execution& execution) const;

    bool m_normsFirst;
    std::int64_t m_heads;
    double m_scale;  ///< of the query: head_dim^-0.5
    Activation m_positionActivation;
    double m_attentionDropout;
    double m_hiddenDropout;
    Conv1d m_positionConv;
    WeightNorm m_positionWeight;
    LayerNorm m_norm;
    std::vector<Layer> m_layers;
};

}  // namespace voxbit
