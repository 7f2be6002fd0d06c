// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>

#include "core/models/model.h"

namespace voxbit {

/// As LibTorch has it. @throws InvalidArgument as parseDevice()
c10::Device torchDevice(const Device& device);

/// Makes CUDA compute float32 products in float32 (TF32 off) with deterministic kernels. A switch of the whole process,
/// which buildModel() sets: quantization errors must not drown in those of TF32. It changes nothing on the CPU.
void setExactMath();

}  // namespace voxbit
