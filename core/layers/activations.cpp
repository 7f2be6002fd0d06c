// SPDX-License-Identifier: Apache-2.0
#include "core/layers/activations.h"

#include <ATen/ops/gelu.h>

namespace voxbit {
namespace {

/// The hook runs on the gradient before the backward of the function that made `y` sees it.
at::Tensor withContiguousGradient(at::Tensor y) {
    if (y.requires_grad()) y.register_hook([](const at::Tensor& gradient) { return gradient.contiguous(); });
    return y;
}

}  // namespace

at::Tensor gelu(const at::Tensor& x) {
    return withContiguousGradient(at::gelu(x, "none"));
}

at::Tensor geluTanh(const at::Tensor& x) {
    return withContiguousGradient(at::gelu(x, "tanh"));
}

}  // namespace voxbit
