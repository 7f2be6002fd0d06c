// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/models/weight_binder.h"

namespace voxbit {

/// Writes tensors, float32 or int64 on any device, into a safetensors file, atomically.
/// @throws InvalidArgument for another type; IoError
void writeTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                  const std::map<std::string, std::string>& metadata);

}  // namespace voxbit
