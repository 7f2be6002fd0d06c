// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/allocation/layer_selection.h"
#include "core/package/file_layout.h"

namespace voxbit {

/// Why a part of a model stays float.
enum class FloatReason {
    Pinned,       ///< a pin says so
    NoWeight,     ///< an attention product: nothing to store at fewer bits
    Excluded,     ///< an exclude pattern matches
    Kind,         ///< its kind is not among those to quantize
    NotIncluded,  ///< no include pattern matches
    Positional,   ///< the positional convolution has a setting of its own (size.positional_bits)
    Rest          ///< norms, biases, embeddings
};

/// A layer, or all attention products, or all that is no layer.
struct FloatPart {
    std::string name;  ///< of the layer; empty for a group
    FloatReason reason = FloatReason::Rest;
    std::string detail;  ///< the pattern or kind that decides
    std::int64_t parameters = 0;
    std::size_t count = 1;  ///< layers or tensors
};

/// What is not quantized under a selection, and why: layers in model order, then the products, then the rest.
/// @throws InvalidArgument as resolveLayers()
std::vector<FloatPart> floatParts(const LayerSelection& selection, Bits positionalBits,
                                  std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors);

}  // namespace voxbit
