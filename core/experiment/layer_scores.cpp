// SPDX-License-Identifier: Apache-2.0
// layerScores(): an experiment's metric over its calibration clips.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/allocation/importance_file.h"
#include "core/calibration/calibrate.h"
#include "core/experiment/pipeline.h"
#include "core/models/model.h"
#include "core/profile/exact_median.h"
#include "core/profile/gradient_profiler.h"
#include "core/sensitivity/gradient_scores.h"
#include "core/sensitivity/measured.h"
#include "core/sensitivity/metric.h"
#include "core/sensitivity/score_file.h"

namespace voxbit {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

StatisticsUnion outputOf(const Profile& profile, int layer) {
    StatisticsUnion output;
    output.add(profile.layers[static_cast<std::size_t>(layer)].output);
    return output;
}

/// The width at which layers are ranked, and all the others among which an allocator that minimises costs may choose.
std::vector<LayerBits> widthsToMeasure(const Experiment& experiment) {
    std::vector<LayerBits> widths{{experiment.sensitivity.bits, experiment.activationBits}};
    if (!minimisesCosts(experiment)) return widths;
    for (Bits bits = experiment.allocation.minBits; bits <= experiment.allocation.maxBits; ++bits) {
        if (isWeightWidth(bits) && bits != experiment.sensitivity.bits)
            widths.push_back({bits, experiment.activationBits});
    }
    return widths;
}

/// What the KL divergence counts beside the damage to the transcript, which is nothing for most layers from three bits
/// on: there it decides.
constexpr double kDivergenceShare = 0.005;

/// Damage that may be added over layers. Decibels may not: SQNR becomes the power of the noise against the signal's. Of
/// the transcript's loss no more is taken than there is: a layer that makes the output surer cannot pay for another.
double costOf(const Metric& metric, const Damage& damage) {
    if (metric.name == "transcript") return std::max(0.0, damage.transcript) + kDivergenceShare * damage.kl;
    return metric.name == "sqnr" ? std::pow(10.0, -damage.sqnr / 10) : metric.ofDamage(damage);
}

/// An allocator that trades damage for bytes must know the damage that the run will have: with its calibrator's scales,
/// which the run finds in the cache then. Scales that depend on the other layers' widths are those that they have
/// alone.
void useScalesOfTheRun(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                       Workspace& workspace, const RunControl& control, DamageRequest& request) {
    CalibrationOptions options = experiment.calibration;
    options.isSequential = false;
    const bool isPlain = options.calibrator == "minmax" && !options.isPerChannel && !options.correctsBias;
    if (isPlain || options.calibrator == "dynamic") return;
    request.recipe += " scales=" + options.cacheName();
    request.scales.assign(request.layers.size(), {});
    const ScaleStorage storage{&workspace.caches().scales(), model.hash, data.recipe};
    for (const LayerBits& width : request.widths) {
        BitMap bits(model.layers.size());
        for (const int layer : request.layers) bits[static_cast<std::size_t>(layer)] = width;
        const auto found = calibrate(*model.model, data.calibration.clips, bits, options, storage, control);
        for (std::size_t i = 0; i < request.layers.size(); ++i)
            request.scales[i].push_back(found.layers[static_cast<std::size_t>(request.layers[i])]);
    }
}

void measure(const Experiment& experiment, const Metric& metric, const std::vector<int>& layers,
             const LoadedModel& model, const RunData& data, Workspace& workspace, const RunControl& control,
             LayerScores& scores) {
    const Profile profile = profileCalibrationClips(model, data, workspace, control);
    DamageRequest request;
    request.layers = layers;
    request.widths = widthsToMeasure(experiment);
    request.modelHash = model.hash;
    request.recipe = data.recipe;
    if (model.checkpoint.config.head == Head::Ctc) request.blank = model.checkpoint.config.padTokenId;
    if (minimisesCosts(experiment)) useScalesOfTheRun(experiment, model, data, workspace, control, request);
    const auto damages =
        measureDamage(*model.model, data.calibration.clips, profile, request, &workspace.caches().damages(), control);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        scores.values[static_cast<std::size_t>(layers[i])] = metric.ofDamage(damages[i].front());
    }
    if (!minimisesCosts(experiment)) return;
    for (const LayerBits& bits : request.widths) scores.costs.widths.push_back(bits.weight);
    scores.costs.values.assign(model.layers.size(), std::vector<double>(request.widths.size(), kNothing));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        std::vector<double>& row = scores.costs.values[static_cast<std::size_t>(layers[i])];
        std::transform(damages[i].begin(), damages[i].end(), row.begin(),
                       [&](const Damage& damage) { return costOf(metric, damage); });
    }
}

void measureGradientsOf(const Experiment& experiment, const Metric& metric, const std::vector<int>& layers,
                        const LoadedModel& model, const RunData& data, Workspace& workspace, const RunControl& control,
                        LayerScores& scores) {
    const GradientRequest request = gradientRequest(metric.source, model, data);
    const auto clips =
        measureGradients(*model.model, data.calibration.clips, request, &workspace.caches().gradients(), control);
    GradientStatistics sum;
    for (const GradientStatistics& clip : clips) sum.add(clip);
    const auto values = GradientScorer(*model.model, layers, experiment.sensitivity.bits).scores(metric, sum);
    for (std::size_t i = 0; i < layers.size(); ++i) scores.values[static_cast<std::size_t>(layers[i])] = values[i];
}

/// Scores, or the importance of every width.
void readFile(const Experiment& experiment, const LoadedModel& model, const std::vector<bool>& isRequired,
              LayerScores& scores) {
    const std::string& file = experiment.sensitivity.file;
    if (!isImportanceFile(file)) {
        scores.values = readScores(file, model.layers, isRequired);
        return;
    }
    const CostTable costs = readImportance(file, model.layers, isRequired).weights;
    scores.values = scoresAt(costs, experiment.sensitivity.bits);
    if (!minimisesCosts(experiment)) return;
    std::vector<Bits> widths;
    for (Bits bits = experiment.allocation.minBits; bits <= experiment.allocation.maxBits; ++bits) {
        if (isWeightWidth(bits)) widths.push_back(bits);
    }
    scores.costs = withColumns(costs, widths);
}

}  // namespace

std::vector<int> layersToScore(const Experiment& experiment, const LoadedModel& model) {
    const LayerPlan plan = resolveLayers(experiment.layers, model.layers, experiment.size.positionalBits);
    std::vector<int> layers;
    for (std::size_t i = 0; i < plan.isAllocated.size(); ++i) {
        if (plan.isAllocated[i]) layers.push_back(static_cast<int>(i));
    }
    return layers;
}

GradientRequest gradientRequest(GradientSource source, const LoadedModel& model, const RunData& data) {
    GradientRequest request;
    request.source = source;
    if (source == GradientSource::Curvature) request.probes = kCurvatureProbes;
    if (model.checkpoint.config.head == Head::Ctc) request.blank = model.checkpoint.config.padTokenId;
    request.modelHash = model.hash;
    request.recipe = data.recipe;
    return request;
}

LayerScores layerScores(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                        Workspace& workspace, const RunControl& control) {
    const Metric& metric = findMetric(experiment.sensitivity.metric);
    const std::vector<int> layers = layersToScore(experiment, model);
    LayerScores scores;
    scores.metric = metric.name;
    scores.values.assign(model.layers.size(), kNothing);
    if (metric.ofDamage != nullptr) {
        measure(experiment, metric, layers, model, data, workspace, control, scores);
    } else if (metric.ofGradients != nullptr) {
        measureGradientsOf(experiment, metric, layers, model, data, workspace, control, scores);
    } else if (metric.ofOutput != nullptr) {
        const Profile profile = profileCalibrationClips(model, data, workspace, control);
        for (const int layer : layers) {
            scores.values[static_cast<std::size_t>(layer)] = metric.ofOutput(outputOf(profile, layer));
        }
        scores.relativeError = metric.relativeError;
        if (experiment.sensitivity.isExact && scores.metric == "median") {
            const auto medians = exactMedians(*model.model, data.calibration.clips, layers, profile, control);
            for (std::size_t i = 0; i < layers.size(); ++i) {
                scores.values[static_cast<std::size_t>(layers[i])] = medians[i];
            }
            scores.relativeError = 0;
        }
    } else {
        std::vector<bool> isRequired(model.layers.size(), false);
        for (const int layer : layers) isRequired[static_cast<std::size_t>(layer)] = true;
        readFile(experiment, model, isRequired, scores);
    }
    return scores;
}

}  // namespace voxbit
