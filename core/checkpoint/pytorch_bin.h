// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>

#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// Reads the tensors of a file that torch.save wrote (pytorch_model.bin, *.pt, *.ckpt): the zip archive of 1.6 and
/// later, or the stream from before. Storages are views of the mapped file, whatever device they were saved on; those
/// that are not aligned for their type (common in streams) are copied. A dict wrapped as {"state_dict": ...} or
/// {"model": ...} is unwrapped; dicts inside it give dotted names; values that are no tensors are passed over.
/// @throws IoError; FormatError naming file, tensor or global and reason
TensorSet readPytorchBin(const std::filesystem::path& path);

/// Whether the bytes begin like a stream of torch.save from before 1.6.
bool isLegacyPytorchStream(std::span<const std::byte> bytes);
/// Whether the bytes begin like a zip archive.
bool isZip(std::span<const std::byte> bytes);

}  // namespace voxbit
