// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/evaluation/quantile.h"

namespace voxbit {

void checkOptions(const BootstrapOptions& options) {
    atLeast(1).check("resamples", options.resamples);
    if (!(options.level > 0 && options.level < 1))
        throw InvalidArgument("level is " + std::to_string(options.level) + "; allowed: between 0 and 1, exclusive");
}

namespace {

/// A numerator pair over one denominator; unpaired samples leave b at 0.
struct Sums {
    double a = 0;
    double b = 0;
    double length = 0;

    Sums& operator+=(const Sums& other) {
        a += other.a;
        b += other.b;
        length += other.length;
        return *this;
    }
};

/// Utterances stratum by stratum, each up to its end.
struct Strata {
    std::vector<Sums> samples;
    std::vector<std::size_t> ends;
    Sums total;
};

Strata stratify(std::span<const PairedSample> samples) {
    std::vector<int> speakers;
    Strata strata;
    for (const auto& sample : samples) {
        const Sums sums{sample.numeratorA, sample.numeratorB, sample.denominator};
        for (const double value : {sums.a, sums.b, sums.length}) {
            if (!std::isfinite(value) || value < 0)
                throw InvalidArgument("bootstrap: counts must be finite and not negative");
        }
        speakers.push_back(sample.speaker);
        strata.total += sums;
    }
    for (const auto& members : strataOf(speakers)) {
        for (const std::size_t i : members)
            strata.samples.push_back({samples[i].numeratorA, samples[i].numeratorB, samples[i].denominator});
        strata.ends.push_back(strata.samples.size());
    }
    return strata;
}

Sums resample(const Strata& strata, Random& random) {
    Sums sum;
    std::size_t start = 0;
    for (const std::size_t end : strata.ends) {
        const std::uint64_t count = end - start;
        for (std::size_t i = start; i < end; ++i) {
            // Multiply and shift instead of a division: the draw is the whole cost of a resample.
            const std::uint64_t drawn = ((random.next() >> 32U) * count) >> 32U;
            sum += strata.samples[start + drawn];
        }
        start = end;
    }
    return sum;
}

/// Statistic of every resample; those in which only empty references were drawn have none and are left out.
template <class Statistic>
std::vector<double> resampled(const Strata& strata, const BootstrapOptions& options, Statistic statistic) {
    Random random(options.seed);
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(options.resamples));
    for (int i = 0; i < options.resamples; ++i) {
        const Sums sums = resample(strata, random);
        if (sums.length > 0) values.push_back(statistic(sums));
    }
    if (values.empty()) values.push_back(statistic(strata.total));
    return values;
}

}  // namespace

Interval percentileInterval(std::vector<double> values, double level) {
    std::sort(values.begin(), values.end());
    return {sortedQuantile(values, (1 - level) / 2), sortedQuantile(values, (1 + level) / 2)};
}

std::vector<std::vector<std::size_t>> strataOf(std::span<const int> speakers) {
    std::map<int, std::vector<std::size_t>> bySpeaker;
    for (std::size_t i = 0; i < speakers.size(); ++i) bySpeaker[speakers[i]].push_back(i);
    std::vector<std::vector<std::size_t>> strata;
    std::vector<std::size_t> lone;
    for (auto& [speaker, members] : bySpeaker) {
        if (members.size() == 1) {
            lone.push_back(members.front());
        } else {
            strata.push_back(std::move(members));
        }
    }
    if (!lone.empty()) strata.push_back(std::move(lone));
    return strata;
}

std::optional<Interval> ratioInterval(std::span<const RatioSample> samples, const BootstrapOptions& options) {
    checkOptions(options);
    std::vector<PairedSample> pairs;
    pairs.reserve(samples.size());
    for (const auto& sample : samples) pairs.push_back({sample.numerator, 0, sample.denominator, sample.speaker});
    const Strata strata = stratify(pairs);
    if (strata.total.length <= 0) return std::nullopt;
    return percentileInterval(resampled(strata, options, [](const Sums& sums) { return sums.a / sums.length; }),
                              options.level);
}

std::optional<PairedDifference> pairedDifference(std::span<const PairedSample> samples,
                                                 const BootstrapOptions& options) {
    checkOptions(options);
    const Strata strata = stratify(samples);
    if (strata.total.length <= 0) return std::nullopt;
    const auto differences =
        resampled(strata, options, [](const Sums& sums) { return (sums.b - sums.a) / sums.length; });

    PairedDifference result;
    result.rateA = strata.total.a / strata.total.length;
    result.rateB = strata.total.b / strata.total.length;
    result.difference = (strata.total.b - strata.total.a) / strata.total.length;
    const auto notAbove = std::count_if(differences.begin(), differences.end(), [](double d) { return d <= 0; });
    const auto notBelow = std::count_if(differences.begin(), differences.end(), [](double d) { return d >= 0; });
    const double smaller = static_cast<double>(std::min(notAbove, notBelow) + 1);
    result.pValue = std::min(1.0, 2 * smaller / static_cast<double>(differences.size() + 1));
    result.interval = percentileInterval(differences, options.level);
    return result;
}

}  // namespace voxbit
