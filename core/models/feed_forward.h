// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

#include "core/checkpoint/model_config.h"
#include "core/layers/quantizable.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// Two linear layers with the activation between them. [B, T, C] -> [B, T, C]. Immutable; thread-safe.
class FeedForward {
  public:
    /// @param name of the module, without a dot at the end
    FeedForward(const ModelConfig& config, const WeightBinder& weights, const std::string& name);

    at::Tensor forward(const at::Tensor& x, const Execution& execution) const;

  private:
    Linear m_intermediate;
    Linear m_output;
    Activation m_activation;
    double m_activationDropout;
    double m_hiddenDropout;
};

}  // namespace voxbit
