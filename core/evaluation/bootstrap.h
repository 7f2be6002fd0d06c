// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/fields.h"

namespace voxbit {

/// An interval of a number, in its unit.
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
    int resamples = 10000;  ///< at least 1
    double level = 0.95;    ///< share of resamples inside the interval, between 0 and 1
    std::uint64_t seed = 42;
};

/// @throws InvalidArgument on resamples < 1 and a level outside 0..1
void checkOptions(const BootstrapOptions& options);

/// The middle `level` of some values: their quantiles (1 - level) / 2 and (1 + level) / 2.
/// @param values not empty, in any order
Interval percentileInterval(std::vector<double> values, double level);

/// Which samples are drawn from one another, as positions: those of each speaker with several, and those of all
/// speakers with a single one together.
/// @param speakers by sample
std::vector<std::vector<std::size_t>> strataOf(std::span<const int> speakers);

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

/// One utterance under two systems, as RatioSample.
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

/// Resamples pairs as ratioInterval() does single samples, so that what makes an utterance hard for both systems
/// cancels. @return nothing when the denominators sum to 0 @throws as ratioInterval()
std::optional<PairedDifference> pairedDifference(std::span<const PairedSample> samples,
                                                 const BootstrapOptions& options = {});

}  // namespace voxbit
