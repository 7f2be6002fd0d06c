// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/package/packed_file.h"

namespace voxbit {

/// Everything that goes into a packed file. The views that the functions return live until the writer returns.
struct PackedSource {
    std::vector<LayerInfo> layers;
    std::vector<ModelTensor> tensors;
    std::vector<PackedLayer> quantizers;  ///< one per layer; a single weight scale stands for all channels
    FileLayoutOptions options;
    PackedFacts facts;
    /// float32 elements, row-major, of a layer's weight as it runs (weight normalisation applied).
    std::function<std::span<const float>(int layer)> weight;
    /// Bytes of any other tensor: float32 elements, or int64 ones of an integer tensor.
    std::function<std::span<const std::byte>(const std::string& name)> tensor;
};

/// Quantizes and packs the weights and writes the file atomically. It takes SizeModel's `file` bytes exactly. The same
/// source gives the same bytes.
/// @throws InvalidArgument naming the layer whose quantizer does not fit the layout, a value that half precision cannot
///         hold, or facts longer than the header has room for; IoError; Cancelled before the next layer
void writePackedFile(const std::filesystem::path& path, const PackedSource& source, const RunControl& control = {});

}  // namespace voxbit
