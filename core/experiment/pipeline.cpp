// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/pipeline.h"

#include <algorithm>
#include <cmath>

#include "core/calibration/calibrate.h"
#include "core/calibration/calibrator.h"
#include "core/calibration/scale_file.h"
#include "core/experiment/allocator_choice.h"
#include "core/experiment/limited_allocation.h"
#include "core/experiment/packed_model.h"
#include "core/experiment/uniform_size.h"
#include "core/models/model.h"
#include "core/package/bit_map_file.h"
#include "core/profile/profiler.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

/// Costs that are measured group by group, or again, are of no other kind.
void requireMeasuredCosts(const Experiment& experiment, const LayerScores* scores) {
    const AllocatorEntry& allocator = allocatorOf(experiment);
    if (!allocator.minimisesWorstGroup && !allocator.measuresAgain) return;
    const std::string& metric = experiment.sensitivity.metric;
    if (findMetric(metric).ofDamage == nullptr)
        throw InvalidArgument("allocation.allocator is " + experiment.allocation.allocator +
                              ", which needs measured damage: set sensitivity.metric to transcript, kl or another "
                              "metric that quantizes each layer alone, not " +
                              metric);
    if (allocator.minimisesWorstGroup && scores != nullptr && scores->groupCosts.empty())
        throw InvalidArgument("the damage to each " + experiment.allocation.groupBy +
                              " is not among the scores: measure them with the allocator " +
                              experiment.allocation.allocator);
}

/// A packed model has its bits and scales; its weights are no longer those that others could be chosen for.
void requireRunnable(const Experiment& experiment, const LoadedModel& model) {
    const bool isItself = experiment.allocation.allocator == "given" && experiment.allocation.given == experiment.model;
    if (model.packed && !isItself)
        throw InvalidArgument(
            experiment.model +
            " is a packed model and has its bits already: `evaluate` measures it as it is; to quantize "
            "it in another way begin with its checkpoint");
}

BitMap givenBits(const Experiment& experiment, const LoadedModel& model, const LayerPlan& plan) {
    if (model.packed) return model.packed->bits;
    std::vector<bool> isRequired = plan.isAllocated;
    BitMap bits = readBitMap(experiment.allocation.given, model.layers, isRequired);
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (!isWeightWidth(bits[i].weight) || !isActivationWidth(bits[i].activation)) {
            throw InvalidArgument(experiment.allocation.given + ": layer " + plan.names[i] +
                                  " has widths that cannot be run");
        }
    }
    return bits;
}

}  // namespace

Profile profileCalibrationClips(const LoadedModel& model, const RunData& data, Workspace& workspace,
                                const RunControl& control, ProfileDetail detail) {
    ProfileKey key;
    key.detail = detail;
    key.modelHash = model.hash.get(control);
    key.recipe = data.recipe;
    return profileGroup(*model.model, data.calibration.clips, key, workspace.caches().profiles(), control);
}

bool needsScores(const Experiment& experiment) {
    if (!isAllocated(experiment)) return false;
    const AllocatorEntry& allocator = allocatorOf(experiment);
    return allocator.usesSensitivities && (allocator.minimisesCosts || experiment.allocation.order != "shuffled");
}

bool minimisesCosts(const Experiment& experiment) {
    return isAllocated(experiment) && allocatorOf(experiment).minimisesCosts;
}

bool measuresScores(const Experiment& experiment) {
    return experiment.sensitivity.metric != "file" && needsScores(experiment);
}

bool needsCalibrationClips(const Experiment& experiment) {
    if (experiment.allocation.allocator == "float") return false;
    if (experiment.allocation.allocator == "given" &&
        (isPackedFile(experiment.allocation.given) || hasScales(experiment.allocation.given)))
        return false;
    return experiment.calibration.useAudio() || measuresScores(experiment);
}

AllocationPlan planAllocation(const Experiment& experiment, const LoadedModel& model, const LayerScores* scores) {
    requireRunnable(experiment, model);
    LayerPlan layerPlan = resolveLayers(experiment.layers, model.layers, experiment.size.positionalBits);
    SizeOptions sizeOptions;
    sizeOptions.accounting = parseAccounting(experiment.size.accounting);
    sizeOptions.file = fileLayout(experiment, model);
    SizeModel sizes(model.layers, model.tensors, layerPlan.quantizedLayers(), sizeOptions);
    AllocationPlan result{layerPlan, sizes, std::nullopt, {}};
    if (!isAllocated(experiment)) return result;

    requireMeasuredCosts(experiment, scores);
    const bool hasOrder = !allocatorOf(experiment).minimisesCosts;
    AllocationProblem problem = allocationProblem(experiment, std::move(layerPlan), std::move(sizes));
    if (scores != nullptr) {
        problem.sensitivities = scores->values;
        problem.costs = scores->costs;
        problem.groupCosts = scores->groupCosts;
        result.sequential = scores->sequential;
    } else {
        problem.sensitivities.assign(model.layers.size(), 0.0);
    }
    AllocationOptions options;
    options.order = parseRemovalOrder(experiment.allocation.order);
    options.seed = experiment.allocation.seed;
    options.stop = parseStopRule(experiment.allocation.stop);
    result.path = allocate(experiment.allocation.allocator, problem, options);
    if (hasOrder) result.removalOrder = removalOrder(problem, options);
    if (experiment.allocation.allocator == "ilp") result.program = std::move(problem);
    return result;
}

std::optional<double> budgetBytes(const Experiment& experiment, const AllocationPlan& plan) {
    if (!isAllocated(experiment)) return std::nullopt;
    if (experiment.budgetMiB) return *experiment.budgetMiB * kBytesPerMiB;
    if (!experiment.averageBits && hasLimits(experiment)) return std::nullopt;
    if (!experiment.averageBits) throw InvalidArgument("name a budget (MiB) or average_bits");
    // Between two uniform widths the size is interpolated; up to a byte of rounding in each layer must not decide
    // whether a uniform width still fits, hence the ceiling.
    const double low = std::floor(*experiment.averageBits);
    const double share = *experiment.averageBits - low;
    const double lowBytes = uniformBytes(plan, static_cast<int>(low));
    if (share == 0) return lowBytes;
    return std::ceil(lowBytes + share * (uniformBytes(plan, static_cast<int>(low) + 1) - lowBytes));
}

bool hasLimits(const Experiment& experiment) {
    return experiment.allocation.allocator == "ilp" && experiment.allocation.limits.hasAny();
}

Allocation chooseAllocation(const Experiment& experiment, const LoadedModel& model, const AllocationPlan& plan,
                            const RunControl& control) {
    if (hasLimits(experiment)) {
        const LimitedAnswer answer = solveUnderLimits(experiment, model, plan, {}, {}, control);
        Allocation allocation{answer.bits, answer.sizeBytes};
        if (answer.solution.isOptimal) allocation.gap = 0;
        return allocation;
    }
    if (plan.path) {
        const double budget = *budgetBytes(experiment, plan);
        const bool isMeasured = plan.sequential && plan.sequential->budgetBytes == budget;
        return isMeasured ? plan.sequential->allocation : plan.path->at(budget);
    }
    Allocation allocation;
    allocation.bits = experiment.allocation.allocator == "given" ? givenBits(experiment, model, plan.plan)
                                                                 : BitMap(model.layers.size());
    allocation.sizeBytes = plan.sizes.sizeBytes(allocation.bits);
    return allocation;
}

CalibrationResult calibrateLayers(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                                  const BitMap& bits, Workspace& workspace, const RunControl& control) {
    if (model.packed) {
        CalibrationResult packed;
        packed.calibrator = model.packed->facts.calibrator;
        packed.layers = scalesOf(*model.packed);
        return packed;
    }
    // As after quantization-aware training: the scales were learned together with the weights.
    if (experiment.allocation.allocator == "given") {
        if (auto scales = readScales(experiment.allocation.given, model.layers)) {
            if (bitsOf(*scales) != bits)
                throw InvalidArgument(experiment.allocation.given + ": widths and scales of a layer disagree");
            CalibrationResult given;
            given.calibrator = "given";
            given.layers = std::move(*scales);
            return given;
        }
    }
    const bool isFloat = std::all_of(bits.begin(), bits.end(), [](const LayerBits& b) { return b == LayerBits{}; });
    if (isFloat) {
        CalibrationResult nothing;
        nothing.calibrator = "none";
        nothing.layers.resize(bits.size());
        return nothing;
    }
    const ScaleStorage storage{&workspace.caches().scales(), model.hash.get(control), data.recipe};
    return calibrate(*model.model, data.calibration.clips, bits, experiment.calibration, storage, control);
}

TestSet testSet(const LoadedModel& model, const RunData& data) {
    TestSet set;
    set.clips = data.test.clips;
    set.sampleRateHz = model.checkpoint.preprocessor.samplingRateHz;
    const bool isClassifier = model.checkpoint.config.head == Head::SequenceClassification;
    for (const std::size_t i : data.test.utterances) {
        const Utterance& utterance = data.corpus->utterances[i];
        const std::string& text = isClassifier || utterance.transcript.empty() ? utterance.label : utterance.transcript;
        set.references.push_back(text.empty() ? std::nullopt : std::optional(text));
        set.speakers.push_back(utterance.speaker);
    }
    return set;
}

Decoder decoderOf(const LoadedModel& model) {
    Decoder decoder;
    if (model.checkpoint.config.head == Head::Ctc) {
        if (!model.checkpoint.vocabulary) {
            throw FormatError(model.checkpoint.directory.string() + " has no vocab.json: its output cannot be read");
        }
        decoder.vocabulary = &*model.checkpoint.vocabulary;
    } else {
        decoder.labels = &model.checkpoint.config.labels;
    }
    return decoder;
}

}  // namespace voxbit
