// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace voxbit {

/// A trained keyword spotting model as its makers published it.
struct ConversionSource {
    /// A TensorFlow Lite or PyTorch file, or a folder with flags.json that holds one TensorFlow Lite file somewhere.
    std::filesystem::path source;
    /// Class names, one a line; empty: labels.txt beside flags.json.
    std::filesystem::path labels;
    /// The classes to keep, in this order: the others' rows of the last layer are left out. Empty: all.
    std::vector<std::string> classes;
};

/// Writes the model as a checkpoint folder: config.json, preprocessor_config.json, and model.safetensors last, so
/// that a folder with weights is whole. It was opened again before this returns.
/// @param out made where it does not exist; must be empty
/// @throws InvalidArgument, also for a class that the model does not have; IoError, FormatError
void convertCheckpoint(const ConversionSource& source, const std::filesystem::path& out);

}  // namespace voxbit
