// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/base/run_control.h"
#include "core/checkpoint/model_config.h"
#include "core/checkpoint/preprocessor_config.h"
#include "core/checkpoint/tensor_set.h"
#include "core/checkpoint/vocabulary.h"

namespace voxbit {

/// A checkpoint folder in Hugging Face layout. Cheap to copy apart from the name tables; immutable, shared between
/// threads.
struct Checkpoint {
    std::filesystem::path directory;
    ModelConfig config;
    PreprocessorConfig preprocessor;
    std::optional<Vocabulary> vocabulary;  ///< CTC heads whose folder has a vocab.json
    TensorSet tensors;
};

/// Reads config.json, preprocessor_config.json, the vocabulary and the weights: model.safetensors, its index,
/// pytorch_model.bin or its index, the first that is there. A missing preprocessor_config.json means its defaults.
/// Reads headers only; tensors stay on disk.
/// @throws IoError naming what was looked for; FormatError naming file and reason
Checkpoint openCheckpoint(const std::filesystem::path& directory);

/// The texts of a folder beside its weights, by file name: configuration, preprocessing and the files that a vocabulary
/// is read from, as far as they are there. @throws IoError, FormatError
std::map<std::string, std::string> readCheckpointTexts(const std::filesystem::path& directory);

/// A checkpoint without its tensors, from readCheckpointTexts(). @param where names the folder in messages
/// @throws FormatError naming file and reason, also when there is no config.json
Checkpoint parseCheckpointTexts(const std::map<std::string, std::string>& texts, const std::string& where);

/// The weights file of a folder, by the rule of openCheckpoint(). @throws IoError naming what was looked for
std::filesystem::path findWeights(const std::filesystem::path& directory);

/// SHA-256 over configuration, preprocessing, vocabulary and the content of the weights files; independent of where
/// the folder lies. Reads every byte of the weights: call it in the background.
/// @throws Cancelled
std::string checkpointHash(const Checkpoint& checkpoint, const RunControl& control = {});

}  // namespace voxbit
