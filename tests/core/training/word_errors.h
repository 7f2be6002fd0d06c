// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/calibration/executions.h"
#include "core/calibration/scale_file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/model.h"
#include "core/training/development.h"
#include "core/training/trainer.h"

namespace voxbit::test {

/// Recognises the development strings of a training with what lies in its output folder: quantized where it holds
/// scales.
inline ErrorCounts measureWordErrors(const TrainingConfig& config) {
    const std::filesystem::path directory = config.output;
    const Checkpoint checkpoint = openCheckpoint(directory);
    const auto model = loadModel(checkpoint, parseDevice(config.device));
    std::vector<LayerExecution> executions;
    if (const auto path = quantizationPath(directory); std::filesystem::exists(path)) {
        if (const auto scales = readScales(path, model->layers())) executions = makeExecutions(*model, *scales);
    }
    return DevelopmentSet(config, checkpoint.preprocessor, {})
        .recognise(*model, *checkpoint.vocabulary, {}, executions.empty() ? nullptr : &executions);
}

}  // namespace voxbit::test
