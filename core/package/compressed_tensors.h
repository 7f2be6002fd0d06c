// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/fields.h"
#include "core/package/packed_file.h"

/// The layout "pack-quantized" of the compressed-tensors library, which vLLM and Hugging Face Transformers read: a
/// checkpoint folder whose config.json has a `quantization_config` and whose quantized linear layers have, in place of
/// <layer>.weight,
///     <layer>.weight_packed  I32 [out, ceil(in / n)]: n = 32 / bits unsigned codes (level + 2^(bits-1)) in each word,
///                            the first in the lowest bits; rows are padded with zero codes
///     <layer>.weight_scale   F32 [out, groups], one group but for weights with a scale for every n inputs
///     <layer>.weight_shape   I64 [2]
/// Words hold 4 or 8 bits, narrower weights are widened to the next of them. It is a format for weights: inputs stay
/// float, and what is not a linear layer stays a float tensor with its dequantized values.
namespace voxbit {

/// 4 or 8; nothing where a layer is stored as float: no linear layer, not quantized, 16 bits, or groups that do not
/// divide the inputs evenly, which readers of the layout refuse.
std::optional<Bits> compressedBits(const PackedFile& file, int layer);

/// The words of <layer>.weight_packed, row after row.
/// @param levels row-major [rows, columns], each within `bits` (4 or 8) signed bits
std::vector<std::int32_t> packedWords(std::span<const std::int32_t> levels, std::int64_t rows, Bits bits);

/// The member `quantization_config` of config.json: a group for each width and size of groups, which names
/// its layers one by one.
Json compressedTensorsConfig(const PackedFile& file);

}  // namespace voxbit
