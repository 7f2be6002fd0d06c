// SPDX-License-Identifier: Apache-2.0
#include "core/models/feature_encoder.h"

#include "core/layers/dropout.h"
#include "core/models/activation.h"
#include "core/models/norm_eps.h"

namespace voxbit {

FeatureEncoder::FeatureEncoder(const ModelConfig& config, const WeightBinder& weights)
    : m_activation(config.featExtractActivation), m_dropout(config.featProjDropout) {
    const std::string prefix = std::string(config.modulePrefix()) + ".";
    for (std::size_t i = 0; i < config.convDim.size(); ++i) {
        const std::string name = prefix + "feature_extractor.conv_layers." + std::to_string(i);
        Block& block = m_blocks.emplace_back();
        block.conv = weights.conv1d(name + ".conv", config.convStride[i], 0);
        if (config.featExtractNorm == FeatureNorm::Layer)
            block.layerNorm = weights.layerNorm(name + ".layer_norm", kFeatureNormEps);
        else if (i == 0)
            block.groupNorm = {weights.tensor(name + ".layer_norm.weight"), weights.tensor(name + ".layer_norm.bias"),
                               kFeatureNormEps};
    }
    m_norm = weights.layerNorm(prefix + "feature_projection.layer_norm", config.layerNormEps);
    m_projection = weights.linear(prefix + "feature_projection.projection");
}

at::Tensor FeatureEncoder::convolve(std::size_t i, const at::Tensor& x, const Execution& execution) const {
    const Block& block = m_blocks[i];
    at::Tensor y = block.conv.forward(x, execution);
    execution.checkStop();  // the first blocks' tensors are so large that each step of them takes its time
    if (block.layerNorm) y = block.layerNorm->forwardChannelsFirst(y);
    if (block.groupNorm) y = block.groupNorm->forward(y);
    execution.checkStop();
    y = activate(y, m_activation);
    if (execution.onHiddenState) execution.record("feature_extractor.conv_layers." + std::to_string(i), y);
    return y;
}

at::Tensor FeatureEncoder::project(const at::Tensor& x, const Execution& execution) const {
    const at::Tensor features = x.transpose(1, 2);
    execution.record("feature_extractor", features);
    const at::Tensor normed = m_norm.forward(features);
    execution.record("feature_projection.layer_norm", normed);
    const at::Tensor projected = m_projection.forward(normed, execution);
    execution.record("feature_projection", projected);
    return dropout(projected, m_dropout, execution);
}

}  // namespace voxbit
