// SPDX-License-Identifier: Apache-2.0
#include "core/layers/quantizable.h"

#include <ATen/ops/conv1d.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>

#include <array>

namespace voxbit {
namespace {

at::Tensor asRun(const at::Tensor& x, const LayerExecution* how, std::size_t operand) {
    if (how == nullptr || how->inputs.empty() || how->inputs[operand].bits == kFloatBits) return x;
    return fakeQuantize(x, how->inputs[operand]);
}

const at::Tensor& weightAsRun(const at::Tensor& weight, const LayerExecution* how) {
    return how != nullptr && how->simulatedWeight.defined() ? how->simulatedWeight : weight;
}

}  // namespace

at::Tensor Linear::forward(const at::Tensor& x, const Execution& execution) const {
    execution.enterLayer();
    const LayerExecution* how = execution.of(index);
    at::Tensor output = at::linear(asRun(x, how, 0), weightAsRun(weight, how), bias);
    if (execution.observer != nullptr) execution.observer->observe(index, {&x, 1}, output);
    return output;
}

at::Tensor Conv1d::forward(const at::Tensor& x, const Execution& execution) const {
    return forward(x, weight, execution);
}

at::Tensor Conv1d::forward(const at::Tensor& x, const at::Tensor& floatWeight, const Execution& execution) const {
    execution.enterLayer();
    const LayerExecution* how = execution.of(index);
    at::Tensor output =
        at::conv1d(asRun(x, how, 0), weightAsRun(floatWeight, how), bias, stride, padding, /*dilation=*/1, groups);
    if (execution.observer != nullptr) execution.observer->observe(index, {&x, 1}, output);
    return output;
}

at::Tensor MatMul::forward(const at::Tensor& a, const at::Tensor& b, const Execution& execution) const {
    execution.enterLayer();
    const LayerExecution* how = execution.of(index);
    at::Tensor output = at::matmul(asRun(a, how, 0), asRun(b, how, 1));
    if (execution.observer != nullptr) {
        const std::array<at::Tensor, 2> operands = {a, b};
        execution.observer->observe(index, operands, output);
    }
    return output;
}

}  // namespace voxbit
