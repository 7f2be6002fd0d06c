// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/layers/weight_norm.h"
#include "core/models/encoder.h"
#include "core/models/transformer_layer.h"
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
    at::Tensor positions(const at::Tensor& x, const Execution& execution) const;

    bool m_normsFirst;
    Activation m_positionActivation;
    double m_hiddenDropout;
    Conv1d m_positionConv;
    WeightNorm m_positionWeight;
    LayerNorm m_norm;
    std::vector<TransformerLayer> m_layers;
};

}  // namespace voxbit
