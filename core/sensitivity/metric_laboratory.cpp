// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/metric_laboratory.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/sensitivity/ranking.h"

namespace voxbit {
namespace {

std::vector<double> valuesOf(const LaboratoryMetric& metric, std::span<const std::size_t> clips) {
    std::vector<double> values = metric.evaluate(clips);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            throw InvalidArgument("metric " + metric.name + " has no finite value for layer number " +
                                  std::to_string(i) + " of those compared; leave the layer out");
        }
    }
    return values;
}

/// Numbers that are not one are left out: correlations with something constant.
Interval bandOf(std::vector<double> values, double level) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
    return values.empty() ? Interval{kUndefined, kUndefined} : percentileInterval(std::move(values), level);
}

/// What all resamples gave, by metric.
struct Resampled {
    std::vector<std::vector<double>> ranks;  // [layer][resample]
    std::vector<double> spearman, kendall;
};

std::vector<Resampled> resample(std::span<const LaboratoryMetric> metrics, std::size_t clips, std::size_t reference,
                                const LaboratoryOptions& options, const RunControl& control) {
    std::vector<Resampled> all(metrics.size());
    Random random(options.seed);
    ProgressMeter meter(control, "resampling", options.resamples, "resamples");
    std::vector<std::size_t> drawn(clips);
    for (int i = 0; i < options.resamples; ++i) {
        control.checkStop();
        for (std::size_t& clip : drawn) clip = random.below(clips);
        const std::vector<double> truth = valuesOf(metrics[reference], drawn);
        for (std::size_t m = 0; m < metrics.size(); ++m) {
            const std::vector<double> values = m == reference ? truth : valuesOf(metrics[m], drawn);
            const std::vector<double> ranks = meanRanks(values);
            all[m].ranks.resize(ranks.size());
            for (std::size_t layer = 0; layer < ranks.size(); ++layer) all[m].ranks[layer].push_back(ranks[layer]);
            all[m].spearman.push_back(spearmanCorrelation(values, truth));
            all[m].kendall.push_back(kendallCorrelation(values, truth));
        }
        meter.advance(1, "");
    }
    return all;
}

}  // namespace

Laboratory compareMetrics(std::span<const LaboratoryMetric> metrics, std::size_t clips, std::size_t reference,
                          const LaboratoryOptions& options, const RunControl& control) {
    if (clips == 0) throw InvalidArgument("no utterances to compare metrics on; choose a larger subset");
    if (reference >= metrics.size()) throw InvalidArgument("the reference is none of the metrics that are compared");
    if (options.resamples < 1) {
        throw InvalidArgument("resamples is " + std::to_string(options.resamples) + "; at least 1 is needed");
    }
    Laboratory laboratory;
    laboratory.reference = reference;
    std::vector<std::size_t> everyone(clips);
    std::iota(everyone.begin(), everyone.end(), std::size_t{0});
    for (const LaboratoryMetric& metric : metrics) {
        MetricFindings findings;
        findings.name = metric.name;
        findings.values = valuesOf(metric, everyone);
        findings.ranks = meanRanks(findings.values);
        laboratory.metrics.push_back(std::move(findings));
    }
    for (const MetricFindings& a : laboratory.metrics) {
        std::vector<double> spearman, kendall;
        for (const MetricFindings& b : laboratory.metrics) {
            spearman.push_back(spearmanCorrelation(a.values, b.values));
            kendall.push_back(kendallCorrelation(a.values, b.values));
        }
        laboratory.spearman.push_back(std::move(spearman));
        laboratory.kendall.push_back(std::move(kendall));
    }
    std::vector<Resampled> resampled = resample(metrics, clips, reference, options, control);
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        MetricFindings& findings = laboratory.metrics[m];
        findings.spearman = laboratory.spearman[m][reference];
        findings.kendall = laboratory.kendall[m][reference];
        findings.spearmanBand = bandOf(std::move(resampled[m].spearman), options.level);
        findings.kendallBand = bandOf(std::move(resampled[m].kendall), options.level);
        for (std::vector<double>& ranks : resampled[m].ranks) {
            findings.rankBands.push_back(bandOf(std::move(ranks), options.level));
        }
    }
    return laboratory;
}

}  // namespace voxbit
