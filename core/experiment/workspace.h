// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/background_hash.h"
#include "core/base/run_control.h"
#include "core/checkpoint/checkpoint.h"
#include "core/corpus/corpus.h"
#include "core/corpus/formats.h"
#include "core/evaluation/evaluator.h"
#include "core/experiment/experiment.h"
#include "core/layers/layer_info.h"
#include "core/package/size_model.h"
#include "core/store/cache_store.h"
#include "core/store/run_store.h"

namespace voxbit {

class Model;
struct PackedFile;

/// A checkpoint or packed file with its network, ready to run. Immutable; shared between threads.
struct LoadedModel {
    Checkpoint checkpoint;
    std::shared_ptr<const Model> model;
    BackgroundHash hash;            ///< content of the checkpoint or packed file: the key of every cache
    std::vector<LayerInfo> layers;  ///< Model::layers(), for code that is free of torch
    std::vector<ModelTensor> tensors;
    std::map<std::string, std::string> texts;  ///< readCheckpointTexts(): a packed file keeps them in its header
    /// Nothing for a checkpoint. Of a packed file: how its layers run; the weights of `model` are the dequantized ones.
    std::shared_ptr<const PackedFile> packed;
};

/// What runs share: databases, and what was opened already. Belongs to one thread.
class Workspace {
  public:
    /// @throws StoreError
    Workspace(const std::filesystem::path& database, const std::filesystem::path& cache);

    RunStore& runs() { return m_runs; }
    CacheStore& caches() { return m_caches; }

    /// Opened once per path and device, as long as its files do not change. The hash of a checkpoint is still being
    /// computed when this returns.
    /// @throws IoError, FormatError, InvalidArgument, Cancelled
    std::shared_ptr<const LoadedModel> model(const std::string& path, const std::string& device,
                                             const RunControl& control);
    /// Listed once per path and format. @throws IoError, FormatError, InvalidArgument
    std::shared_ptr<const Corpus> corpus(const CorpusChoice& choice);

    /// Remembers the float model's outputs, so that a sweep computes them once. Holds at most 256 MiB.
    FloatLogitsCache floatLogits(const LoadedModel& model);

  private:
    RunStore m_runs;
    CacheStore m_caches;
    std::map<std::string, std::shared_ptr<const LoadedModel>> m_models;
    std::map<std::string, std::shared_ptr<const Corpus>> m_corpora;
    std::map<std::string, Logits> m_floatLogits;
    std::size_t m_floatLogitsBytes = 0;
};

/// Opens a checkpoint folder or a packed file without any database. Hashing the content of a checkpoint is left to the
/// caller. @throws IoError, FormatError, InvalidArgument
LoadedModel openModel(const std::string& path, const std::string& device, const RunControl& control = {});

/// What the size accounting needs to know of a checkpoint's tensors.
std::vector<ModelTensor> modelTensors(const Checkpoint& checkpoint);

/// Threads inside one tensor operation, for the whole process.
void setThreadCount(int threads);

}  // namespace voxbit
