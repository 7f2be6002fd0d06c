// SPDX-License-Identifier: Apache-2.0
#include "core/models/network_head.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/leaky_relu.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/sum.h>

#include <string>

#include "core/layers/dropout.h"
#include "core/models/attention.h"
#include "core/models/norm_eps.h"

namespace voxbit {

NetworkHead::NetworkHead(const ModelConfig& config, const WeightBinder& weights)
    : m_head(config.head), m_dropout(config.finalDropout), m_normsInput(config.ctcHeadNormsInput) {
    for (int i = 1; i <= config.ctcHeadLayers; ++i) {
        const std::string number = std::to_string(i);
        Block& block = m_blocks.emplace_back();
        block.linear = weights.linear("enc.linear" + number + ".w");
        if (!config.isBatchNormFolded) block.norm = weights.batchNorm("enc.bn" + number + ".norm", kBatchNormEps);
    }
    if (m_head == Head::Ctc) {
        m_output = weights.linear(m_blocks.empty() ? "lm_head" : "ctc_lin.w");
        return;
    }
    if (config.useWeightedLayerSum) m_layerWeights = weights.tensor("layer_weights");
    m_projector = weights.linear("projector");
    m_output = weights.linear("classifier");
}

at::Tensor NetworkHead::forward(const ModelState& state, const Execution& execution) const {
    at::Tensor logits;
    if (m_head == Head::SequenceClassification)
        logits = classify(state, execution);
    else if (m_blocks.empty())
        logits = m_output.forward(dropout(state.hidden, m_dropout, execution), execution);
    else
        logits = m_output.forward(runBlocks(state.hidden, execution), execution);
    execution.record("logits", logits);
    return logits;
}

/// Padding counts in the norm over each clip, as in SpeechBrain.
at::Tensor NetworkHead::runBlocks(const at::Tensor& hidden, const Execution& execution) const {
    at::Tensor x = m_normsInput ? at::layer_norm(hidden, hidden.sizes().slice(1), {}, {}, kClipNormEps) : hidden;
    for (const Block& block : m_blocks) {
        at::Tensor y = block.linear.forward(x, execution);
        if (block.norm) y = block.norm->forward(y.flatten(0, 1)).view_as(y);
        x = dropout(at::leaky_relu(y), m_dropout, execution);
    }
    return x;
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
