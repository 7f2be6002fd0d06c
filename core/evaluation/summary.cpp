// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/summary.h"

#include <algorithm>
#include <cstddef>

#include "core/evaluation/quantile.h"
#include "core/evaluation/speaker_numbers.h"

namespace voxbit {
namespace {

using Rows = std::vector<const UtteranceResult*>;

std::optional<ErrorRate> errorRate(const Rows& rows, std::optional<ErrorCounts> UtteranceResult::*counts,
                                   const BootstrapOptions& options) {
    ErrorRate rate;
    SpeakerNumbers speakers;
    std::vector<RatioSample> samples;
    for (const auto* row : rows) {
        const auto& value = row->*counts;
        if (!value) continue;
        rate.counts += *value;
        samples.push_back({static_cast<double>(value->errors()), static_cast<double>(value->referenceLength),
                           speakers.of(row->speaker)});
    }
    if (samples.empty()) return std::nullopt;
    rate.rate = rate.counts.rate();
    rate.interval = ratioInterval(samples, options);
    return rate;
}

std::optional<Accuracy> accuracy(const Rows& rows, const BootstrapOptions& options) {
    Accuracy result;
    SpeakerNumbers speakers;
    std::vector<RatioSample> samples;
    for (const auto* row : rows) {
        if (!row->isCorrect) continue;
        ++result.total;
        result.correct += *row->isCorrect ? 1 : 0;
        samples.push_back({*row->isCorrect ? 1.0 : 0.0, 1.0, speakers.of(row->speaker)});
    }
    if (samples.empty()) return std::nullopt;
    result.rate = static_cast<double>(result.correct) / static_cast<double>(result.total);
    result.interval = ratioInterval(samples, options);
    return result;
}

void addDistance(Scores& scores, const Rows& rows, const BootstrapOptions& options) {
    LogitsDistance mean;
    SpeakerNumbers speakers;
    std::vector<RatioSample> divergences, disagreements;
    for (const auto* row : rows) {
        if (!row->distance) continue;
        const int speaker = speakers.of(row->speaker);
        mean.klPerFrame += row->distance->klPerFrame;
        mean.tokenDisagreement += row->distance->tokenDisagreement;
        divergences.push_back({row->distance->klPerFrame, 1.0, speaker});
        disagreements.push_back({row->distance->tokenDisagreement, 1.0, speaker});
    }
    if (divergences.empty()) return;
    const auto count = static_cast<double>(divergences.size());
    mean.klPerFrame /= count;
    mean.tokenDisagreement /= count;
    scores.distance = mean;
    scores.distanceIntervals = {*ratioInterval(divergences, options), *ratioInterval(disagreements, options)};
}

Scores scoresOf(const Rows& rows, const BootstrapOptions& options) {
    Scores scores;
    scores.utterances = static_cast<std::int64_t>(rows.size());
    for (const auto* row : rows) scores.audioSeconds += row->audioSeconds;
    scores.words = errorRate(rows, &UtteranceResult::words, options);
    scores.characters = errorRate(rows, &UtteranceResult::characters, options);
    scores.accuracy = accuracy(rows, options);
    addDistance(scores, rows, options);
    return scores;
}

std::optional<Spread> realTimeFactor(const Rows& rows, double UtteranceResult::*seconds) {
    std::vector<double> factors;
    for (const auto* row : rows) {
        if (row->audioSeconds > 0 && row->*seconds > 0) factors.push_back(row->*seconds / row->audioSeconds);
    }
    if (factors.empty()) return std::nullopt;
    std::sort(factors.begin(), factors.end());
    return Spread{sortedQuantile(factors, 0.5), sortedQuantile(factors, 0.05), sortedQuantile(factors, 0.95)};
}

}  // namespace

EvaluationSummary summarize(std::span<const UtteranceResult> results, const std::string& normalization,
                            const BootstrapOptions& options) {
    Rows all;
    SpeakerNumbers speakers;
    std::vector<Rows> rowsBySpeaker;
    for (const auto& result : results) {
        all.push_back(&result);
        const auto number = static_cast<std::size_t>(speakers.of(result.speaker));
        rowsBySpeaker.resize(std::max(rowsBySpeaker.size(), number + 1));
        rowsBySpeaker[number].push_back(&result);
    }
    EvaluationSummary summary;
    summary.normalization = normalization;
    summary.scores = scoresOf(all, options);
    summary.networkRealTimeFactor = realTimeFactor(all, &UtteranceResult::networkSeconds);
    summary.wholeRealTimeFactor = realTimeFactor(all, &UtteranceResult::wholeSeconds);
    for (std::size_t i = 0; i < rowsBySpeaker.size(); ++i)
        summary.bySpeaker.push_back({speakers.names()[i], scoresOf(rowsBySpeaker[i], options)});
    return summary;
}

}  // namespace voxbit
