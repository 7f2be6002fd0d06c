// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>

#include "core/checkpoint/model_config.h"
#include "core/models/model.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// Builds a network around tensors in checkpoint naming (expectedTensors(); either spelling of weight
/// normalisation). Nothing is copied: the model shares their storage. All floating point tensors have one type,
/// float32 or (for checking gradients) float64, and lie on one device.
/// Tensors that the forward pass does not use (masked_spec_embed, the positional convolution of a conformer) are kept
/// for tensors().
/// @throws InvalidArgument naming a tensor that is missing or of the wrong shape
std::shared_ptr<const Model> buildModel(const ModelConfig& config, NamedTensors tensors);

/// A network with fresh random weights, to be trained or measured: convolutions He-normal, linear layers normal with
/// deviation 0.02, the others as the reference starts them. The same seed gives the same weights.
/// To train: set requires_grad on parameters() and pass an Execution with `dropout`. Dropout and layer drop then
/// follow the configuration; frames are never masked (train with apply_spec_augment false) and BatchNorm keeps its
/// statistics.
std::shared_ptr<const Model> makeModel(const ModelConfig& config, std::uint64_t seed, const Device& device = {});

/// As loadModel(), but in memory of its own that may be written: for fine-tuning. The mapped files are not.
std::shared_ptr<const Model> loadTrainableModel(const Checkpoint& checkpoint, const Device& device = {});

}  // namespace voxbit
