// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/resampled_rates.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/random.h"

namespace voxbit {
namespace {

void check(std::span<const RecordingErrors> recordings, const BootstrapOptions& options) {
    checkOptions(options);
    if (recordings.empty()) throw InvalidArgument("there are no recordings to compare systems on");
    for (const RecordingErrors& recording : recordings) {
        if (recording.errors.size() != recordings.front().errors.size())
            throw InvalidArgument("systems were tested on different recordings: they cannot be compared");
        bool isValid = std::isfinite(recording.length) && recording.length >= 0;
        for (const double errors : recording.errors) isValid = isValid && std::isfinite(errors) && errors >= 0;
        if (!isValid) throw InvalidArgument("bootstrap: counts must be finite and not negative");
    }
}

/// @param times how often each recording counts
/// @return empty when what counts has no length
std::vector<double> ratesOf(std::span<const RecordingErrors> recordings, std::span<const int> times) {
    std::vector<double> rates(recordings.front().errors.size(), 0.0);
    double length = 0;
    for (std::size_t i = 0; i < recordings.size(); ++i) {
        if (times[i] == 0) continue;
        length += times[i] * recordings[i].length;
        for (std::size_t s = 0; s < rates.size(); ++s) rates[s] += times[i] * recordings[i].errors[s];
    }
    if (length <= 0) return {};
    for (double& rate : rates) rate /= length;
    return rates;
}

}  // namespace

ResultErrors errorsOf(const UtteranceResult& result) {
    if (result.words)
        return {static_cast<double>(result.words->errors()), static_cast<double>(result.words->referenceLength)};
    if (result.isCorrect) return {*result.isCorrect ? 0.0 : 1.0, 1.0};
    throw InvalidArgument("utterance " + result.id + " has no reference: error rates need transcripts or labels");
}

ResampledRates::ResampledRates(std::span<const RecordingErrors> recordings, const BootstrapOptions& options)
    : m_level(options.level) {
    check(recordings, options);
    m_rates = ratesOf(recordings, std::vector<int>(recordings.size(), 1));
    if (m_rates.empty()) throw InvalidArgument("the recordings have no reference text: there is no error rate");
    std::vector<int> speakers;
    for (const RecordingErrors& recording : recordings) speakers.push_back(recording.speaker);
    const auto strata = strataOf(speakers);
    Random random(options.seed);
    for (int r = 0; r < options.resamples; ++r) {
        std::vector<int> times(recordings.size(), 0);
        for (const auto& members : strata) {
            for (std::size_t i = 0; i < members.size(); ++i) ++times[members[random.below(members.size())]];
        }
        if (auto rates = ratesOf(recordings, times); !rates.empty()) m_resamples.push_back(std::move(rates));
    }
    if (m_resamples.empty()) m_resamples.push_back(m_rates);
}

Interval ResampledRates::interval(const std::function<double(std::span<const double> rates)>& statistic) const {
    std::vector<double> values;
    values.reserve(m_resamples.size());
    for (const auto& rates : m_resamples) values.push_back(statistic(rates));
    return percentileInterval(std::move(values), m_level);
}

double excessArea(std::span<const double> x, std::span<const double> y, double level, double low, double high) {
    if (x.size() != y.size() || x.empty() || !(low < high) || x.front() > low || x.back() < high)
        throw InvalidArgument("the curve does not reach from " + std::to_string(low) + " to " + std::to_string(high));
    double area = 0;
    for (std::size_t i = 1; i < x.size(); ++i) {
        const double from = std::max(low, x[i - 1]), to = std::min(high, x[i]);
        if (to <= from) continue;
        const auto at = [&](double place) {
            return y[i - 1] + (y[i] - y[i - 1]) * (place - x[i - 1]) / (x[i] - x[i - 1]);
        };
        area += ((at(from) + at(to)) / 2 - level) * (to - from);
    }
    return area;
}

}  // namespace voxbit
