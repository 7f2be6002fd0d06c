// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/layers/norms.h"

namespace voxbit {

/// Weight and bias of a layer that computes what two did.
struct FoldedLayer {
    at::Tensor weight;  ///< type and shape of the layer's own
    at::Tensor bias;    ///< [out]
};

/// A linear layer or convolution and the BatchNorm of its outputs in one: BN(W x + b) = s W x + s (b - mean) + shift
/// with s = scale / sqrt(variance + eps), per output channel (Jacob et al. 2018, eq. 14). Products are rounded once.
/// @param weight [out, ...] @param bias [out] or undefined
/// @throws InvalidArgument when the norm has another number of channels
FoldedLayer foldBatchNorm(const at::Tensor& weight, const at::Tensor& bias, const BatchNorm& norm);

}  // namespace voxbit
