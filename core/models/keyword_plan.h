// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/layer_info.h"
#include "core/models/tensor_table.h"

namespace voxbit {

/// MACs of layers are counted over an input of this length.
inline constexpr double kCountedSeconds = 10.0;

/// What a keyword spotting network consists of.
struct KeywordPlan {
    std::vector<LayerInfo> layers;        ///< describeLayers()
    std::vector<ExpectedTensor> tensors;  ///< expectedTensors()
    int stages = 0;                       ///< input, one per layer or block (kwt, keyword-resnet), head
};

/// MACs are those of a 10 s input, or of one clip where the features take clips of one length, per second of it. The
/// features themselves are not counted.
/// @param config valid, of a keyword spotting family
KeywordPlan planKeywordNetwork(const ModelConfig& config);

}  // namespace voxbit
