// SPDX-License-Identifier: Apache-2.0
#include "core/models/activation.h"

#include <ATen/ops/relu.h>
#include <ATen/ops/silu.h>

#include "core/layers/activations.h"

namespace voxbit {

at::Tensor activate(const at::Tensor& x, Activation activation) {
    if (x.scalar_type() == at::kByte) return x;
    switch (activation) {
        case Activation::Gelu:
            return voxbit::gelu(x);
        case Activation::GeluTanh:
            return voxbit::geluTanh(x);
        case Activation::Relu:
            return at::relu(x);
        case Activation::Silu:
            return at::silu(x);
    }
    return x;
}

}  // namespace voxbit
