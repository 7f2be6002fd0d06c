// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/report/figure.h"
#include "core/training/training_config.h"
#include "core/training/training_state.h"

/// What the Training panel shows of a training and of its folder, in the user's language.
namespace voxbit {

/// What an output folder holds.
struct TrainingFolder {
    std::optional<TrainingConfig> config;  ///< of the training that wrote there last
    std::optional<TrainingState> unfinished;
    std::optional<TrainingState> finished;
    bool hasModel = false;  ///< trained weights with their bits and scales
    bool hasImportance = false;
    QString problem;  ///< what cannot be read, and why
};
/// For a worker: a saved state lists every weight. @param folder may be missing or empty
TrainingFolder lookAtTraining(const std::string& folder);
/// Whether a training there would replace something.
bool holdsAnything(const std::string& folder);

Figure lossPicture(const std::vector<TrainingPoint>& curve);
Figure werPicture(const std::vector<TrainingPoint>& curve, std::int64_t bestStep);

/// "Step 120: loss 0.0312", and where it was measured "WER 5.00 %, best 4.17 % at step 90".
QString trainingText(const TrainingState& state);

}  // namespace voxbit
