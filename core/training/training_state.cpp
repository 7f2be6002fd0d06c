// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_state.h"

namespace voxbit {

std::vector<TrainingPoint> TrainingState::curveSoFar() const {
    std::vector<TrainingPoint> points = curve;
    if (lossCount > 0) points.push_back({step, lossSum / static_cast<double>(lossCount), std::nullopt});
    return points;
}

std::filesystem::path trainingStatePath(const std::filesystem::path& output) {
    return output / "training_state.safetensors";
}

}  // namespace voxbit
