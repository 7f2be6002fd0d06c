// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>

#include "core/models/model.h"

namespace voxbit {

/// @throws InvalidArgument as parseDevice()
c10::Device torchDevice(const Device& device);

/// Makes CUDA compute float32 products in float32 (TF32 off) with deterministic kernels. A switch of the whole
/// process: programs that compare with references call it once at their start; it changes nothing on the CPU.
void setExactMath();

}  // namespace voxbit
