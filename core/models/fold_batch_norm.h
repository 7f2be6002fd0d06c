// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/model_config.h"
#include "core/models/weight_binder.h"

/// Models whose BatchNorm became part of the layers before it, so that it costs nothing and is quantized with them.
namespace voxbit {

/// What buildModel() takes for the same network with its BatchNorm folded.
struct FoldedModel {
    ModelConfig config;
    NamedTensors tensors;
};

/// @param tensors as Model::tensors() of a network of `config`
/// @throws InvalidArgument when it has nothing to fold
FoldedModel foldBatchNorms(const ModelConfig& config, const NamedTensors& tensors);

}  // namespace voxbit
