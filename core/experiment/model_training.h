// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/experiment/experiment.h"
#include "core/experiment/workspace.h"
#include "core/training/training_config.h"

/// Trainings of an experiment's model on its calibration recordings.
namespace voxbit {

/// What the experiment does not say.
struct ModelTraining {
    std::string goal = "weights";
    std::string loss = "ctc";
    std::int64_t steps = 600;
    double learningRate = 3e-4;
    std::string output;
    std::string selection;
    double batchSeconds = 6.0;

    bool learnsImportance() const { return goal == "importance"; }
    /// A step of importance has a pass for every width, and needs fewer of them.
    std::int64_t usualSteps() const { return learnsImportance() ? 150 : 600; }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("goal", self.goal,
              "weights: fine-tune weights and steps under a bit map; importance: what every width of every layer costs",
              oneOf({"weights", "importance"}));
        visit("loss", self.loss, "ctc: on transcripts; distillation: towards the float model's output, without them",
              oneOf({"ctc", "distillation"}));
        visit("steps", self.steps, "updates", between(1, 1e9));
        visit("learning_rate", self.learningRate, "at its peak", between(0, 10));
        visit("output", self.output, "folder for the result and the training's state");
        visit("selection", self.selection, "recordings whose WER chooses the step that is kept; empty: the last step");
        visit("batch_seconds", self.batchSeconds, "audio of a batch at most, s; longer recordings are passed over",
              between(0.1, 100000));
    }
};

/// The settings for train(). Transcripts are normalised as the experiment's evaluation does, in the letter case of the
/// model's vocabulary. Importance is learned for the layers and widths that the experiment's allocators choose from;
/// the last step counts, so that `selection` is not looked at. Weights are trained under the widths that
/// writeTrainingBits() puts into the output folder.
/// @throws InvalidArgument naming the model: not a checkpoint folder with a CTC head and a vocabulary, or in the output
///         folder itself; as TrainingConfig::validate()
TrainingConfig trainingOf(const Experiment& experiment, const LoadedModel& model, const ModelTraining& training);

/// Writes a bit map into a training's folder, where it stays with what was trained under it.
/// @param bits as bitMapJson() gives it @return the file @throws IoError
std::filesystem::path writeTrainingBits(const std::filesystem::path& output, const Json& bits);

/// The subset of a corpus that is made to choose models, as an expression; empty where none has such a name.
std::string selectionSubset(const Corpus& corpus);

}  // namespace voxbit
