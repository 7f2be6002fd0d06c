// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/fields.h"

namespace voxbit {

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("low", self.low, "lower end");
        visit("high", self.high, "upper end");
    }
};

struct BootstrapOptions {
    int resamples = 10000;
    double level = 0.95;
    std::uint64_t seed = 42;
};

/// @throws InvalidArgument on resamples < 1 and a level outside 0..1
void checkOptions(const BootstrapOptions& options);

/// One utterance's share of a corpus rate: errors over reference length, or 1/0 correct over 1.
struct RatioSample {
    double numerator = 0;
    double denominator = 0;
    int speaker = 0;  ///< any number, equal for one speaker's utterances
};

/// Percentile bootstrap interval of sum(numerator) / sum(denominator) (Efron 1979; for error rates Bisani and Ney
/// 2004), resampling utterances within each speaker, because the speakers are given and not drawn. Speakers with a
/// single utterance are pooled: resampling one of one would claim certainty. Where no utterance has an error the
/// interval is [0, 0]: read it together with the count.
/// Equal input and seed give equal numbers on every platform. Thread-safe.
/// @return nothing when the denominators sum to 0
/// @throws InvalidArgument on resamples < 1, a level outside 0..1, negative or non-finite values
std::optional<Interval> ratioInterval(std::span<const RatioSample> samples, const BootstrapOptions& options = {});

/// One utterance under two systems.
struct PairedSample {
    double numeratorA = 0;
    double numeratorB = 0;
    double denominator = 0;
    int speaker = 0;
};

struct PairedDifference {
    double rateA = 0;
    double rateB = 0;
    double difference = 0;  ///< rateB - rateA
    Interval interval;      ///< of the difference
    /// Two-sided: twice the smaller share of resamples on either side of zero, counting ties on both sides and the
    /// observed sample once, so never 0 and at most 1.
    double pValue = 1;
};

/// Resamples pairs, so that what makes an utterance hard for both systems cancels.
std::optional<PairedDifference> pairedDifference(std::span<const PairedSample> samples,
                                                 const BootstrapOptions& options = {});

}  // namespace voxbit
