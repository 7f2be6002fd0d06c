// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/calibration/layer_scales.h"
#include "core/experiment/experiment.h"
#include "core/experiment/workspace.h"
#include "core/package/packed_file.h"

/// Models in and out of packed files (core/package), with the scales that calibration found.
namespace voxbit {

struct ExecutionPolicy;
struct IntegerWeight;
struct LayerExecution;

/// The layout that an experiment asks for. Of a model that was packed already: that of its file.
FileLayoutOptions fileLayout(const Experiment& experiment, const LoadedModel& model);

/// Packs a model: quantizes its weights as makeExecutions() does and writes them with all that runs them. The file
/// takes the bytes of SizeModel under the `file` accounting exactly. With the rest at half precision, whatever is not
/// quantized (biases included) is rounded to it and no longer gives the very logits of the simulation.
/// @param scales one entry per layer of the model, as CalibrationResult::layers
/// @throws InvalidArgument naming the layer that the layout cannot hold, or when the model was packed already; IoError;
///         Cancelled
void writePackedModel(const std::filesystem::path& path, const LoadedModel& model,
                      const std::vector<LayerScales>& scales, const FileLayoutOptions& layout, const PackedFacts& facts,
                      const RunControl& control = {});

/// Opens a packed file as a model whose weights are the dequantized ones; LoadedModel::packed says how it runs. Its
/// hash is that of the file's content. @throws as openPackedFile()
LoadedModel openPackedModel(const std::filesystem::path& path, const std::string& device,
                            const RunControl& control = {});

/// openModel() to run under one policy and for nothing else: of a packed file, layers that the policy runs in integers
/// have no float weights (what stands for them is not a number), which saves four bytes a weight. See
/// policyExecutions(). @throws as openModel()
LoadedModel openModelFor(const std::string& path, const std::string& device, const ExecutionPolicy& policy,
                         const RunControl& control = {});

/// The weight of a quantized layer of at most 8 bits, as integer kernels take it. @throws as packedLevels()
IntegerWeight packedWeight(const PackedFile& file, int layer);

/// The simulated forward pass of a packed model. Weights are shared with the model.
/// @param model one with LoadedModel::packed
std::vector<LayerExecution> packedExecutions(const LoadedModel& model);

/// The scales of a packed file. Scores and distortions are 0: not measured. Bias corrections are part of the biases.
std::vector<LayerScales> scalesOf(const PackedFile& file);

}  // namespace voxbit
