// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <stop_token>
#include <vector>

#include "core/layers/execution.h"
#include "core/models/model.h"

namespace voxbit {

/// Gets the gradients of one backward pass. A function may be empty.
struct GradientSink {
    /// Of a layer's output, shaped as LayerObserver says; in the order in which the pass goes back.
    std::function<void(int layer, const at::Tensor& gradient)> output;
    /// Of a layer's weight, after the pass; only where GradientPass was asked for them.
    std::function<void(int layer, const at::Tensor& weight, const at::Tensor& gradient)> weight;
};

enum class WeightGradients { Wanted, NotWanted };

/// A float forward pass over one clip that can be gone back any number of times. The model stays as it is: gradients
/// are taken by leaves that share its memory, so that others may use it at once. Not copyable; one thread.
class GradientPass {
  public:
    /// @param input one clip; its samples are cast to the type of the weights
    /// @throws Cancelled; c10::Error
    GradientPass(const Model& model, const ModelInput& input, WeightGradients weights, std::stop_token stop);
    GradientPass(const GradientPass&) = delete;
    GradientPass& operator=(const GradientPass&) = delete;

    /// [1, frames, classes] or [1, classes], in the type of the weights.
    const at::Tensor& logits() const { return m_logits; }
    /// @param gradient of some loss by the logits, of their shape
    /// @param isLast frees the memory on the way; the last call
    /// @throws c10::Error; what the sink throws
    void backward(const at::Tensor& gradient, const GradientSink& sink, bool isLast);

  private:
    struct OutputHooks final : LayerObserver {
        void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override;
        const GradientSink* sink = nullptr;
    };

    OutputHooks m_hooks;
    std::vector<LayerExecution> m_layers;
    at::Tensor m_logits;
};

}  // namespace voxbit
