// SPDX-License-Identifier: Apache-2.0
#include "core/models/keyword_rnn.h"

#include <string>

#include "core/base/as_index.h"

namespace voxbit {

KeywordRnn::KeywordRnn(const ModelConfig& config, const WeightBinder& weights)
    : m_classifier(weights.linear("classifier")) {
    for (int i = 0; i < config.numHiddenLayers; ++i) {
        const Linear input = weights.linear("rnn.ih_l" + std::to_string(i));
        const Linear recurrent = weights.linear("rnn.hh_l" + std::to_string(i));
        if (config.rnnCell == RnnCell::Lstm)
            m_layers.emplace_back(Lstm{input, recurrent});
        else
            m_layers.emplace_back(Gru{input, recurrent});
    }
}

at::Tensor KeywordRnn::advance(const at::Tensor& hidden, int stage, const Execution& execution) const {
    const std::size_t i = asIndex(stage);
    if (i == m_layers.size()) return m_classifier.forward(hidden.select(1, hidden.size(1) - 1), execution);
    return std::visit([&](const auto& layer) { return layer.forward(hidden, execution); }, m_layers[i]);
}

}  // namespace voxbit
