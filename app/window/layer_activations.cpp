// SPDX-License-Identifier: Apache-2.0
#include "app/window/layer_activations.h"

#include <algorithm>
#include <cmath>

#include "core/profile/float_bins.h"

namespace voxbit {
namespace {

TensorFacts factsOf(const StatisticsUnion& statistics) {
    TensorFacts facts;
    const Moments& moments = statistics.moments();
    if (moments.count == 0) return facts;
    facts.p1 = statistics.quantileOfMagnitude(0.01);
    facts.p25 = statistics.quantileOfMagnitude(0.25);
    facts.median = statistics.medianOfMagnitude();
    facts.p75 = statistics.quantileOfMagnitude(0.75);
    facts.p99 = statistics.quantileOfMagnitude(0.99);
    facts.mean = moments.meanAbs();
    facts.minimum = static_cast<double>(moments.min);
    facts.maximum = static_cast<double>(moments.max);
    return facts;
}

double edgeOf(int bin) {
    return std::exp2(static_cast<double>(bin) / kBinsPerOctave);
}

int binOf(double magnitude) {
    return static_cast<int>(std::floor(kBinsPerOctave * std::log2(magnitude)));
}

/// Counts over bins that are equally wide on a log axis; what straddles an edge is split in proportion.
struct LogCounts {
    int firstBin = 0;
    std::vector<double> counts;

    explicit LogCounts(const HistogramUnion& histogram) {
        const std::vector<std::uint64_t> fine = histogram.counts();
        const int mantissaBits = histogram.mantissaBits();
        for (std::uint32_t bin = 1; bin < fine.size(); ++bin) {
            if (fine[bin] == 0) continue;
            const double low = lowerEdge(bin, mantissaBits);
            const double high = lowerEdge(bin + 1, mantissaBits);
            if (!std::isfinite(high) || low <= 0) continue;
            spread(low, high, static_cast<double>(fine[bin]));
        }
    }

  private:
    void spread(double low, double high, double count) {
        const int first = binOf(low);
        if (counts.empty()) firstBin = first;
        for (int bin = first; edgeOf(bin) < high; ++bin) {
            const double part = std::min(high, edgeOf(bin + 1)) - std::max(low, edgeOf(bin));
            const auto index = static_cast<std::size_t>(bin - firstBin);
            if (index >= counts.size()) counts.resize(index + 1, 0.0);
            counts[index] += count * std::max(part, 0.0) / (high - low);
        }
    }
};

}  // namespace

StatisticsUnion statisticsOf(const SpeakerUnion& speakers, int layer, TensorRole role) {
    if (role == TensorRole::Output) return speakers.output(layer);
    return speakers.input(layer, role == TensorRole::Input ? 0 : 1);
}

LayerActivations summarizeActivations(const SpeakerUnion& speakers, int layerCount, const RunControl& control) {
    LayerActivations activations;
    for (int layer = 0; layer < layerCount; ++layer) {
        control.checkStop();
        activations.outputs.push_back(factsOf(statisticsOf(speakers, layer, TensorRole::Output)));
        activations.inputs.push_back(factsOf(statisticsOf(speakers, layer, TensorRole::Input)));
    }
    return activations;
}

MagnitudeHistogram magnitudeHistogram(const StatisticsUnion& statistics) {
    MagnitudeHistogram histogram;
    histogram.facts = factsOf(statistics);
    const auto total = static_cast<double>(statistics.moments().count);
    if (total == 0) return histogram;
    histogram.zeroShare = static_cast<double>(statistics.moments().zeros) / total;
    const LogCounts log(statistics.histogram());
    std::size_t first = 0;
    double hidden = 0;
    while (first < log.counts.size() && (hidden + log.counts[first]) / total < kHiddenShare)
        hidden += log.counts[first++];
    for (std::size_t i = first; i < log.counts.size(); ++i) {
        histogram.edges.push_back(edgeOf(log.firstBin + static_cast<int>(i)));
        histogram.shares.push_back(log.counts[i] / total);
    }
    if (!histogram.edges.empty()) histogram.edges.push_back(edgeOf(log.firstBin + static_cast<int>(log.counts.size())));
    return histogram;
}

}  // namespace voxbit
