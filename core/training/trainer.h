// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/run_control.h"
#include "core/corpus/splits.h"
#include "core/training/training_config.h"
#include "core/training/training_state.h"

namespace voxbit {

/// The last state of a training, whose weights of bestStep lie in the output folder, and what it was made of.
struct TrainingResult : TrainingState {
    bool isStoppedEarly = false;    ///< patience ran out before TrainingConfig::steps
    Disjointness disjointness;      ///< of training and development recordings
    std::vector<Problem> problems;  ///< recordings that were left out because they are broken
};

/// How a training begins where its output folder already holds a saved state.
enum class TrainingStart { Fresh, Resume };

/// Training or fine-tuning: strings are drawn, joined and disturbed at random, the loss is the CTC loss of
/// Graves et al. 2006 per letter (or distillation, see addGradients()), AdamW follows it. Every `evaluateEvery` steps
/// the development strings are recognised (greedy) and the best weights so far are written to `config.output` as a
/// Hugging Face folder, with the content hashes of all that the model has heard (TrainingAudio); without development
/// strings the last weights are. Every `saveEvery` steps, and when stopped, the state is saved beside them; at the end
/// the curve takes its place (finishedTraining()). The settings lie there, too, from the beginning on
/// (trainingConfigPath()). A resumed training takes the same steps as one that was never stopped: on one machine with
/// one library the weights are bit for bit those of an uninterrupted run.
///
/// With a section `quantization` weights, inputs and outputs pass through quantizers whose steps are trained, too
/// (LearnedSteps); the development strings are then recognised by the simulated execution of the steps as they are,
/// and the folder holds widths and steps as quantization.json: a bit map with its scales (readScales()).
///
/// With a section `importance` each step has a pass for every candidate width and one at widths drawn by chance
/// (addJointGradients()); the folder holds what the steps have become as importance.json (writeImportance()), and the
/// weights that were trained beside them.
///
/// Where memory does not hold a batch it is passed in parts, see addGradients(); later batches are cut at once.
///
/// Progress counts steps; its detail names loss, WER and rate; `observer` hears of every step and measurement. A stop
/// is honoured between layers; the step under way is lost.
/// @throws Cancelled; InvalidArgument for settings or corpora that cannot be trained with, for recordings that both
///         train and choose the model (unless allowed), and when the folder holds a saved state but `start` is Fresh or
///         the other way round; IoError, FormatError; Error when training diverges, or naming the string for which
///         memory does not suffice even alone
TrainingResult train(const TrainingConfig& config, const RunControl& control = {},
                     TrainingStart start = TrainingStart::Fresh, const TrainingObserver& observer = {});

/// Where a training keeps its settings: in its output folder. From there readTrainingConfig() reads what resumes it.
std::filesystem::path trainingConfigPath(const std::filesystem::path& output);

/// How far the training has come that a folder holds unfinished; nothing where it holds none.
/// @throws IoError; FormatError when the saved state is damaged
std::optional<TrainingState> unfinishedTraining(const std::filesystem::path& output);

/// The last state of the training that ended in a folder, with its whole curve; nothing where none did, or where an
/// earlier version wrote it. It lies there as training_curve.json.
/// @throws IoError; FormatError, InvalidArgument naming the file
std::optional<TrainingState> finishedTraining(const std::filesystem::path& output);

/// Where the bit map and scales of a quantized network lie: in its checkpoint folder.
std::filesystem::path quantizationPath(const std::filesystem::path& checkpoint);

/// Where the importance of a network's layers lies: in its checkpoint folder.
std::filesystem::path importancePath(const std::filesystem::path& checkpoint);

}  // namespace voxbit
