// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/checkpoint/model_config.h"

namespace voxbit {

/// The activation function that a configuration names, element by element. Bytes pass as they are: the kernel that made
/// them has applied it (LayerInfo::link).
at::Tensor activate(const at::Tensor& x, Activation activation);

}  // namespace voxbit
