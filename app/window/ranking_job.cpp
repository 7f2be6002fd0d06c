// SPDX-License-Identifier: Apache-2.0
#include "app/window/ranking_job.h"

#include <cmath>

#include "core/base/error.h"
#include "core/experiment/distinct_recordings.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

std::vector<std::size_t> chosen(const CorpusFacts& corpus, const SubsetRequest& request, const char* name) {
    auto utterances = chooseSubset(*corpus.corpus, request, corpus.durationsS);
    if (utterances.empty()) {
        throw InvalidArgument(std::string("nobody answers the ") + name + " expression \"" + request.expression + "\"");
    }
    return utterances;
}

/// Every metric that a profile answers, for every layer that has an output with a weight.
std::vector<Ranking::MetricValues> profileMetrics(const LoadedModel& model, const SpeakerUnion& speakers) {
    std::vector<Ranking::MetricValues> all;
    for (const Metric& metric : metrics()) {
        if (metric.ofOutput != nullptr) {
            all.push_back({std::string(metric.name), std::vector<double>(model.layers.size(), kNoScore)});
        }
    }
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        const StatisticsUnion output = speakers.output(static_cast<int>(layer));
        if (output.moments().count == 0) continue;
        std::size_t column = 0;
        for (const Metric& metric : metrics()) {
            if (metric.ofOutput != nullptr) all[column++].values[layer] = metric.ofOutput(output);
        }
    }
    return all;
}

std::vector<bool> allocatedLayers(const RankingInput& input) {
    return resolveLayers(input.experiment.layers, input.model->layers, input.experiment.size.positionalBits)
        .isAllocated;
}

LayerScores scoresOf(const RankingInput& input, const std::vector<Ranking::MetricValues>& known,
                     const std::vector<bool>& isAllocated) {
    const Metric& metric = findMetric(input.experiment.sensitivity.metric);
    if (input.measured) return *input.measured;
    LayerScores scores;
    scores.metric = metric.name;
    if (needsMeasuring(input.experiment)) return scores;
    if (metric.ofOutput == nullptr) return scoresOfFile(input.experiment, *input.model);
    scores.values.assign(input.model->layers.size(), kNoScore);
    scores.relativeError = metric.relativeError;
    for (const Ranking::MetricValues& column : known) {
        if (column.name != metric.name) continue;
        for (std::size_t i = 0; i < isAllocated.size(); ++i) {
            if (isAllocated[i]) scores.values[i] = column.values[i];
        }
    }
    return scores;
}

void rank(Ranking& ranking) {
    std::vector<int> layers;
    std::vector<double> values;
    for (std::size_t i = 0; i < ranking.scores.values.size(); ++i) {
        if (std::isnan(ranking.scores.values[i])) continue;
        layers.push_back(static_cast<int>(i));
        values.push_back(ranking.scores.values[i]);
    }
    ranking.ranked = rankLayers(layers, values, ranking.scores.relativeError);
    for (const RankedLayer& one : ranking.ranked) ranking.rankOf[static_cast<std::size_t>(one.layer)] = one.rank;
}

}  // namespace

ChosenSubsets chooseSubsets(const Experiment& experiment, const CorpusFacts& corpus) {
    ChosenSubsets subsets;
    subsets.calibration = chosen(corpus, experiment.subsets.calibration, "calibration");
    subsets.test = chosen(corpus, experiment.subsets.test, "test");
    auto distinct = withoutRecordings(subsets.test, subsets.calibration, corpus.facts);
    if (experiment.subsets.excludeCalibration) {
        subsets.test = std::move(distinct);
    } else {
        subsets.overlapCount = subsets.test.size() - distinct.size();
    }
    return subsets;
}

bool needsMeasuring(const Experiment& experiment) {
    const Metric& metric = findMetric(experiment.sensitivity.metric);
    return metric.needsModel() || (experiment.sensitivity.isExact && metric.name == "median");
}

std::string scoringKey(const Experiment& e) {
    return toJson(e.subsets.calibration).dump() + toJson(e.input).dump() + toJson(e.layers).dump() + e.model +
           e.corpus.path + std::to_string(e.activationBits) + std::to_string(e.size.positionalBits);
}

RankingAnswer rankLayersOf(const RankingInput& input, SpeakerProfiles& profiles, ProfileCache& cache,
                           const RunControl& control) {
    const auto groups = clipsBySpeaker(input.experiment, *input.model, input.corpus->corpus, input.subsets->calibration,
                                       input.corpus->facts);
    std::vector<std::size_t> missing;
    auto ranking = std::make_shared<Ranking>();
    ranking->speakers = profiles.unite(*input.model, input.experiment, groups, cache, control, missing);
    RankingAnswer answer;
    for (const std::size_t i : missing) answer.missingUtterances += groups[i].clips.size();
    if (!missing.empty() || groups.empty()) return answer;
    for (const SpeakerClips& group : groups) ranking->utterances += group.clips.size();
    ranking->rankOf.assign(input.model->layers.size(), -1);
    ranking->metrics = profileMetrics(*input.model, ranking->speakers);
    control.checkStop();
    ranking->scores = scoresOf(input, ranking->metrics, allocatedLayers(input));
    if (input.measured) ranking->metrics.push_back({input.measured->metric, input.measured->values});
    rank(*ranking);
    answer.ranking = std::move(ranking);
    return answer;
}

}  // namespace voxbit
