// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voxbit {

/// Element types that checkpoints hold.
enum class DType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

/// Bytes of one element.
std::size_t dtypeSize(DType dtype);
/// The name that safetensors gives the type: "F32", "BF16", "BOOL", ...
std::string_view dtypeName(DType dtype);
/// The inverse of dtypeName(); empty for any other text.
std::optional<DType> dtypeFromName(std::string_view name);

/// More dimensions than any tensor of a checkpoint has; readers reject longer shapes.
inline constexpr std::size_t kMaxRank = 16;

/// Number of elements of a shape; 1 for the empty shape (a scalar).
/// @return nothing when a dimension is negative or the product exceeds 2^63 - 1 (zero dimensions do not excuse others)
std::optional<std::int64_t> shapeNumel(const std::vector<std::int64_t>& shape);
/// Strides in elements of a row-major tensor of this shape.
std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape);
/// "[32, 1, 10]"
std::string shapeText(const std::vector<std::int64_t>& shape);

/// One named tensor as it lies in a mapped file. A value that is cheap to copy; immutable, shared between threads.
/// Readers promise: every element lies inside memory that `owner` keeps alive, `data` is aligned for `dtype`, the
/// element count fits std::int64_t. The bytes are little endian.
struct TensorView {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;  ///< in elements, never negative
    const std::byte* data = nullptr;    ///< the first element
    std::shared_ptr<const void> owner;  ///< keeps the memory behind `data` alive

    /// Elements.
    std::int64_t numel() const;
    /// numel() elements of dtype.
    std::size_t sizeBytes() const;
};

}  // namespace voxbit
