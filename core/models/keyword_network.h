// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/checkpoint/model_config.h"
#include "core/models/model.h"
#include "core/models/weight_binder.h"

namespace voxbit {

/// The network of a keyword spotting family: features, then its body. It runs whole clips and takes no mask.
/// @param config valid; @param tensors those of the plan, in its order and under its names
std::shared_ptr<const Model> buildKeywordNetwork(const ModelConfig& config, NamedTensors tensors);

}  // namespace voxbit
