// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/fields.h"

namespace voxbit {

/// One measurement on the way.
struct TrainingPoint {
    std::int64_t step = 0;
    double loss = 0.0;          ///< mean CTC loss per letter since the point before
    std::optional<double> wer;  ///< on the development strings; nothing without any

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("step", self.step, "updates done");
        visit("loss", self.loss, "mean training loss since the point before");
        visit("wer", self.wer, "word error rate on the development strings");
    }
};

/// Everything beside weights and moments that a resumed training must find again. Strings and dropout follow from
/// seed and step alone, so that no generator's state is needed.
struct TrainingState {
    std::int64_t step = 0;     ///< steps done
    std::int64_t updates = 0;  ///< steps whose gradients were finite: those that changed weights
    double lossSum = 0.0;      ///< since the last point
    std::int64_t lossCount = 0;
    std::optional<double> bestWer;
    std::int64_t bestStep = 0;
    int pointsSinceBest = 0;
    std::int64_t samplesPerPass = 0;  ///< lowered where memory ran out, see addGradients(); 0: not limited
    int brokenSteps = 0;              ///< consecutive steps up to now whose gradients were not finite
    std::vector<TrainingPoint> curve;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("step", self.step, "steps done", atLeast(0));
        visit("updates", self.updates, "steps that changed weights", atLeast(0));
        visit("loss_sum", self.lossSum, "losses since the last point");
        visit("loss_count", self.lossCount, "how many", atLeast(0));
        visit("best_wer", self.bestWer, "lowest WER so far");
        visit("best_step", self.bestStep, "where it was measured");
        visit("points_since_best", self.pointsSinceBest, "measurements since then");
        visit("samples_per_pass", self.samplesPerPass, "most that one pass takes; 0: not limited", atLeast(0));
        visit("broken_steps", self.brokenSteps, "consecutive steps with gradients that are not finite");
        visit("curve", self.curve, "all points");
    }

    /// The curve, and where the loss stands since its last point: what there is to draw while steps go on.
    std::vector<TrainingPoint> curveSoFar() const;
};

/// Where the state of an unfinished training lies: in its output folder.
std::filesystem::path trainingStatePath(const std::filesystem::path& output);

/// Hears of a training on its thread: as it begins (a resumed one with its whole curve), after every step and after
/// every measurement. Should come back at once.
using TrainingObserver = std::function<void(const TrainingState&)>;

}  // namespace voxbit
