// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace voxbit {

/// What weight normalisation stores of a weight.
struct WeightNormParts {
    at::Tensor g;  ///< [1, 1, taps]
    at::Tensor v;  ///< shape of the weight
};

/// g and v whose product weightNormalised(g, v) is `weight` bit for bit: v is the weight itself and g its norm, so that
/// their quotient is exactly one. A tap without any weight gets g = 0, where the quotient would be 0 / 0.
/// @param weight float32 [out, in, taps]
WeightNormParts weightNormParts(const at::Tensor& weight);

}  // namespace voxbit
