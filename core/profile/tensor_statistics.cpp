// SPDX-License-Identifier: Apache-2.0
#include "core/profile/tensor_statistics.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
/// Profiles gathered before they are added up at once: unpacking and packing is paid once per so many.
constexpr std::size_t kBatch = 64;

/// D'Agostino (1970): normal deviate of a skewness b1 of n values.
double skewnessDeviate(double b1, double n) {
    const double y = b1 * std::sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
    const double beta2 = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
    const double w2 = std::sqrt(2 * (beta2 - 1)) - 1;
    const double delta = 1 / std::sqrt(0.5 * std::log(w2));
    const double alpha = std::sqrt(2 / (w2 - 1));
    return delta * std::asinh(y / alpha);
}

/// Anscombe and Glynn (1983): normal deviate of a kurtosis b2 (3 for a normal distribution) of n values.
double kurtosisDeviate(double b2, double n) {
    const double expected = 3 * (n - 1) / (n + 1);
    const double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
    const double x = (b2 - expected) / std::sqrt(variance);
    const double skew =
        6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9)) * std::sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
    const double a = 6 + 8 / skew * (2 / skew + std::sqrt(1 + 4 / (skew * skew)));
    const double root = std::cbrt((1 - 2 / a) / (1 + x * std::sqrt(2 / (a - 4))));
    return (1 - 2 / (9 * a) - root) / std::sqrt(2 / (9 * a));
}

PackedHistogram sumOf(const HistogramUnion& histograms) {
    if (histograms.total() == 0) return {};
    return PackedHistogram(histograms.mantissaBits(), 0, histograms.counts());
}

/// Extremes are empty where a part has none; a part without elements does not decide that.
void mergeExtremes(std::vector<float>& into, const std::vector<float>& from, bool isFirst, bool isMinimum) {
    if (isFirst) {
        into = from;
        return;
    }
    if (into.size() != from.size())
        throw InvalidArgument("profiles with different numbers of channels cannot be added");
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] = isMinimum ? std::min(into[i], from[i]) : std::max(into[i], from[i]);
}

void dropDetail(TensorStatistics& tensor) {
    HistogramUnion halves;
    halves.add(tensor.negative);
    halves.add(tensor.positive);
    if (halves.total() > 0) tensor.magnitude = sumOf(halves);
    tensor.negative = {};
    tensor.positive = {};
    tensor.channelMin.clear();
    tensor.channelMax.clear();
}

TensorStatistics sumOf(const std::vector<const TensorStatistics*>& parts) {
    TensorStatistics sum;
    HistogramUnion magnitude, negative, positive;
    bool isFirst = true, hasMagnitude = false, hasSigns = false;
    for (const TensorStatistics* part : parts) {
        sum.moments.merge(part->moments);
        magnitude.add(part->magnitude);
        negative.add(part->negative);
        positive.add(part->positive);
        if (part->moments.count == 0) continue;
        hasMagnitude = hasMagnitude || !part->magnitude.isEmpty();
        hasSigns = hasSigns || !part->negative.isEmpty() || !part->positive.isEmpty();
        mergeExtremes(sum.channelMin, part->channelMin, isFirst, true);
        mergeExtremes(sum.channelMax, part->channelMax, isFirst, false);
        isFirst = false;
    }
    if (hasMagnitude && hasSigns) throw InvalidArgument("profiles of standard and of full detail cannot be added");
    sum.magnitude = sumOf(magnitude);
    sum.negative = sumOf(negative);
    sum.positive = sumOf(positive);
    return sum;
}

}  // namespace

void dropDetail(Profile& profile) {
    for (LayerStatistics& layer : profile.layers) {
        dropDetail(layer.output);
        for (TensorStatistics& input : layer.inputs) dropDetail(input);
    }
}

void Moments::merge(const Moments& other) {
    count += other.count;
    zeros += other.zeros;
    sum1 += other.sum1;
    sum2 += other.sum2;
    sum3 += other.sum3;
    sum4 += other.sum4;
    sumAbs += other.sumAbs;
    min = std::min(min, other.min);
    max = std::max(max, other.max);
}

double Moments::absMax() const {
    return count == 0 ? 0 : std::max(std::abs(double{min}), std::abs(double{max}));
}
double Moments::meanAbs() const {
    return count == 0 ? kUndefined : sumAbs / static_cast<double>(count);
}
double Moments::mean() const {
    return count == 0 ? kUndefined : sum1 / static_cast<double>(count);
}

double Moments::varianceAbs() const {
    if (count < 2) return 0;
    const auto n = static_cast<double>(count);
    return std::max(0.0, (sum2 - sumAbs * (sumAbs / n)) / (n - 1));
}
double Moments::stdAbs() const {
    return std::sqrt(varianceAbs());
}

double Moments::normality() const {
    if (count < 8 || !(min < max)) return kUndefined;
    const auto n = static_cast<double>(count);
    const double mu = sum1 / n, r2 = sum2 / n, r3 = sum3 / n, r4 = sum4 / n;
    const double m2 = r2 - mu * mu;
    const double m3 = r3 - 3 * mu * r2 + 2 * mu * mu * mu;
    const double m4 = r4 - 4 * mu * r3 + 6 * mu * mu * r2 - 3 * mu * mu * mu * mu;
    if (!(m2 > 0)) return kUndefined;
    const double skew = skewnessDeviate(m3 / (m2 * std::sqrt(m2)), n);
    const double kurtosis = kurtosisDeviate(m4 / (m2 * m2), n);
    return skew * skew + kurtosis * kurtosis;
}

void StatisticsUnion::add(const TensorStatistics& part) {
    m_moments.merge(part.moments);
    m_histogram.add(part.magnitude);
    m_histogram.add(part.negative);
    m_histogram.add(part.positive);
}

double StatisticsUnion::valueAt(std::uint64_t rank) const {
    if (rank < m_moments.zeros) return 0;
    return std::min(m_histogram.valueAt(rank - m_moments.zeros), m_moments.absMax());
}

double StatisticsUnion::medianOfMagnitude() const {
    return m_moments.count == 0 ? kUndefined : valueAt((m_moments.count - 1) / 2);
}

double StatisticsUnion::quantileOfMagnitude(double p) const {
    if (!(p >= 0 && p <= 1)) throw InvalidArgument("quantile " + std::to_string(p) + " is outside 0..1");
    if (m_moments.count == 0) return kUndefined;
    const double position = p * static_cast<double>(m_moments.count - 1);
    const auto below = static_cast<std::uint64_t>(position);
    const double low = valueAt(below);
    if (below + 1 >= m_moments.count) return low;
    return low + (position - static_cast<double>(below)) * (valueAt(below + 1) - low);
}

void ProfileSum::add(Profile profile) {
    if (!m_parts.empty() && profile.layers.size() != m_parts.front().layers.size()) {
        throw InvalidArgument("profiles of " + std::to_string(profile.layers.size()) + " and of " +
                              std::to_string(m_parts.front().layers.size()) + " layers cannot be added");
    }
    m_parts.push_back(std::move(profile));
    if (m_parts.size() >= kBatch) collapse();
}

void ProfileSum::collapse() {
    if (m_parts.size() < 2) return;
    Profile sum;
    sum.layers.resize(m_parts.front().layers.size());
    std::vector<const TensorStatistics*> streams;
    for (std::size_t i = 0; i < sum.layers.size(); ++i) {
        std::size_t inputs = 0;
        streams.clear();
        for (const Profile& part : m_parts) {
            streams.push_back(&part.layers[i].output);
            const std::size_t count = part.layers[i].inputs.size();
            if (count != 0 && inputs != 0 && count != inputs) {
                throw InvalidArgument("profiles whose layer " + std::to_string(i) + " has " + std::to_string(count) +
                                      " and " + std::to_string(inputs) + " inputs cannot be added");
            }
            inputs = std::max(inputs, count);
        }
        sum.layers[i].output = sumOf(streams);
        for (std::size_t input = 0; input < inputs; ++input) {
            streams.clear();
            for (const Profile& part : m_parts) {
                if (!part.layers[i].inputs.empty()) streams.push_back(&part.layers[i].inputs[input]);
            }
            sum.layers[i].inputs.push_back(sumOf(streams));
        }
    }
    m_parts.clear();
    m_parts.push_back(std::move(sum));
}

Profile ProfileSum::take() {
    collapse();
    Profile sum = std::move(m_parts.front());
    m_parts.clear();
    return sum;
}

}  // namespace voxbit
