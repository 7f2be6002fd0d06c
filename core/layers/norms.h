// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace voxbit {

/// Normalisation layers; they are never quantized. What comes out has the type and shape of `x`. Values; copying shares
/// the tensors; calls are thread-safe.

/// Ba, Kiros, Hinton 2016: over the last dimension. x [..., C], weight and bias [C].
struct LayerNorm {
    at::Tensor weight;
    at::Tensor bias;
    double eps = 1e-5;

    at::Tensor forward(const at::Tensor& x) const;
    /// The same for features that lie in dimension 1: x [B, C, T] -> [B, C, T].
    at::Tensor forwardChannelsFirst(const at::Tensor& x) const;
};

/// Group norm (Wu and He 2018) with one group per channel: over the time of each channel. x [B, C, T], weight and bias
/// [C].
struct ChannelGroupNorm {
    at::Tensor weight;
    at::Tensor bias;
    double eps = 1e-5;

    at::Tensor forward(const at::Tensor& x) const;
};

/// Ioffe and Szegedy 2015 with the stored statistics, also while training: they are never updated. x [B, C, T] or [B,
/// C, H, W], all tensors [C].
struct BatchNorm {
    at::Tensor weight;  ///< undefined: one
    at::Tensor bias;    ///< undefined: zero
    at::Tensor runningMean;
    at::Tensor runningVariance;
    double eps = 1e-5;

    at::Tensor forward(const at::Tensor& x) const;
};

}  // namespace voxbit
