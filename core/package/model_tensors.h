// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/models/tensor_table.h"
#include "core/package/file_layout.h"

namespace voxbit {

/// What the size accounting needs to know of the tensors of the model with this configuration.
/// @param isStored whether the file at hand holds one
std::vector<ModelTensor> modelTensors(const ModelConfig& config,
                                      const std::function<bool(const ExpectedTensor& tensor)>& isStored);

}  // namespace voxbit
