// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <array>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"
#include "core/checkpoint/checkpoint_texts.h"
#include "core/checkpoint/json_text.h"

namespace voxbit {

namespace {

constexpr std::array kWeightFiles = {"model.safetensors", "model.safetensors.index.json", "pytorch_model.bin",
                                     "pytorch_model.bin.index.json"};

constexpr const char* kConfig = "config.json";
constexpr const char* kPreprocessor = "preprocessor_config.json";

}  // namespace

std::map<std::string, std::string> readCheckpointTexts(const std::filesystem::path& directory) {
    std::map<std::string, std::string> texts;
    for (const std::string_view name : kCheckpointTexts) {
        if (std::filesystem::exists(directory / name))
            texts[std::string(name)] = readTextFile(directory / name, kMaxJsonBytes);
    }
    return texts;
}

std::filesystem::path findWeights(const std::filesystem::path& directory) {
    for (const char* name : kWeightFiles) {
        if (std::filesystem::exists(directory / name)) return directory / name;
    }
    throw IoError(directory.string() + " holds no weights; looked for " + commaList(kWeightFiles));
}

Checkpoint openCheckpoint(const std::filesystem::path& directory) {
    if (!std::filesystem::is_directory(directory))
        throw IoError(directory.string() + " is not a checkpoint folder: no such folder");
    if (!std::filesystem::exists(directory / kConfig))
        throw IoError(directory.string() + " is not a checkpoint folder: looked for config.json");
    Checkpoint checkpoint = parseCheckpointTexts(readCheckpointTexts(directory), directory.string());
    checkpoint.tensors = readTensors(findWeights(directory));
    return checkpoint;
}

Checkpoint parseCheckpointTexts(const std::map<std::string, std::string>& texts, const std::string& where) {
    const std::filesystem::path directory = where;
    const auto config = texts.find(kConfig);
    if (config == texts.end()) throw FormatError(where + " has no " + kConfig);
    Checkpoint checkpoint;
    checkpoint.directory = directory;
    checkpoint.config = parseModelConfig(config->second, (directory / kConfig).string());
    if (const auto text = texts.find(kPreprocessor); text != texts.end())
        checkpoint.preprocessor = parsePreprocessorConfig(text->second, (directory / kPreprocessor).string());
    if (checkpoint.config.head == Head::Ctc) checkpoint.vocabulary = parseVocabulary(texts, where);
    return checkpoint;
}

std::string checkpointHash(const Checkpoint& checkpoint, const RunControl& control) {
    constexpr std::size_t kChunkBytes = std::size_t{4} << 20;
    std::int64_t totalBytes = 0;
    for (const auto& file : checkpoint.tensors.files()) totalBytes += static_cast<std::int64_t>(file->bytes().size());
    ProgressMeter meter(control, "hashing the model", totalBytes, "bytes");
    Sha256 hash;
    // Every part is preceded by its length, so that no two different checkpoints give one stream of bytes.
    const auto updateText = [&hash](const std::string& text) {
        hash.update(std::to_string(text.size()) + ":").update(text);
    };
    updateText(modelConfigJson(checkpoint.config));
    updateText(preprocessorConfigJson(checkpoint.preprocessor));
    updateText(checkpoint.vocabulary ? vocabularyJson(*checkpoint.vocabulary) : std::string());
    for (const auto& file : checkpoint.tensors.files()) {
        hash.update(std::to_string(file->bytes().size()) + ":");
        for (auto rest = file->bytes(); !rest.empty();) {
            const auto chunk = rest.first(std::min(kChunkBytes, rest.size()));
            hash.update(chunk);
            rest = rest.subspan(chunk.size());
            meter.advance(static_cast<std::int64_t>(chunk.size()));
        }
    }
    return hash.hexDigest();
}

}  // namespace voxbit
