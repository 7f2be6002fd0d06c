// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/checkpoint/tensor_view.h"

namespace voxbit {

/// Index of a value in PickleDocument::values.
using PickleRef = std::uint32_t;

/// What a value is. Opaque stands for things that are read over: floating numbers, devices.
enum class PickleKind { None, Bool, Int, Text, Tuple, List, Dict, Global, Storage, Tensor, Opaque };

/// One value of a pickle.
struct PickleValue {
    PickleKind kind = PickleKind::None;
    /// Bool, Int: the value. Global, Storage, Tensor: index into the reader's table, `storages` or `tensors`.
    std::int64_t number = 0;
    std::string text;
    std::vector<PickleRef> items;  ///< Tuple, List: elements. Dict: key, value, key, value, ...
};

/// A run of elements that lies outside the pickle.
struct PickleStorage {
    DType dtype = DType::F32;
    std::string key;  ///< names the zip entry or the place in the stream
    std::int64_t numel = 0;
};

/// A strided view; not yet compared with its storage.
struct PickleTensor {
    std::size_t storage = 0;  ///< index into PickleDocument::storages
    std::int64_t offset = 0;  ///< in elements
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
};

/// Values refer to each other by index, so that a pickle that contains itself, or is nested half a million deep, is
/// only a table.
struct PickleDocument {
    std::vector<PickleValue> values;
    std::vector<PickleStorage> storages;
    std::vector<PickleTensor> tensors;
    PickleRef root = 0;
    std::size_t sizeBytes = 0;  ///< length of the pickle in the stream

    const PickleValue& operator[](PickleRef ref) const { return values[ref]; }
};

/// Longest pickle and most values; a state dict of a thousand tensors has 0.1 MB and 20,000.
inline constexpr std::size_t kMaxPickleBytes = std::size_t{16} << 20;
inline constexpr std::size_t kMaxPickleValues = std::size_t{1} << 20;

/// Runs the pickle at the start of `bytes` (Python's pickle protocol 2, pickletools.py) with the opcodes that
/// torch.save emits. Nothing is called or imported: the few globals of a state dict (OrderedDict, _rebuild_tensor_v2,
/// _rebuild_parameter, torch.Size, torch.device, the typed storages) are built in, devices are read over.
/// Memory stays proportional to the bytes read.
/// @param where names file and part in messages
/// @throws FormatError on anything else, naming the opcode or global
PickleDocument readPickle(std::span<const std::byte> bytes, const std::string& where);

}  // namespace voxbit
