// SPDX-License-Identifier: Apache-2.0
#include "core/profile/gradient_pass.h"

#include <ATen/core/grad_mode.h>

#include <utility>

namespace voxbit {

void GradientPass::OutputHooks::observe(int layer, std::span<const at::Tensor>, const at::Tensor& output) {
    // The sink is that of the backward pass which is under way when the hook is called.
    output.register_hook([this, layer](const at::Tensor& gradient) {
        if (sink != nullptr && sink->output) sink->output(layer, gradient);
    });
}

GradientPass::GradientPass(const Model& model, const ModelInput& input, WeightGradients weights, std::stop_token stop)
    : m_layers(model.layers().size()) {
    const at::AutoGradMode withGradients(true);
    ModelInput own = input;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const at::Tensor weight = model.weight(static_cast<int>(i));
        if (!weight.defined()) continue;
        own.samples = own.samples.to(weight.scalar_type());
        if (weights == WeightGradients::Wanted) m_layers[i].simulatedWeight = weight.detach().requires_grad_(true);
    }
    // Without leaves at the weights there has to be one before them, or nothing would be recorded.
    if (weights == WeightGradients::NotWanted) own.samples = own.samples.detach().requires_grad_(true);
    Execution execution;
    execution.layers = &m_layers;
    execution.observer = &m_hooks;
    execution.stop = std::move(stop);
    m_logits = model.forward(own, execution);
}

void GradientPass::backward(const at::Tensor& gradient, const GradientSink& sink, bool isLast) {
    m_hooks.sink = &sink;
    m_logits.backward(gradient, /*retain_graph=*/!isLast);
    m_hooks.sink = nullptr;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        at::Tensor& leaf = m_layers[i].simulatedWeight;
        if (!leaf.defined() || !leaf.grad().defined()) continue;
        const at::Tensor found = std::exchange(leaf.mutable_grad(), at::Tensor());
        if (sink.weight) sink.weight(static_cast<int>(i), leaf.detach(), found);
    }
}

}  // namespace voxbit
