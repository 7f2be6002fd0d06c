// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/models/build_model.h"
#include "core/training/output_folder.h"

namespace voxbit::test {

/// Writes a CTC checkpoint of any shape with random weights; numbers stand for its characters.
inline std::shared_ptr<const Model> writeRandomCheckpoint(const std::filesystem::path& folder,
                                                          const ModelConfig& config) {
    std::shared_ptr<const Model> model = makeModel(config, 1);
    std::vector<std::string> tokens = {"<pad>", "|"};
    while (tokens.size() < static_cast<std::size_t>(config.vocabSize)) tokens.push_back(std::to_string(tokens.size()));
    writeOutputFolder(folder, config, {}, Vocabulary(tokens), model->tensors());
    return model;
}

}  // namespace voxbit::test
