// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// Reads the constant tensors of a TensorFlow Lite model (a FlatBuffer with the schema of tensorflow/lite/schema,
/// version 3), of its first and only subgraph: weights, and whatever else the graph was built with. Operators are not
/// looked at. Tensors without elements or of a type that checkpoints do not have (strings, complex, 4 bits) are passed
/// over. Views of the mapped file.
/// @throws IoError; FormatError naming file and reason
TensorSet readTflite(const std::filesystem::path& path);

/// Whether the bytes begin like a TensorFlow Lite model.
bool isTflite(std::span<const std::byte> bytes);

}  // namespace voxbit
