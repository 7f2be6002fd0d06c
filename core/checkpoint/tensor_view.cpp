// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_view.h"

#include <array>
#include <limits>

namespace voxbit {

namespace {

struct DTypeEntry {
    DType dtype;
    std::string_view name;
    std::size_t sizeBytes;
};

constexpr std::array kDTypes = {
    DTypeEntry{DType::F64, "F64", 8},   DTypeEntry{DType::F32, "F32", 4}, DTypeEntry{DType::F16, "F16", 2},
    DTypeEntry{DType::BF16, "BF16", 2}, DTypeEntry{DType::I64, "I64", 8}, DTypeEntry{DType::I32, "I32", 4},
    DTypeEntry{DType::I16, "I16", 2},   DTypeEntry{DType::I8, "I8", 1},   DTypeEntry{DType::U8, "U8", 1},
    DTypeEntry{DType::Bool, "BOOL", 1},
};

const DTypeEntry& entryOf(DType dtype) {
    return kDTypes[static_cast<std::size_t>(dtype)];
}

}  // namespace

std::size_t dtypeSize(DType dtype) {
    return entryOf(dtype).sizeBytes;
}

std::string_view dtypeName(DType dtype) {
    return entryOf(dtype).name;
}

std::optional<DType> dtypeFromName(std::string_view name) {
    for (const DTypeEntry& entry : kDTypes)
        if (entry.name == name) return entry.dtype;
    return std::nullopt;
}

std::optional<std::int64_t> shapeNumel(const std::vector<std::int64_t>& shape) {
    std::int64_t numel = 1;
    bool hasZero = false;
    for (const std::int64_t dimension : shape) {
        if (dimension < 0) return std::nullopt;
        if (dimension == 0) {
            hasZero = true;
            continue;
        }
        if (numel > std::numeric_limits<std::int64_t>::max() / dimension) return std::nullopt;
        numel *= dimension;
    }
    return hasZero ? 0 : numel;
}

std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> strides(shape.size());
    std::int64_t stride = 1;
    for (std::size_t i = shape.size(); i-- > 0;) {
        strides[i] = stride;
        if (shape[i] > 1) stride *= shape[i];
    }
    return strides;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (i > 0) text += ", ";
        text += std::to_string(shape[i]);
    }
    text += "]";
    return text;
}

std::int64_t TensorView::numel() const {
    return shapeNumel(shape).value_or(0);
}

std::size_t TensorView::sizeBytes() const {
    return static_cast<std::size_t>(numel()) * dtypeSize(dtype);
}

}  // namespace voxbit
