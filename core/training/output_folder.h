// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/checkpoint/model_config.h"
#include "core/checkpoint/preprocessor_config.h"
#include "core/checkpoint/vocabulary.h"
#include "core/training/adamw.h"

namespace voxbit {

/// Writes a CTC checkpoint in Hugging Face layout: config.json, preprocessor_config.json, vocab.json,
/// tokenizer_config.json, special_tokens_map.json, model.safetensors (last, so that a folder with weights is whole).
/// @param tensors as Model::tensors() gives them
/// @throws IoError
void writeOutputFolder(const std::filesystem::path& folder, const ModelConfig& config,
                       const PreprocessorConfig& preprocessor, const Vocabulary& vocabulary,
                       const ParameterList& tensors);

}  // namespace voxbit
