// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/models/model.h"
#include "core/training/adamw.h"
#include "core/training/trained_quantizers.h"
#include "core/training/training_config.h"
#include "core/training/training_state.h"

namespace voxbit {

/// One safetensors file with weights, moments and state, written atomically.
/// @param quantizers of a quantized network; nullptr: a float one
/// @throws IoError
void saveTraining(const TrainingConfig& config, const TrainingState& state, const Model& model, const AdamW& optimizer,
                  const TrainedQuantizers* quantizers);

/// The state alone, of a file of saveTraining(). @throws IoError; FormatError when it is none
TrainingState readTrainingState(const std::filesystem::path& path);

/// Copies weights, moments and steps back and returns the state. Lengths and intervals (steps, evaluate_every,
/// save_every, patience, output) may differ from those of the saved training; nothing else may.
/// @throws IoError; FormatError when the file is not of this model; InvalidArgument naming a setting or a width
///         that differs
TrainingState restoreTraining(const TrainingConfig& config, const Model& model, AdamW& optimizer,
                              TrainedQuantizers* quantizers);

}  // namespace voxbit
