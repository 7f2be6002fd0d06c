// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/allocation/allocation_path.h"
#include "core/allocation/allocator.h"
#include "core/allocation/cost_table.h"
#include "core/allocation/layer_selection.h"
#include "core/audio/clip_list.h"
#include "core/calibration/layer_scales.h"
#include "core/corpus/clip_facts.h"
#include "core/corpus/splits.h"
#include "core/evaluation/evaluator.h"
#include "core/experiment/workspace.h"
#include "core/profile/gradient_profiler.h"
#include "core/profile/profile_cache.h"

/// The stages of a run, each usable alone: prepareData -> profileCalibrationClips -> sensitivities -> planAllocation ->
/// calibrateLayers -> evaluate. All take what they need from one Experiment and find earlier work in the caches.
namespace voxbit {

/// One chosen subset.
struct SubsetClips {
    std::vector<std::size_t> utterances;  ///< indexes into the corpus
    ClipList clips;
    double totalSeconds = 0;  ///< of the whole recordings
};

/// Everything about audio that a run needs.
struct RunData {
    std::shared_ptr<const Corpus> corpus;
    SubsetClips calibration;  ///< cut and normalised by the experiment's input recipe
    SubsetClips test;         ///< whole clips
    std::string recipe;       ///< text of the calibration recipe, a part of cache keys
    Disjointness disjointness;
    std::vector<Problem> problems;  ///< broken recordings among the chosen; they are left out
};

/// Which subsets a command looks at.
enum class DataScope { Calibration, Test, CalibrationAndTest };

/// What run() looks at: only what ranks layers or finds scales needs a calibration subset. The float model has
/// neither, and the `dynamic` calibrator under an allocator without measured scores needs none.
DataScope dataScope(const Experiment& experiment);

/// Chooses subsets, scans their files and checks that they are disjoint by content.
/// @throws InvalidArgument when nobody answers an expression or subsets overlap; IoError; FormatError; Cancelled
RunData prepareData(const Experiment& experiment, const LoadedModel& model, Workspace& workspace,
                    const RunControl& control, DataScope scope = DataScope::CalibrationAndTest);

/// Utterances of a corpus as a model hears them.
/// @param utterances indexes into the corpus, all of them with facts
/// @param facts by utterance of the corpus
ClipList corpusClips(const std::shared_ptr<const Corpus>& corpus, std::vector<std::size_t> utterances,
                     std::span<const std::optional<ClipFacts>> facts, const InputRecipe& recipe, int rateHz);

/// Merged statistics over the calibration clips, from the cache or by one forward pass per new clip.
/// @throws as profileGroup()
Profile profileCalibrationClips(const LoadedModel& model, const RunData& data, Workspace& workspace,
                                const RunControl& control, ProfileDetail detail = ProfileDetail::Standard);

/// What measuring again around the additive answer to one budget came to (allocator ilp_sequential).
struct SequentialAnswer {
    double budgetBytes = 0;
    Allocation allocation;  ///< states no gap
    /// Of the whole model on the calibration clips, in the unit of LayerScores::costs: of the additive answer, then of
    /// the best bit map after each round. They fall.
    std::vector<double> damages;
};

/// In place of the number of a layer of which a metric says nothing.
inline constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

/// A number per layer that says how much it deserves bits.
struct LayerScores {
    std::string metric;
    std::vector<double> values;  ///< by layer; kNoScore where the metric says nothing (attention products)
    /// By layer: how far the value may be off, relative (0: exact). Layers closer than that share a rank band.
    double relativeError = 0;
    /// Measured at every width from which the allocator chooses, for allocators that minimise costs and metrics that
    /// are measured; otherwise empty.
    CostTable costs = {};
    /// For ilp_worst_group: the same for every group of speakers (AllocationChoice::groupBy); `costs` is their mean.
    std::vector<GroupCosts> groupCosts = {};
    std::optional<SequentialAnswer> sequential = {};  ///< for ilp_sequential at the experiment's budget
};

/// The experiment's metric over the calibration clips.
/// @throws InvalidArgument naming the metrics there are; as prepareData
LayerScores layerScores(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                        Workspace& workspace, const RunControl& control);

/// The scores of the experiment's file (metric: file), or the importance that it holds, with its costs where the
/// allocator minimises them.
/// @throws IoError, FormatError, InvalidArgument as readScores() and readImportance()
LayerScores scoresOfFile(const Experiment& experiment, const LoadedModel& model);

/// The layers whose widths are allocated, which are those that have scores.
std::vector<int> layersToScore(const Experiment& experiment, const LoadedModel& model);

/// What gradient metrics ask of measureGradients(): the label-free gradients of this model over the calibration clips.
GradientRequest gradientRequest(GradientSource source, const LoadedModel& model, const RunData& data);

/// Which layers take part, what they weigh, and the path of bit maps over all budgets.
struct AllocationPlan {
    LayerPlan plan;
    SizeModel sizes;
    std::optional<AllocationPath> path;  ///< absent for given bit maps and for float
    std::vector<int> removalOrder;       ///< of groups, as they lose bits; empty without such an order
    /// Takes the place of the path at its budget.
    std::optional<SequentialAnswer> sequential = {};
    /// What an integer program is made of. With AllocationChoice::limits it takes the place of the path, which keeps to
    /// bytes alone.
    std::optional<AllocationProblem> program = {};
};
/// @param scores may be null for allocators that use none
/// @throws InvalidArgument for a packed model that is to be quantized again, naming a setting with its choices, and as
///         resolveLayers() and allocate()
AllocationPlan planAllocation(const Experiment& experiment, const LoadedModel& model, const LayerScores* scores);
/// Chooses and opens the calibration clips where needsCalibrationClips(). @throws as prepareData()
RunData calibrationData(const Experiment& experiment, const LoadedModel& model, Workspace& workspace,
                        const RunControl& control);
/// Whether the experiment's allocator minimises a sum of costs. @throws InvalidArgument naming the allocators
bool minimisesCosts(const Experiment& experiment);
/// Whether the experiment's allocator looks at scores. @throws InvalidArgument naming the allocators
bool needsScores(const Experiment& experiment);
/// Whether these scores are measured on the calibration clips: not those from a file.
bool measuresScores(const Experiment& experiment);
/// Whether anything needs the calibration clips: scores that are measured on them, or scales (not those of float and
/// of calibrators without audio). @throws InvalidArgument naming allocators or calibrators
bool needsCalibrationClips(const Experiment& experiment);

/// Bytes that the experiment allows: its budget, or what its average width comes to. Nothing for given and float, and
/// where other limits stand in place of a budget.
/// @throws InvalidArgument when an allocator needs a budget and there is none
std::optional<double> budgetBytes(const Experiment& experiment, const AllocationPlan& plan);
/// Whether an integer program keeps more than bytes: then chooseAllocation() is no look-up but a search.
bool hasLimits(const Experiment& experiment);
/// The bit map of the experiment.
/// @throws InvalidArgument when the budget, or all limits together, are impossible, naming the smallest possible; as
///         readLatencyTable(); Cancelled
Allocation chooseAllocation(const Experiment& experiment, const LoadedModel& model, const AllocationPlan& plan,
                            const RunControl& control = {});

/// Scales for a bit map: those that it brought along, else from the cache or from the calibration clips.
/// @throws InvalidArgument when widths and scales of a given bit map disagree; as calibrate(); StoreError; Cancelled
CalibrationResult calibrateLayers(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                                  const BitMap& bits, Workspace& workspace, const RunControl& control);

/// What evaluate() needs of the test subset.
TestSet testSet(const LoadedModel& model, const RunData& data);
/// Refers to the model. @throws FormatError for a CTC head without a vocabulary
Decoder decoderOf(const LoadedModel& model);

}  // namespace voxbit
