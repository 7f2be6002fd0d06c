// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/fields.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/utterance_result.h"

namespace voxbit {

/// A corpus error rate with its counts and interval.
struct ErrorRate {
    ErrorCounts counts;
    std::optional<double> rate;        ///< nothing when no reference has a unit
    std::optional<Interval> interval;  ///< bootstrap, within speakers

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("rate", self.rate, "errors over reference length");
        visit("interval", self.interval, "95 % bootstrap interval");
        visit("counts", self.counts, "errors by kind");
    }
};

struct Accuracy {
    std::int64_t correct = 0;
    std::int64_t total = 0;
    std::optional<double> rate;
    std::optional<Interval> interval;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("rate", self.rate, "share of utterances whose class is right");
        visit("interval", self.interval, "95 % bootstrap interval");
        visit("correct", self.correct, "utterances whose class is right");
        visit("total", self.total, "utterances with a label");
    }
};

/// 95 % bootstrap intervals of a mean distance, within speakers.
struct DistanceIntervals {
    Interval klPerFrame;
    Interval tokenDisagreement;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("kl_per_frame", self.klPerFrame, "of the mean KL divergence per frame");
        visit("token_disagreement", self.tokenDisagreement, "of the mean share of other tokens");
    }
};

/// Distribution of a figure over utterances.
struct Spread {
    double median = 0;
    double p5 = 0;
    double p95 = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("median", self.median, "median over utterances");
        visit("p5", self.p5, "5 % quantile");
        visit("p95", self.p95, "95 % quantile");
    }
};

/// Recognition quality of some utterances: all, or one speaker's. What does not apply to the model's head is absent.
struct Scores {
    std::int64_t utterances = 0;
    double audioSeconds = 0;
    std::optional<ErrorRate> words;
    std::optional<ErrorRate> characters;
    std::optional<Accuracy> accuracy;
    std::optional<LogitsDistance> distance;  ///< means over utterances
    std::optional<DistanceIntervals> distanceIntervals;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("utterances", self.utterances, "number of utterances");
        visit("audio_seconds", self.audioSeconds, "seconds of audio");
        visit("wer", self.words, "word error rate");
        visit("cer", self.characters, "character error rate");
        visit("accuracy", self.accuracy, "classification accuracy");
        visit("distance", self.distance, "mean distance to the float model's output");
        visit("distance_intervals", self.distanceIntervals, "95 % bootstrap intervals of the mean distance");
    }
};

struct SpeakerScores {
    std::string speaker;
    Scores scores;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("speaker", self.speaker, "speaker");
        visit("scores", self.scores, "recognition quality");
    }
};

/// What a whole evaluation gave.
struct EvaluationSummary {
    Scores scores;
    std::optional<Spread> networkRealTimeFactor;  ///< forward pass seconds per second of audio
    std::optional<Spread> wholeRealTimeFactor;    ///< from file to text
    std::string normalization;                    ///< normalizationText()
    std::vector<SpeakerScores> bySpeaker;         ///< in the order of first appearance
    std::int64_t peakMemoryBytes = 0;             ///< filled by whoever ran it; 0: not known

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("scores", self.scores, "recognition quality of all utterances");
        visit("rtf_network", self.networkRealTimeFactor, "real-time factor of the forward pass");
        visit("rtf_whole", self.wholeRealTimeFactor, "real-time factor from file to text");
        visit("normalization", self.normalization, "what was done to the texts before comparing");
        visit("by_speaker", self.bySpeaker, "recognition quality by speaker");
        visit("peak_memory_bytes", self.peakMemoryBytes, "most resident memory of the process");
    }
};

/// Adds results up. No utterances give a summary of nothing.
/// @param normalization what evaluate() did, for the record: normalizationText()
/// @throws as ratioInterval()
EvaluationSummary summarize(std::span<const UtteranceResult> results, const std::string& normalization,
                            const BootstrapOptions& options = {});

}  // namespace voxbit
