// SPDX-License-Identifier: Apache-2.0
#include "core/layers/quantizable.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/conv1d.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>

#include <algorithm>
#include <array>
#include <span>

#include "core/layers/layer_kernel.h"

namespace voxbit {
namespace {

/// Work between two looks at the stop token: a fraction of a second on one core.
constexpr std::int64_t kTileMacs = 2'000'000'000;

at::Tensor asRun(const at::Tensor& x, const LayerExecution* how, std::size_t operand) {
    if (how == nullptr) return x;
    if (how->trained != nullptr) return how->trained->input(operand, x);
    if (how->inputs.empty() || how->inputs[operand].bits == kFloatBits) return x;
    return fakeQuantize(x, how->inputs[operand]);
}

at::Tensor weightAsRun(const at::Tensor& weight, const LayerExecution* how) {
    if (how != nullptr && how->trained != nullptr) return how->trained->weight(weight);
    return how != nullptr && how->simulatedWeight.defined() ? how->simulatedWeight : weight;
}

at::Tensor outputAsRun(const at::Tensor& y, const LayerExecution* how) {
    if (how == nullptr) return y;
    if (how->trained != nullptr) return how->trained->output(y);
    return how->output.bits == kFloatBits ? y : fakeQuantize(y, how->output);
}

const at::Tensor& biasAsRun(const at::Tensor& bias, const LayerExecution* how) {
    return how != nullptr && how->simulatedBias.defined() ? how->simulatedBias : bias;
}

at::Tensor seenOutput(int index, std::span<const at::Tensor> inputs, const at::Tensor& output,
                      const LayerExecution* how, const Execution& execution) {
    if (execution.observer != nullptr) execution.observer->observe(index, inputs, output);
    return outputAsRun(output, how);
}

const LayerKernel* kernelOf(const LayerExecution* how) {
    return how == nullptr || how->trained != nullptr ? nullptr : how->kernel.get();
}

at::Tensor convolved(const Conv1d& layer, const at::Tensor& x, const at::Tensor& weight) {
    return at::conv1d(x, weight, layer.bias, layer.stride, layer.padding, /*dilation=*/1, layer.groups);
}

/// The same in tiles of time, so that a stop is obeyed within a long recording.
at::Tensor convolvedInTiles(const Conv1d& layer, const at::Tensor& x, const at::Tensor& weight, std::int64_t tileFrames,
                            const Execution& execution) {
    const std::int64_t taps = weight.size(2);
    const std::int64_t frames = (x.size(2) - taps) / layer.stride + 1;
    at::Tensor output = at::empty({x.size(0), weight.size(0), frames}, x.options());
    for (std::int64_t start = 0; start < frames; start += tileFrames) {
        execution.checkStop();
        const std::int64_t count = std::min(tileFrames, frames - start);
        const at::Tensor part = x.narrow(2, start * layer.stride, (count - 1) * layer.stride + taps);
        output.narrow(2, start, count).copy_(convolved(layer, part, weight));
    }
    return output;
}

at::Tensor convolvedStoppably(const Conv1d& layer, const at::Tensor& x, const at::Tensor& weight,
                              const Execution& execution) {
    const bool isRecorded = at::GradMode::is_enabled() && (x.requires_grad() || weight.requires_grad());
    if (!execution.stop.stop_possible() || isRecorded || layer.padding != 0) return convolved(layer, x, weight);
    const std::int64_t tileFrames = std::max<std::int64_t>(1, kTileMacs / (weight.numel() * x.size(0)));
    if (x.size(2) <= tileFrames * layer.stride) return convolved(layer, x, weight);
    return convolvedInTiles(layer, x, weight, tileFrames, execution);
}

}  // namespace

at::Tensor Linear::forward(const at::Tensor& x, const Execution& execution) const {
    execution.checkStop();
    const LayerExecution* how = execution.of(index);
    const std::span<const at::Tensor> inputs(&x, 1);
    if (const LayerKernel* kernel = kernelOf(how)) {
        return seenOutput(index, inputs, kernel->forward(inputs, execution), how, execution);
    }
    const at::Tensor input = asRun(x, how, 0);
    const at::Tensor output = at::linear(input, weightAsRun(weight, how), biasAsRun(bias, how));
    return seenOutput(index, inputs, output, how, execution);
}

at::Tensor Conv1d::forward(const at::Tensor& x, const Execution& execution) const {
    return forward(x, weight, execution);
}

at::Tensor Conv1d::forward(const at::Tensor& x, const at::Tensor& floatWeight, const Execution& execution) const {
    execution.checkStop();
    const LayerExecution* how = execution.of(index);
    const std::span<const at::Tensor> inputs(&x, 1);
    if (const LayerKernel* kernel = kernelOf(how)) {
        return seenOutput(index, inputs, kernel->forward(inputs, execution), how, execution);
    }
    Conv1d run = *this;
    run.bias = biasAsRun(bias, how);
    const at::Tensor input = asRun(x, how, 0);
    const at::Tensor output = convolvedStoppably(run, input, weightAsRun(floatWeight, how), execution);
    return seenOutput(index, inputs, output, how, execution);
}

at::Tensor Conv2d::forward(const at::Tensor& x, const Execution& execution) const {
    execution.checkStop();
    const LayerExecution* how = execution.of(index);
    const std::span<const at::Tensor> inputs(&x, 1);
    if (const LayerKernel* kernel = kernelOf(how)) {
        return seenOutput(index, inputs, kernel->forward(inputs, execution), how, execution);
    }
    const at::Tensor input = asRun(x, how, 0);
    const at::Tensor output = at::conv2d(input, weightAsRun(weight, how), biasAsRun(bias, how), stride, padding,
                                         /*dilation=*/1, groups);
    return seenOutput(index, inputs, output, how, execution);
}

at::Tensor MatMul::forward(const at::Tensor& a, const at::Tensor& b, const Execution& execution) const {
    execution.checkStop();
    const LayerExecution* how = execution.of(index);
    const std::array<at::Tensor, 2> operands = {a, b};
    if (const LayerKernel* kernel = kernelOf(how)) {
        return seenOutput(index, operands, kernel->forward(operands, execution), how, execution);
    }
    const at::Tensor first = asRun(a, how, 0);
    return seenOutput(index, operands, at::matmul(first, asRun(b, how, 1)), how, execution);
}

}  // namespace voxbit
