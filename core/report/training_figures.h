// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/report/figure.h"
#include "core/training/training_config.h"
#include "core/training/training_state.h"

/// How a training went, over its steps.
namespace voxbit {

/// Mean loss since the point before.
Figure lossFigure(const std::vector<TrainingPoint>& curve);

/// WER on the development strings, in percent, where it was measured, with a mark at the step that is kept.
/// @param bestStep TrainingState::bestStep
Figure werFigure(const std::vector<TrainingPoint>& curve, std::int64_t bestStep);

/// What exported curves belong to: output folder, model, what is learned by which loss.
std::string trainingHeader(const TrainingConfig& config);

}  // namespace voxbit
