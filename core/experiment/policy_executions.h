// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/fields.h"
#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/experiment/workspace.h"
#include "core/integer/layer_run.h"

namespace voxbit {

struct PolicyExecutions;

/// How an opened model runs under a policy. A packed file runs as a checkpoint does: the levels of its dequantized
/// weights are those in the file. There is one difference: layers that are asked to run in float keep their quantized
/// weights, since the file holds no others, and `runs` says so.
/// @param scales CalibrationResult::layers; of a packed file its own
/// @throws as makeExecutions()
PolicyExecutions policyExecutions(const LoadedModel& model, const std::vector<LayerScales>& scales,
                                  const ExecutionPolicy& policy, const RunControl& control = {});

/// [{layer, asked, runs, reason}] of every quantized layer, so that nothing is float in silence.
Json layerRunsJson(const LoadedModel& model, const std::vector<LayerRun>& runs);

}  // namespace voxbit
