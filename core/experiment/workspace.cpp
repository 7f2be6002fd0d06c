// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/workspace.h"

#include <ATen/Parallel.h>

#include "core/experiment/packed_model.h"
#include "core/models/device.h"
#include "core/models/model.h"
#include "core/package/model_tensors.h"

namespace voxbit {
namespace {

std::string fileStamp(const std::filesystem::directory_entry& file) {
    std::error_code code;
    if (!file.is_regular_file(code)) return {};
    return file.path().filename().string() + ":" + std::to_string(file.file_size(code)) + ":" +
           std::to_string(file.last_write_time(code).time_since_epoch().count()) + ";";
}

/// Changes whenever the file, or one in the folder, was replaced or written to.
std::string contentStamp(const std::filesystem::path& path) {
    std::error_code code;
    std::string stamp = fileStamp(std::filesystem::directory_entry(path, code));
    for (const auto& entry : std::filesystem::directory_iterator(path, code)) stamp += fileStamp(entry);
    return stamp;
}

std::function<std::string(const RunControl&)> hashing(Checkpoint checkpoint) {
    return
        [checkpoint = std::move(checkpoint)](const RunControl& control) { return checkpointHash(checkpoint, control); };
}

/// What the size accounting needs to know of a checkpoint's tensors.
std::vector<ModelTensor> tensorsOf(const Checkpoint& checkpoint) {
    return modelTensors(checkpoint.config, [&](const ExpectedTensor& tensor) {
        return checkpoint.tensors.find(tensor.name) != nullptr ||
               (!tensor.newerName.empty() && checkpoint.tensors.find(tensor.newerName) != nullptr);
    });
}

}  // namespace

Workspace::Workspace(const std::filesystem::path& database, const std::filesystem::path& cache)
    : m_runs(database), m_caches(cache) {}

std::shared_ptr<const LoadedModel> Workspace::model(const std::string& path, const std::string& device,
                                                    const RunControl& control) {
    const std::string key = device + "|" + path + "|" + contentStamp(path);
    auto& entry = m_models[key];
    if (!entry) {
        auto loaded = std::make_shared<LoadedModel>(openModel(path, device, control));
        if (!loaded->packed) loaded->hash = BackgroundHash(hashing(loaded->checkpoint));
        entry = std::move(loaded);
    }
    return entry;
}

std::shared_ptr<const LoadedModel> Workspace::changed(const std::shared_ptr<const LoadedModel>& model,
                                                      const std::string& change,
                                                      const std::function<LoadedModel(const LoadedModel&)>& make) {
    auto& entry = m_changedModels[{model.get(), change}];
    if (!entry) entry = std::make_shared<const LoadedModel>(make(*model));
    return entry;
}

std::shared_ptr<const Corpus> Workspace::corpus(const CorpusChoice& choice) {
    auto& entry = m_corpora[choice.format + "|" + choice.path];
    if (!entry) entry = std::make_shared<const Corpus>(readCorpus(choice.path, choice.format));
    return entry;
}

FloatLogitsCache Workspace::floatLogits(const LoadedModel& model) {
    FloatLogitsCache cache;
    cache.find = [this, hash = model.hash.get()](const std::string& audioHash) {
        return m_floatLogits.find(hash, audioHash);
    };
    cache.keep = [this, hash = model.hash.get()](const std::string& audioHash, const Logits& logits) {
        m_floatLogits.keep(hash, audioHash, logits);
    };
    return cache;
}

LoadedModel openModel(const std::string& path, const std::string& device, const RunControl& control) {
    if (isPackedFile(path)) return openPackedModel(path, device, control);
    const Device chosen = parseDevice(device);
    LoadedModel loaded;
    loaded.checkpoint = openCheckpoint(path);
    loaded.model = loadModel(loaded.checkpoint, chosen);
    loaded.layers = loaded.model->layers();
    loaded.tensors = tensorsOf(loaded.checkpoint);
    loaded.texts = readCheckpointTexts(path);
    return loaded;
}

void setThreadCount(int threads) {
    at::set_num_threads(threads);
}

}  // namespace voxbit
