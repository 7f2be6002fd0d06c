// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/background_hash.h"
#include "core/base/run_control.h"
#include "core/checkpoint/checkpoint.h"
#include "core/corpus/corpus.h"
#include "core/corpus/formats.h"
#include "core/evaluation/evaluator.h"
#include "core/experiment/experiment.h"
#include "core/experiment/float_logits_file.h"
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
    /// The network that `make` builds from a model of this workspace, built once for each change.
    /// @param change names what `make` does @throws what `make` throws
    std::shared_ptr<const LoadedModel> changed(const std::shared_ptr<const LoadedModel>& model,
                                               const std::string& change,
                                               const std::function<LoadedModel(const LoadedModel&)>& make);
    /// Listed once per path and format. @throws IoError, FormatError, InvalidArgument
    std::shared_ptr<const Corpus> corpus(const CorpusChoice& choice);

    /// Remembers the float model's outputs, so that a sweep computes them once.
    FloatLogitsCache floatLogits(const LoadedModel& model);

  private:
    RunStore m_runs;
    CacheStore m_caches;
    std::map<std::string, std::shared_ptr<const LoadedModel>> m_models;
    std::map<std::pair<const LoadedModel*, std::string>, std::shared_ptr<const LoadedModel>> m_changedModels;
    std::map<std::string, std::shared_ptr<const Corpus>> m_corpora;
    FloatLogitsFile m_floatLogits;
};

/// Opens a checkpoint folder or a packed file without any database. Hashing the content of a checkpoint is left to the
/// caller. @throws IoError, FormatError, InvalidArgument
LoadedModel openModel(const std::string& path, const std::string& device, const RunControl& control = {});

/// Threads inside one tensor operation, for the whole process.
void setThreadCount(int threads);

}  // namespace voxbit
