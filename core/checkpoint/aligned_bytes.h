// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <utility>

namespace voxbit {

/// Bytes at an address from which their type may be read.
struct AlignedBytes {
    const std::byte* data = nullptr;
    std::shared_ptr<const void> owner;  ///< keeps them alive
};

/// The bytes themselves when their address is a multiple of `alignment` (a power of two, at most 8), else a copy of
/// them: old files place tensors at odd addresses, where C++ may not read a float.
inline AlignedBytes alignedBytes(std::span<const std::byte> bytes, std::size_t alignment,
                                 std::shared_ptr<const void> owner) {
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignment == 0) return {bytes.data(), std::move(owner)};
    const std::shared_ptr<std::byte[]> copy(new std::byte[bytes.size()]);
    if (!bytes.empty()) std::memcpy(copy.get(), bytes.data(), bytes.size());
    return {copy.get(), copy};
}

}  // namespace voxbit
