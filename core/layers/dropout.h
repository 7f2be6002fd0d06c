// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/layers/execution.h"

namespace voxbit {

/// Srivastava et al. 2014. While training (`execution.dropout` set): sets each element to zero with probability p and
/// scales the others by 1 / (1 - p). The mask follows from the state of the Random alone, on any device. Otherwise x
/// itself.
/// @param p in [0, 1)
at::Tensor dropout(const at::Tensor& x, double p, const Execution& execution);

/// Whether a layer is left out of this pass: with probability p while training, never otherwise.
bool dropsLayer(double p, const Execution& execution);

}  // namespace voxbit
