// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/experiment/packed_model.h"
#include "core/store/run_store.h"

namespace voxbit {

/// A model with the bits and scales of an experiment, ready to be packed.
struct QuantizedModel {
    std::shared_ptr<const LoadedModel> model;
    BitMap bits;
    std::vector<LayerScales> scales;
    FileLayoutOptions layout;
    PackedFacts facts;
    double fileBytes = 0;               ///< what the packed file takes
    std::optional<double> budgetBytes;  ///< where the experiment has one, by its own accounting
};

/// What run() does up to its evaluation: rank, allocate, calibrate. Finds earlier work in the caches and stores no run.
/// @throws as the stages of core/experiment/pipeline.h
QuantizedModel quantizeModel(const Experiment& experiment, Workspace& workspace, const RunControl& control);

/// The model that a stored run measured: its bit map, and its scales from the cache or found anew.
/// @throws StoreError when there is no such run; InvalidArgument when it has no bit map yet, or its model is no longer
///         what it was; as quantizeModel()
QuantizedModel quantizedModelOf(RunId run, Workspace& workspace, const RunControl& control);

/// What a packed file of the same layout takes with nothing quantized.
double floatFileBytes(const QuantizedModel& model);

/// @throws as writePackedModel()
void writeQuantizedModel(const std::filesystem::path& path, const QuantizedModel& model, const RunControl& control);

}  // namespace voxbit
