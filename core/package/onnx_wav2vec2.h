// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/package/onnx_graph.h"
#include "core/package/packed_file.h"

namespace voxbit {

/// The wav2vec2 network of a packed file as a graph that computes what its simulation does:
///     input_values  float32 [batch, samples]: at the model's rate, normalised as preprocessor_config.json asks
///     logits        float32 [batch, frames, vocabulary], or [batch, classes] of a classifier
/// Batch and samples are chosen at each call; there is no mask, so clips of one batch should be equally long, and
/// shortestInput() is the shortest. The texts that a checkpoint folder keeps beside its weights are in the metadata.
/// @throws InvalidArgument naming the layer and what to do instead: for another family, 16 bits or dynamic ranges, or
///         as requireOnnxSize()
OnnxGraph onnxWav2Vec2(const PackedFile& file);

}  // namespace voxbit
