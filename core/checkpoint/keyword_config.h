// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/checkpoint/json_fields.h"
#include "core/checkpoint/model_config.h"

namespace voxbit {

/// The keys of config.json that keyword spotting families have beside model_type, architectures and id2label:
/// hidden_size, num_hidden_layers and features; kwt: num_attention_heads, intermediate_size, hidden_act,
/// layer_norm_eps; keyword-rnn: cell; keyword-resnet: pool_frames, pool_coefficients. All must be there.

/// @param config with its family. @throws FormatError naming source, field, value and allowed range
void readKeywordFields(const JsonFields& fields, const std::string& where, ModelConfig& config);
/// Sets these keys; the others stay.
void writeKeywordFields(nlohmann::json& json, const ModelConfig& config);
/// @throws InvalidArgument naming field, value and allowed range
void validateKeywordFields(const ModelConfig& config);

}  // namespace voxbit
