// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// Longest header that is read. The format's own library stops at 100 MB; real headers stay below 1 MB.
inline constexpr std::size_t kMaxSafetensorsHeaderBytes = std::size_t{32} << 20;

/// Maps a safetensors file (format: https://huggingface.co/docs/safetensors, "Format") and checks its whole header:
/// length, JSON, types, shapes, and that the tensors cover the data section without overlap or hole. Tensor bytes are
/// not touched, except that a tensor whose address is not aligned for its type is copied.
/// @throws IoError, FormatError naming file, tensor and reason
TensorSet readSafetensors(const std::filesystem::path& path);

}  // namespace voxbit
