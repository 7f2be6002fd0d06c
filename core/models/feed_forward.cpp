// SPDX-License-Identifier: Apache-2.0
#include "core/models/feed_forward.h"

#include "core/layers/dropout.h"
#include "core/models/activation.h"

namespace voxbit {

FeedForward::FeedForward(const ModelConfig& config, const WeightBinder& weights, const std::string& name)
    : m_intermediate(weights.linear(name + ".intermediate_dense")),
      m_output(weights.linear(name + ".output_dense")),
      m_activation(config.hiddenAct),
      m_activationDropout(config.activationDropout),
      m_hiddenDropout(config.hiddenDropout) {}

at::Tensor FeedForward::forward(const at::Tensor& x, const Execution& execution) const {
    const at::Tensor active = activate(m_intermediate.forward(x, execution), m_activation);
    const at::Tensor y = m_output.forward(dropout(active, m_activationDropout, execution), execution);
    return dropout(y, m_hiddenDropout, execution);
}

}  // namespace voxbit
