// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/checkpoint/tensor_set.h"

namespace voxbit {

/// A trained model in the format of its makers, under the names of our checkpoint layout. Views of mapped files.
struct ForeignModel {
    ModelConfig config;
    std::vector<TensorView> tensors;
};

/// A Keyword Transformer as ARM-software/keyword-transformer saves it: a TensorFlow Lite model with its features in
/// the graph, and flags.json with the settings of its training.
/// @param labels class names by index
/// @throws FormatError naming file and reason, also for flags that Voxbit's network does not have
ForeignModel readKeywordTransformer(const TensorSet& tensors, const std::filesystem::path& flags,
                                    std::vector<std::string> labels);

/// A PyTorch state dict of one nn.LSTM or nn.GRU and one nn.Linear on its last frame, whatever they are called, as
/// felixchenfy/Speech-Commands-Classification-by-LSTM-PyTorch saves it. The file says nothing of its features: they
/// are librosa.feature.mfcc's defaults at 16 kHz, with as many coefficients as the first layer has inputs.
/// @param where names the file in messages
/// @throws FormatError
ForeignModel readKeywordRnn(const TensorSet& tensors, const std::string& where, std::vector<std::string> labels);

}  // namespace voxbit
