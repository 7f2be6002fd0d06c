// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/evaluation/logits_distance.h"
#include "core/experiment/workspace.h"

namespace voxbit {

/// What a model recognised in one file.
struct Transcript {
    std::string file;
    std::string text;  ///< decoded text, or the name of the best class
    double audioSeconds = 0;
    Logits logits;
};

/// Recognises files one by one: with the float model of a checkpoint, or with a packed model as it is quantized.
/// @param execution how the layers of a packed model run
/// @throws IoError, FormatError naming the file; InvalidArgument when it is too short, or when a checkpoint is to run
///         in integers; Cancelled
void transcribe(const LoadedModel& model, const std::vector<std::string>& files, const std::string& device,
                const RunControl& control, const std::function<void(const Transcript&)>& sink,
                const ExecutionPolicy& execution = {});

struct NamedLogits {
    std::string name;
    Logits logits;
};
/// A safetensors file with one float32 tensor per name: [frames, vocabulary], or [classes] for classifiers.
/// @throws InvalidArgument when a name is there twice; IoError
void writeLogits(const std::filesystem::path& path, const std::vector<NamedLogits>& logits, Head head);

}  // namespace voxbit
