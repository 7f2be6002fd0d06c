// SPDX-License-Identifier: Apache-2.0
#include "core/models/keyword_transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>

#include <string>

#include "core/base/as_index.h"

namespace voxbit {

KeywordTransformer::KeywordTransformer(const ModelConfig& config, const WeightBinder& weights) {
    const std::string prefix = std::string(config.modulePrefix()) + ".";
    m_classToken = weights.tensor(prefix + "class_token");
    m_positions = weights.tensor(prefix + "positions");
    m_projection = weights.linear(prefix + "projection");
    m_classifier = weights.linear("classifier");
    for (int i = 0; i < config.numHiddenLayers; ++i)
        m_layers.emplace_back(config, weights, prefix + "layers." + std::to_string(i));
}

at::Tensor KeywordTransformer::enter(const at::Tensor& features, const Execution& execution) const {
    const at::Tensor frames = m_projection.forward(features, execution);
    return at::cat({m_classToken.expand({features.size(0), -1, -1}), frames}, 1) + m_positions;
}

at::Tensor KeywordTransformer::advance(const at::Tensor& hidden, int stage, const Execution& execution) const {
    if (stage == 0) return enter(hidden, execution);
    const std::size_t i = asIndex(stage - 1);
    if (i == m_layers.size()) return m_classifier.forward(hidden.select(1, 0), execution);
    return m_layers[i].forward(hidden, {}, execution);
}

}  // namespace voxbit
