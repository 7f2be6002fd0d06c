// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// A tensor that the reference module with some configuration owns.
struct ExpectedTensor {
    std::string name;  ///< checkpoint name; weight normalisation in the older spelling (weight_g, weight_v)
    std::vector<std::int64_t> shape;
    bool isBuffer = false;     ///< not a trainable parameter
    bool isInteger = false;    ///< int64 instead of floating point
    bool mayBeAbsent = false;  ///< files without it are complete
    /// The other spelling, where there is one: parametrizations.weight.original0 and 1; PyTorch's rnn.weight_ih_l0.
    std::string newerName;
};

/// All tensors of the reference module in the order of its state dictionary.
/// @param config valid, see ModelConfig::validate()
std::vector<ExpectedTensor> expectedTensors(const ModelConfig& config);

/// Elements of all trainable parameters of the reference module: masked_spec_embed counts when the configuration
/// asks for it, in the file or not; buffers do not.
std::int64_t parameterCount(const ModelConfig& config);

/// Pairs what the configuration asks for with what a checkpoint holds, in the order of expectedTensors(); tensors
/// that may be absent and are have no entry. Tolerated besides: masked_spec_embed that the configuration does not ask
/// for, mask_time_emb_vector, num_batches_tracked.
/// @throws FormatError naming file and tensor when one is missing, superfluous, or of the wrong shape or type
std::vector<std::pair<ExpectedTensor, const TensorView*>> matchTensors(const ModelConfig& config,
                                                                       const TensorSet& tensors);

}  // namespace voxbit
