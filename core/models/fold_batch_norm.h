// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/checkpoint.h"
#include "core/models/weight_binder.h"

/// Models whose BatchNorm became part of the layers before it, so that it costs nothing and is quantized with them.
namespace voxbit {

/// Of every BatchNorm in the networks here: PyTorch's default.
inline constexpr double kBatchNormEps = 1e-5;

/// A layer and the BatchNorm that sees its outputs, by checkpoint names.
struct FoldablePair {
    std::string layer;
    std::string norm;
};

/// The pairs of a network: the depthwise convolutions of conformers, the blocks of EncoderASR's head. Those of keyword
/// spotting networks have an activation or a residual sum between them: none. None either where all are folded.
std::vector<FoldablePair> foldablePairs(const ModelConfig& config);

/// What buildModel() takes for the same network with its BatchNorm folded.
struct FoldedModel {
    ModelConfig config;
    NamedTensors tensors;
};

/// @param tensors as Model::tensors() of a network of `config`
/// @throws InvalidArgument when it has nothing to fold
FoldedModel foldBatchNorms(const ModelConfig& config, const NamedTensors& tensors);

/// Writes a checkpoint folder of the folded network; its config.json says "batch_norm_folded", and its content hash
/// differs, as the key of every cache must.
/// @param out a folder that does not exist yet or is empty
/// @return the pairs that were folded
/// @throws InvalidArgument when there is nothing to fold or the folder holds something; IoError, FormatError
std::vector<FoldablePair> writeFoldedCheckpoint(const Checkpoint& checkpoint, const std::filesystem::path& out);

}  // namespace voxbit
