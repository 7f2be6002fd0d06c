// SPDX-License-Identifier: Apache-2.0
#include "core/integer/layer_replay.h"

#include <chrono>
#include <span>
#include <string>
#include <type_traits>
#include <utility>

#include "core/base/as_index.h"
#include "core/layers/layer_kernel.h"
#include "core/layers/quantizable.h"
#include "core/models/model.h"

namespace voxbit {
namespace {

using Clock = std::chrono::steady_clock;

template <class Layer>
class Replayed : public LayerKernel {
  public:
    Replayed(Layer layer, LayerExecution execution) : m_layer(std::move(layer)), m_executions{std::move(execution)} {
        m_layer.index = 0;
    }

    at::Tensor forward(std::span<const at::Tensor> inputs, const Execution& execution) const override {
        Execution alone;
        alone.layers = &m_executions;
        alone.stop = execution.stop;
        if constexpr (std::is_same_v<Layer, MatMul>) {
            return m_layer.forward(inputs[0], inputs[1], alone);
        } else {
            return m_layer.forward(inputs[0], alone);
        }
    }

  private:
    Layer m_layer;
    std::vector<LayerExecution> m_executions;
};

class Timed : public LayerKernel {
  public:
    Timed(std::shared_ptr<const LayerKernel> inner, double& seconds) : m_inner(std::move(inner)), m_seconds(seconds) {}

    at::Tensor forward(std::span<const at::Tensor> inputs, const Execution& execution) const override {
        const auto start = Clock::now();
        at::Tensor y = m_inner->forward(inputs, execution);
        m_seconds += std::chrono::duration<double>(Clock::now() - start).count();
        return y;
    }

  private:
    std::shared_ptr<const LayerKernel> m_inner;
    double& m_seconds;
};

}  // namespace

std::shared_ptr<const LayerKernel> replayedLayer(const Model& model, int layer, LayerExecution execution) {
    const LayerInfo& info = model.layers()[static_cast<std::size_t>(layer)];
    const at::Tensor bias = model.biases()[asIndex(layer)];
    const auto replayed = [&](auto typed) -> std::shared_ptr<const LayerKernel> {
        return std::make_shared<const Replayed<decltype(typed)>>(std::move(typed), std::move(execution));
    };
    switch (info.kind) {
        case LayerKind::Linear:
            return replayed(Linear{0, model.weight(layer), bias});
        case LayerKind::Conv1d:
            return replayed(Conv1d{0, model.weight(layer), bias, info.stride, info.padding, info.groups});
        case LayerKind::Conv2d:
            return replayed(Conv2d{0, model.weight(layer), bias, info.stride, info.padding, info.groups});
        case LayerKind::MatMul:
            return replayed(MatMul{0});
        default:
            return nullptr;
    }
}

std::vector<LayerExecution> timedExecutions(const Model& model, const std::vector<LayerExecution>* layers,
                                            std::vector<double>& seconds) {
    seconds.assign(model.layers().size(), 0.0);
    std::vector<LayerExecution> timed(model.layers().size());
    for (std::size_t i = 0; i < timed.size(); ++i) {
        const LayerExecution how = layers == nullptr ? LayerExecution() : (*layers)[i];
        const auto inner = replayedLayer(model, static_cast<int>(i), how);
        if (inner == nullptr) {
            timed[i] = how;
        } else {
            timed[i].kernel = std::make_shared<const Timed>(inner, seconds[i]);
        }
    }
    return timed;
}

}  // namespace voxbit
