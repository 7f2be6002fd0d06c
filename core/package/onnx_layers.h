// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/package/onnx_graph.h"
#include "core/package/packed_file.h"

namespace voxbit {

/// Adds the layers of a packed model to a graph, by their checkpoint names and with all that quantizes them. Each
/// function takes and returns names of values.
class OnnxLayers {
  public:
    /// Both must outlive this.
    OnnxLayers(const PackedFile& file, OnnxGraph& graph);

    /// y = x W^T + b over the last dimension. The weight is stored as [in, out].
    std::string linear(const std::string& name, const std::string& x);
    /// Over the last dimension of x [B, C, T]. An even kernel with zeros on both sides gives one frame more than x has;
    /// that one is left out.
    std::string conv1d(const std::string& name, const std::string& x);
    /// a times b, over their last two dimensions.
    std::string product(const std::string& name, const std::string& a, const std::string& b);

    /// Over the last dimension.
    std::string layerNorm(const std::string& name, const std::string& x, double eps);
    /// Of x [B, C, T] over time, channel by channel: group norm with a group for each channel. Not as ONNX's
    /// InstanceNormalization: how exactly runtimes add up in it is not ours to choose.
    std::string channelNorm(const std::string& name, const std::string& x, double eps);
    /// Of the last dimension, with the statistics that are stored.
    std::string batchNorm(const std::string& name, const std::string& x, double eps);

    /// A stored tensor in float32.
    std::vector<float> numbers(const std::string& name) const;

  private:
    std::size_t indexOf(const std::string& name) const;
    std::string stored(const std::string& name);
    std::string weight(std::size_t layer, bool isTransposed);
    std::string quantizedInput(std::size_t layer, std::size_t operand, const std::string& x);
    std::string quantizedOutput(std::size_t layer, const std::string& y);

    const PackedFile& m_file;
    OnnxGraph& m_graph;
    std::unordered_map<std::string, std::size_t> m_indexOf;
};

}  // namespace voxbit
