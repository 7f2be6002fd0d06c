// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/checkpoint.h"

/// Checkpoints whose BatchNorm became part of the layers before it (core/models/fold_batch_norm.h). Torch-free.
namespace voxbit {

/// A layer and the BatchNorm that sees its outputs, by checkpoint names.
struct FoldablePair {
    std::string layer;
    std::string norm;
};

/// The pairs of a network: the depthwise convolutions of conformers, the blocks of EncoderASR's head. Those of keyword
/// spotting networks have an activation or a residual sum between them: none. None either where all are folded.
std::vector<FoldablePair> foldablePairs(const ModelConfig& config);

/// Writes a checkpoint folder of the folded network; its config.json says "batch_norm_folded", and its content hash
/// differs, as the key of every cache must.
/// @param out a folder that does not exist yet or is empty
/// @return the pairs that were folded
/// @throws InvalidArgument when there is nothing to fold or the folder holds something; IoError, FormatError
std::vector<FoldablePair> writeFoldedCheckpoint(const Checkpoint& checkpoint, const std::filesystem::path& out);

}  // namespace voxbit
