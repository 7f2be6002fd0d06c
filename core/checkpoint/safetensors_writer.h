// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/checkpoint/tensor_view.h"

namespace voxbit {

/// A tensor to be written: contiguous, row-major, little endian bytes that live until the writer returns.
struct TensorBytes {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// The part of a header that tensors do not decide.
struct SafetensorsOptions {
    std::map<std::string, std::string> metadata;  ///< written as "__metadata__" when not empty
    /// The JSON header is padded with spaces to this many bytes (a multiple of 8); 0 pads to the next multiple of 8.
    std::size_t headerBytes = 0;
};

/// Bytes of the JSON header that writeSafetensors() needs at least, a multiple of 8. The file takes
/// 8 + header + tensor bytes. The `bytes` members are not looked at. The result depends on names, types, shapes and
/// metadata only.
/// @throws InvalidArgument on a bad shape or a name that is there twice
std::size_t safetensorsHeaderBytes(std::span<const TensorBytes> tensors,
                                   const std::map<std::string, std::string>& metadata = {});

/// Writes a safetensors file atomically. The same input gives the same bytes. Tensors with wider elements come first
/// (so that each lies aligned), otherwise in the given order.
/// @throws InvalidArgument when shape and bytes disagree, a name is there twice, or the header exceeds
///         `options.headerBytes`; IoError
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorBytes> tensors,
                      const SafetensorsOptions& options = {});

}  // namespace voxbit
