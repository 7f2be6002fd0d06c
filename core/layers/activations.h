// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace voxbit {

/// x Phi(x) (Hendrycks and Gimpel 2016), exact, element by element; of the type and shape of `x`. Its gradient is right
/// on LibTorch 1.13 too, where the backward through oneDNN returns garbage when the incoming gradient is not
/// contiguous, as after gelu(x).transpose(1, 2).
at::Tensor gelu(const at::Tensor& x);
/// The tanh approximation ("gelu_new"), under the same promise.
at::Tensor geluTanh(const at::Tensor& x);

}  // namespace voxbit
