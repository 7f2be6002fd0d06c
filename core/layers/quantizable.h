// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

#include "core/layers/execution.h"

namespace voxbit {

/// The quantizable layers. Each knows its index in Model::layers() and asks the Execution how it runs: with which
/// weight, with which of its inputs quantized. The observer sees unquantized inputs and output. Values; copying
/// shares the tensors. Tensors are float32, or float64 where gradients are checked. Calls are const and may run on
/// several threads at once. All forwards throw Cancelled once a stop was requested, before they compute.

/// y = x W^T + b. x [..., in], weight [out, in], bias [out] or undefined.
struct Linear {
    int index = 0;
    at::Tensor weight;
    at::Tensor bias;

    at::Tensor forward(const at::Tensor& x, const Execution& execution) const;
};

/// Cross-correlation over time with zero padding on both sides. x [B, in, T], weight [out, in / groups, taps], bias
/// [out] or undefined. groups = in is a depthwise convolution. Outside training, long inputs run in tiles of time when
/// the execution can be stopped, so that cancelling does not wait for a whole recording.
struct Conv1d {
    int index = 0;
    at::Tensor weight;
    at::Tensor bias;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    std::int64_t groups = 1;

    at::Tensor forward(const at::Tensor& x, const Execution& execution) const;
    /// The same with another float weight, for weights that are computed from others.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& floatWeight, const Execution& execution) const;
};

/// Cross-correlation over two dimensions with zero padding on all sides. x [B, in, H, W], weight [out, in / groups,
/// rows, columns], bias [out] or undefined. Stride and padding are the same in both dimensions.
struct Conv2d {
    int index = 0;
    at::Tensor weight;
    at::Tensor bias;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    std::int64_t groups = 1;

    at::Tensor forward(const at::Tensor& x, const Execution& execution) const;
};

/// Batched product of two activations: a [..., n, k] times b [..., k, m].
struct MatMul {
    int index = 0;

    at::Tensor forward(const at::Tensor& a, const at::Tensor& b, const Execution& execution) const;
};

}  // namespace voxbit
