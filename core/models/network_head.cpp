// SPDX-License-Identifier: Apache-2.0
#include "core/models/network_head.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/sum.h>

#include "core/layers/dropout.h"
#include "core/models/attention.h"

namespace voxbit {

NetworkHead::NetworkHead(const ModelConfig& config, const WeightBinder& weights)
    : m_head(config.head), m_dropout(config.finalDropout) {
    if (m_head == Head::Ctc) {
        m_output = weights.linear("lm_head");
        return;
    }
    if (config.useWeightedLayerSum) m_layerWeights = weights.tensor("layer_weights");
    m_projector = weights.linear("projector");
    m_output = weights.linear("classifier");
}

at::Tensor NetworkHead::forward(const ModelState& state, const Execution& execution) const {
    const at::Tensor logits = m_head == Head::Ctc
                                  ? m_output.forward(dropout(state.hidden, m_dropout, execution), execution)
                                  : classify(state, execution);
    execution.record("logits", logits);
    return logits;
}

at::Tensor NetworkHead::classify(const ModelState& state, const Execution& execution) const {
    at::Tensor x = state.hidden;
    if (mixesHiddenStates()) {
        const at::Tensor shares = at::softmax(m_layerWeights, -1).view({-1, 1, 1, 1});
        x = (at::stack(state.hiddenStates) * shares).sum(0);
    }
    execution.record("projector.input", x);
    x = m_projector.forward(x, execution);
    execution.record("projector", x);
    const at::Tensor pooled = state.frameMask.defined()
                                  ? zeroPadding(x, state.frameMask).sum(1) / state.frameMask.sum(1).unsqueeze(1)
                                  : x.mean(1);
    execution.record("classifier.input", pooled);
    return m_output.forward(pooled, execution);
}

}  // namespace voxbit
