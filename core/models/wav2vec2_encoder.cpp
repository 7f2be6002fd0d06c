// SPDX-License-Identifier: Apache-2.0
#include "core/models/wav2vec2_encoder.h"

#include <ATen/TensorOperators.h>

#include <string>

#include "core/layers/dropout.h"
#include "core/models/activation.h"
#include "core/models/attention.h"

namespace voxbit {

Wav2Vec2Encoder::Wav2Vec2Encoder(const ModelConfig& config, const WeightBinder& weights)
    : m_normsFirst(config.doStableLayerNorm),
      m_positionActivation(config.featExtractActivation),
      m_hiddenDropout(config.hiddenDropout) {
    const std::string prefix = std::string(config.modulePrefix()) + ".encoder.";
    m_positionConv = weights.conv1d(prefix + "pos_conv_embed.conv", 1, config.numConvPosEmbeddings / 2);
    m_positionWeight = weights.weightNorm(prefix + "pos_conv_embed.conv");
    m_norm = weights.layerNorm(prefix + "layer_norm", config.layerNormEps);
    for (int i = 0; i < config.numHiddenLayers; ++i)
        m_layers.emplace_back(config, weights, prefix + "layers." + std::to_string(i));
}

at::Tensor Wav2Vec2Encoder::positions(const at::Tensor& x, const Execution& execution) const {
    // The product of its parts is not computed where another weight runs.
    const LayerExecution* how = execution.of(m_positionConv.index);
    const bool runsOtherwise =
        how != nullptr && how->trained == nullptr && (how->kernel != nullptr || how->simulatedWeight.defined());
    const at::Tensor weight = runsOtherwise ? at::Tensor() : m_positionWeight.weight();
    at::Tensor y = m_positionConv.forward(x.transpose(1, 2), weight, execution);
    y = y.narrow(2, 0, x.size(1));  // an even kernel gives one frame too many
    return activate(y, m_positionActivation).transpose(1, 2);
}

void Wav2Vec2Encoder::enter(ModelState& state, const Execution& execution) const {
    at::Tensor x = zeroPadding(state.hidden, state.frameMask);
    const at::Tensor positionEmbedding = positions(x, execution);
    execution.record("encoder.pos_conv_embed", positionEmbedding);
    x = x + positionEmbedding;
    if (!m_normsFirst) x = m_norm.forward(x);
    state.hidden = dropout(x, m_hiddenDropout, execution);
}

at::Tensor Wav2Vec2Encoder::layer(std::size_t i, const ModelState& state, const Execution& execution) const {
    return m_layers[i].forward(state.hidden, state.frameMask, execution);
}

at::Tensor Wav2Vec2Encoder::leave(const at::Tensor& hidden) const {
    return m_normsFirst ? m_norm.forward(hidden) : hidden;
}

}  // namespace voxbit
