// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>

#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// Reads all shards that a `*.index.json` names ({"metadata": ..., "weight_map": {tensor: file}}), each once, in the
/// order of their names. A shard's name must be a plain file name, so that an index cannot reach outside its folder.
/// @throws IoError; FormatError when index and shards do not hold the same tensors
TensorSet readShards(const std::filesystem::path& indexPath,
                     const std::function<TensorSet(const std::filesystem::path&)>& readShard);

}  // namespace voxbit
