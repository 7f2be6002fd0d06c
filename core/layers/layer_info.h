// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voxbit {

/// Lstm and Gru: one of the two matrices of a recurrent layer, that of its inputs or that of its state. Each is
/// quantized, profiled and calibrated like a Linear.
enum class LayerKind { Linear, Conv1d, Conv2d, MatMul, Lstm, Gru };

/// "linear", "conv1d", "conv2d", "matmul", "lstm", "gru".
std::string_view layerKindName(LayerKind kind);
/// Whether its tensors have their channels in dimension 1, with positions behind them; otherwise features come last.
bool isConvolution(LayerKind kind);

/// The layer whose output, through a GELU and nothing else, is another layer's input, and is read by no other.
struct GeluLink {
    int from = 0;         ///< index in Model::layers()
    bool isTanh = false;  ///< the GELU is approximated by tanh
};

/// What is known of a quantizable layer without running it. Layers are addressed by their index in Model::layers().
struct LayerInfo {
    std::string name;  ///< checkpoint name without ".weight"; matrix products: "<attention>.matmul_scores" etc.
    LayerKind kind = LayerKind::Linear;
    std::vector<std::int64_t>
        weightShape;  ///< [out, in], [out, in / groups, taps], [out, in / groups,
                      ///< rows, columns]; Lstm [4 hidden, in], Gru [3 hidden, in]; empty for matrix products
    std::int64_t weightCount = 0;  ///< elements of the weight; 0 for matrix products
    std::int64_t biasCount = 0;    ///< elements of the bias; 0 without
    std::int64_t groups = 1;       ///< of a convolution
    std::int64_t stride = 1;       ///< of a convolution, in every dimension
    std::int64_t padding = 0;      ///< zeros that a convolution adds on each side of every dimension
    double macsPerSecond = 0;      ///< multiply-accumulates per second of audio, counted on a 10 s input
    int stage = 0;                 ///< the Model stage that runs it
    std::string block;             ///< "feature_extractor", "projection", "encoder.0", ..., "head"
    bool hasWeightNorm = false;    ///< the checkpoint stores the weight as g and v (positional convolution)
    bool followsGelu = false;      ///< its input is the output of a GELU (twin quantizers are for these)
    bool followsSoftmax = false;   ///< its first input is a softmax
    std::optional<GeluLink> link;  ///< where its input comes from: such layers may hand on integers
};

/// Inputs that can be quantized: 2 for matrix products, 1 for other layers.
std::size_t operandCount(const LayerInfo& layer);

/// Elements of an output channel that share a weight scale where groups of so many (0: none) are asked for: 0, no
/// groups, for convolutions, which keep one scale per output channel, and for channels that a single group would hold.
std::int64_t weightGroupSize(const LayerInfo& layer, std::int64_t groupSize);

}  // namespace voxbit
