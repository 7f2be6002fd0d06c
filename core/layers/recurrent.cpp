// SPDX-License-Identifier: Apache-2.0
#include "core/layers/recurrent.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tanh.h>
#include <ATen/ops/zeros.h>

#include <vector>

namespace voxbit {
namespace {

/// The matrix of the state on its way through a clip: runs it frame by frame and reports it as one layer.
class StateMatrix {
  public:
    StateMatrix(const Linear& layer, const at::Tensor& gates, const Execution& execution)
        : m_layer(layer), m_execution(execution), m_quiet(execution) {
        m_quiet.observer = nullptr;
        // Each frame's output is added to a row of these zeros. Their gradient is then that of all outputs together,
        // which otherwise no single tensor of the graph has.
        if (execution.observer != nullptr && at::GradMode::is_enabled()) {
            m_gathered =
                at::zeros({gates.size(0), gates.size(1), layer.weight.size(0)}, gates.options()).requires_grad_(true);
        }
    }

    at::Tensor forward(const at::Tensor& state) {
        at::Tensor output = m_layer.forward(state, m_quiet);
        if (m_execution.observer == nullptr) return output;
        if (m_gathered.defined()) output = output + m_gathered.select(1, static_cast<std::int64_t>(m_states.size()));
        m_states.push_back(state);
        m_outputs.push_back(output);
        return output;
    }

    /// After the last frame.
    void report() {
        if (m_execution.observer == nullptr) return;
        const at::Tensor states = at::stack(m_states, 1);
        at::Tensor outputs = m_gathered;
        {
            const at::NoGradGuard noGrad;
            if (outputs.defined()) {
                outputs.copy_(at::stack(m_outputs, 1));
            } else {
                outputs = at::stack(m_outputs, 1);
            }
        }
        m_execution.observer->observe(m_layer.index, {&states, 1}, outputs);
    }

  private:
    const Linear& m_layer;
    const Execution& m_execution;
    Execution m_quiet;
    at::Tensor m_gathered;  ///< [B, T, out], a leaf; only where gradients are recorded and observed
    std::vector<at::Tensor> m_states;
    std::vector<at::Tensor> m_outputs;
};

at::Tensor firstState(const at::Tensor& x, const Linear& recurrent) {
    return at::zeros({x.size(0), recurrent.weight.size(1)}, x.options().requires_grad(false));
}

}  // namespace

at::Tensor Lstm::forward(const at::Tensor& x, const Execution& execution) const {
    const at::Tensor gates = input.forward(x, execution);
    StateMatrix matrix(recurrent, gates, execution);
    at::Tensor state = firstState(x, recurrent);
    at::Tensor cell = state;
    std::vector<at::Tensor> states;
    for (std::int64_t t = 0; t < x.size(1); ++t) {
        const std::vector<at::Tensor> a = (gates.select(1, t) + matrix.forward(state)).chunk(4, 1);
        cell = at::sigmoid(a[1]) * cell + at::sigmoid(a[0]) * at::tanh(a[2]);
        state = at::sigmoid(a[3]) * at::tanh(cell);
        states.push_back(state);
    }
    matrix.report();
    return at::stack(states, 1);
}

at::Tensor Gru::forward(const at::Tensor& x, const Execution& execution) const {
    const at::Tensor gates = input.forward(x, execution);
    StateMatrix matrix(recurrent, gates, execution);
    at::Tensor state = firstState(x, recurrent);
    std::vector<at::Tensor> states;
    for (std::int64_t t = 0; t < x.size(1); ++t) {
        const std::vector<at::Tensor> a = gates.select(1, t).chunk(3, 1);
        const std::vector<at::Tensor> b = matrix.forward(state).chunk(3, 1);
        const at::Tensor fresh = at::tanh(a[2] + at::sigmoid(a[0] + b[0]) * b[2]);
        state = fresh + at::sigmoid(a[1] + b[1]) * (state - fresh);
        states.push_back(state);
    }
    matrix.report();
    return at::stack(states, 1);
}

}  // namespace voxbit
