// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

/// fakeQuantize() by tensor operations on whatever device the tensor lies: what it does on devices other than the
/// CPU. Here so that both back ends can be compared on the CPU.
at::Tensor fakeQuantizeByOperations(const at::Tensor& x, const ActivationQuantizer& quantizer);
at::Tensor fakeQuantizeByOperations(const at::Tensor& weight, const WeightQuantizer& quantizer);

}  // namespace voxbit
