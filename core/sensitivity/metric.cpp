// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/metric.h"

#include <array>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/profile/float_bins.h"

namespace voxbit {
namespace {

constexpr Metric ofGradients(std::string_view name, std::string_view help, GradientSource source,
                             double (*value)(const GradientFacts&)) {
    Metric metric{name, help};
    metric.ofGradients = value;
    metric.source = source;
    return metric;
}

// Statistics as myQASR's released code computes them (spec/myqasr.md, 3.2): all but `max` are of |y|.
constexpr std::array kMetrics = {
    Metric{"median", "median of |y|, the lower one of two",
           [](const StatisticsUnion& y) { return y.medianOfMagnitude(); }, nullptr, kMedianErrorBound},
    Metric{"mean", "mean of |y|", [](const StatisticsUnion& y) { return y.moments().meanAbs(); }},
    Metric{"max", "largest y", [](const StatisticsUnion& y) { return static_cast<double>(y.moments().max); }},
    Metric{"abs_max", "largest |y|", [](const StatisticsUnion& y) { return y.moments().absMax(); }},
    Metric{"std", "standard deviation of |y|", [](const StatisticsUnion& y) { return y.moments().stdAbs(); }},
    Metric{"var", "variance of |y|", [](const StatisticsUnion& y) { return y.moments().varianceAbs(); }},
    Metric{"normality", "D'Agostino and Pearson's K2 of y: how far it is from a normal distribution",
           [](const StatisticsUnion& y) { return y.moments().normality(); }},
    Metric{"kl", "quantizing the layer alone: KL divergence of the output's softmax from the float model's", nullptr,
           [](const Damage& damage) { return damage.kl; }},
    Metric{"l1", "quantizing the layer alone: mean |difference| of the outputs", nullptr,
           [](const Damage& damage) { return damage.l1; }},
    Metric{"l2", "quantizing the layer alone: mean squared difference of the outputs", nullptr,
           [](const Damage& damage) { return damage.l2; }},
    Metric{"frobenius", "quantizing the layer alone: Frobenius norm of the outputs' difference", nullptr,
           [](const Damage& damage) { return damage.frobenius; }},
    Metric{"nuclear", "quantizing the layer alone: nuclear norm of the outputs' difference", nullptr,
           [](const Damage& damage) { return damage.nuclear; }},
    Metric{"transcript",
           "quantizing the layer alone: how much less probable the float model's own transcript becomes (CTC loss)",
           nullptr, [](const Damage& damage) { return damage.transcript; }},
    // A larger ratio means less damage: the sign makes larger values deserve more bits.
    Metric{"sqnr", "quantizing the layer alone: minus the output's signal to quantization noise ratio, dB", nullptr,
           [](const Damage& damage) { return -damage.sqnr; }},
    ofGradients("grad_max",
                "largest |90 % quantile| of the gradient of the layer's output, for transcripts drawn from "
                "the model's own output",
                GradientSource::Transcript, [](const GradientFacts& facts) { return facts.sums.outputHigh; }),
    ofGradients("grad_min", "smallest 90 % quantile of that gradient", GradientSource::Transcript,
                [](const GradientFacts& facts) { return facts.sums.outputLow; }),
    ofGradients(
        "fisher", "mean diagonal of the weight's Fisher information about the recognised text",
        GradientSource::Transcript,
        [](const GradientFacts& facts) { return facts.sums.weightSquares / (facts.clips * facts.weightCount); }),
    ofGradients(
        "weight_gradient", "mean |weight x gradient|, the gradient as for fisher", GradientSource::Transcript,
        [](const GradientFacts& facts) { return facts.sums.weightProducts / (facts.clips * facts.weightCount); }),
    ofGradients(
        "hessian_trace",
        "trace of the Hessian of the KL divergence from the float output, per weight "
        "(HAWQ-V2; Hutchinson's estimate)",
        GradientSource::Curvature,
        [](const GradientFacts& facts) { return facts.sums.weightSquares / (facts.frames * facts.weightCount); }),
    // Omega of HAWQ-V2 (arXiv 1911.03852, eq. 10) with the half that makes it the second-order KL, nats per frame.
    ofGradients("hawq",
                "half that trace times the squared rounding error of the weight at the measured width: the KL "
                "divergence that quantizing the weight should cost",
                GradientSource::Curvature,
                [](const GradientFacts& facts) {
                    return 0.5 * facts.sums.weightSquares * facts.weightError / (facts.frames * facts.weightCount);
                }),
    Metric{"file", "scores from elsewhere"},
};

}  // namespace

std::span<const Metric> metrics() {
    return kMetrics;
}

const Metric& findMetric(std::string_view name) {
    for (const Metric& metric : kMetrics) {
        if (metric.name == name) return metric;
    }
    throw InvalidArgument("there is no metric \"" + std::string(name) + "\"; there are " +
                          commaList(kMetrics, &Metric::name));
}

}  // namespace voxbit
