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

/// Frames whose channels lie behind one another, as integer convolutions leave them, are taken in that order: on a view
/// of [B, C, T] LibTorch's kernel is seven times slower.
at::Tensor geluInMemoryOrder(const at::Tensor& x, const char* approximation) {
    if (x.dim() == 3 && !x.is_contiguous() && x.transpose(1, 2).is_contiguous())
        return withContiguousGradient(at::gelu(x.transpose(1, 2), approximation)).transpose(1, 2);
    return withContiguousGradient(at::gelu(x, approximation));
}

}  // namespace

at::Tensor gelu(const at::Tensor& x) {
    return geluInMemoryOrder(x, "none");
}

at::Tensor geluTanh(const at::Tensor& x) {
    return geluInMemoryOrder(x, "tanh");
}

}  // namespace voxbit
