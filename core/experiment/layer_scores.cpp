// SPDX-License-Identifier: Apache-2.0
// layerScores(): an experiment's metric over its calibration clips.
#include <map>

#include "core/allocation/importance_file.h"
#include "core/audio/clip_set_hash.h"
#include "core/experiment/allocator_choice.h"
#include "core/experiment/damage_costs.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/plan.h"
#include "core/experiment/sequential_allocation.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/exact_median.h"
#include "core/profile/gradient_profiler.h"
#include "core/sensitivity/gradient_scores.h"
#include "core/sensitivity/measured.h"
#include "core/sensitivity/metric.h"
#include "core/sensitivity/score_file.h"

namespace voxbit {
namespace {

StatisticsUnion outputOf(const Profile& profile, int layer) {
    StatisticsUnion output;
    output.add(profile.layers[static_cast<std::size_t>(layer)].output);
    return output;
}

/// Indexes of calibration clips. Who is in no group counts for none.
std::map<std::string, std::vector<std::size_t>> clipsByGroup(const Experiment& experiment, const RunData& data) {
    const std::string& field = experiment.allocation.groupBy;
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < data.calibration.utterances.size(); ++i)
        groups[groupOf(data.corpus->utterances[data.calibration.utterances[i]], field)].push_back(i);
    groups.erase("");
    if (groups.size() < 2)
        throw InvalidArgument("the recordings of the calibration subset are of " + std::to_string(groups.size()) +
                              " known " + field +
                              "; ilp_worst_group needs two: choose another allocation.group_by, a "
                              "larger subset or the allocator ilp");
    return groups;
}

/// The damage to each group of speakers, with the ranges of all of them.
void measureGroups(const Experiment& experiment, const Metric& metric, const DamageRequest& request,
                   const Profile& profile, const LoadedModel& model, const RunData& data, Workspace& workspace,
                   const RunControl& control, LayerScores& scores) {
    const ClipList& all = data.calibration.clips;
    const auto groups = clipsByGroup(experiment, data);
    const double share = 1.0 / static_cast<double>(groups.size());
    DamageRequest one = request;
    // What these clips suffer under the ranges of others is not what they suffer under their own.
    one.recipe += "; ranges of " + clipSetHash(all);
    for (const int layer : request.layers) scores.values[static_cast<std::size_t>(layer)] = 0;
    for (const auto& [name, chosen] : groups) {
        const auto damages =
            measureDamage(*model.model, chosenClips(all, chosen), profile, one, &workspace.caches().damages(), control);
        for (std::size_t i = 0; i < request.layers.size(); ++i)
            scores.values[static_cast<std::size_t>(request.layers[i])] += share * metric.ofDamage(damages[i].front());
        scores.groupCosts.push_back({name, costsOf(metric, request, damages, model.layers.size())});
    }
    scores.costs = scores.groupCosts.front().costs;
    for (const int layer : request.layers) {
        const auto l = static_cast<std::size_t>(layer);
        for (std::size_t w = 0; w < request.widths.size(); ++w) {
            double sum = 0;
            for (const GroupCosts& group : scores.groupCosts) sum += group.costs.values[l][w];
            scores.costs.values[l][w] = share * sum;
        }
    }
}

void measure(const Experiment& experiment, const Metric& metric, const std::vector<int>& layers,
             const LoadedModel& model, const RunData& data, Workspace& workspace, const RunControl& control,
             LayerScores& scores) {
    const Profile profile = profileCalibrationClips(model, data, workspace, control);
    const DamageRequest request = damageRequest(experiment, layers, model, data, workspace, control);
    if (isAllocated(experiment) && allocatorOf(experiment).minimisesWorstGroup)
        return measureGroups(experiment, metric, request, profile, model, data, workspace, control, scores);
    const auto damages =
        measureDamage(*model.model, data.calibration.clips, profile, request, &workspace.caches().damages(), control);
    for (std::size_t i = 0; i < layers.size(); ++i)
        scores.values[static_cast<std::size_t>(layers[i])] = metric.ofDamage(damages[i].front());
    if (!minimisesCosts(experiment)) return;
    scores.costs = costsOf(metric, request, damages, model.layers.size());
    const bool hasBudget = experiment.budgetMiB || experiment.averageBits;
    if (allocatorOf(experiment).measuresAgain && hasBudget)
        scores.sequential = measureAgain(experiment, model, data, scores, workspace, control);
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

}  // namespace

LayerScores scoresOfFile(const Experiment& experiment, const LoadedModel& model) {
    std::vector<bool> isRequired(model.layers.size(), false);
    for (const int layer : layersToScore(experiment, model)) isRequired[static_cast<std::size_t>(layer)] = true;
    const std::string& file = experiment.sensitivity.file;
    LayerScores scores;
    scores.metric = experiment.sensitivity.metric;
    if (!isImportanceFile(file)) {
        scores.values = readScores(file, model.layers, isRequired);
        return scores;
    }
    const CostTable costs = readImportance(file, model.layers, isRequired).weights;
    scores.values = scoresAt(costs, experiment.sensitivity.bits);
    if (!minimisesCosts(experiment)) return scores;
    std::vector<Bits> widths;
    for (Bits bits = experiment.allocation.minBits; bits <= experiment.allocation.maxBits; ++bits) {
        if (isWeightWidth(bits)) widths.push_back(bits);
    }
    scores.costs = withColumns(costs, widths);
    return scores;
}

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
    request.modelHash = model.hash.get();
    request.recipe = data.recipe;
    return request;
}

LayerScores layerScores(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                        Workspace& workspace, const RunControl& control) {
    const Metric& metric = findMetric(experiment.sensitivity.metric);
    const std::vector<int> layers = layersToScore(experiment, model);
    LayerScores scores;
    scores.metric = metric.name;
    scores.values.assign(model.layers.size(), kNoScore);
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
        return scoresOfFile(experiment, model);
    }
    return scores;
}

}  // namespace voxbit
