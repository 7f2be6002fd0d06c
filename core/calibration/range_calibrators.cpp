// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/range_calibrators.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/argmin.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/histc.h>
#include <ATen/ops/kthvalue.h>
#include <ATen/ops/tensor.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/calibration/clipping_divergence.h"
#include "core/calibration/interval_search.h"
#include "core/calibration/weight_extremes.h"
#include "core/quantizer/ranges.h"

namespace voxbit {

namespace {

constexpr std::int64_t kJudgedValues = std::int64_t{1} << 18;

bool isUnitOperand(const CalibrationProblem& problem, std::size_t operand) {
    return problem.layer.followsSoftmax && operand == 0;
}

template <class Quantizer>
std::vector<ActivationQuantizer> quantizeInputs(const CalibrationProblem& problem, Bits bits,
                                                const Quantizer& quantizerOf) {
    std::vector<ActivationQuantizer> inputs;
    if (bits == kFloatBits) return inputs;
    for (std::size_t i = 0; i < problem.inputs.size(); ++i) {
        inputs.push_back(isUnitOperand(problem, i) ? unitQuantizer(bits) : quantizerOf(*problem.inputs[i]));
    }
    return inputs;
}

WeightQuantizer minMaxWeight(const CalibrationProblem& problem, Bits bits) {
    if (bits == kFloatBits) return {};
    return symmetricWeight(weightExtremes(problem, bits), bits, problem.groupSize);
}

at::Tensor allValues(const CapturedInput& input) {
    std::vector<at::Tensor> flat;
    for (const at::Tensor& rows : input.clips) flat.push_back(rows.reshape({-1}));
    return at::cat(flat);
}

at::Tensor someValues(const CapturedInput& input) {
    std::vector<at::Tensor> flat;
    std::int64_t count = 0;
    for (const at::Tensor& rows : input.clips) {
        flat.push_back(rows.reshape({-1}));
        count += rows.numel();
    }
    // Odd, so that a step never stays on a few of the channels, whose number is mostly even.
    const std::int64_t step = count <= kJudgedValues ? 1 : (count / kJudgedValues) | 1;
    for (at::Tensor& values : flat) values = values.slice(0, 0, c10::nullopt, step);
    return at::cat(flat);
}

/// Of quantizerAt(0) .. quantizerAt(count - 1) the one with the smallest squared error.
template <class Candidate>
ActivationQuantizer leastError(const CapturedInput& input, int count, const Candidate& quantizerAt,
                               const RunControl& control) {
    const at::Tensor values = someValues(input);
    ActivationQuantizer best;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < count; ++i) {
        control.checkStop();
        const ActivationQuantizer quantizer = quantizerAt(i);
        const double error = (fakeQuantize(values, quantizer) - values).square().sum().item<double>();
        if (error < least) {
            least = error;
            best = quantizer;
        }
    }
    return best;
}

ActivationQuantizer leastErrorInput(const CapturedInput& input, Bits bits, const RunControl& control) {
    const auto shrunk = [&](int i) {
        const double factor = candidateFactor(i);
        return minMaxQuantizer(factor * input.minimum, factor * input.maximum, bits);
    };
    return leastError(input, kCandidateCount, shrunk, control);
}

ActivationQuantizer leastErrorTwin(const CapturedInput& softmax, Bits bits, const RunControl& control) {
    return leastError(
        softmax, bits + 1, [&](int m) { return softmaxTwinQuantizer(m, bits); }, control);
}

WeightQuantizer leastErrorWeight(const CalibrationProblem& problem, Bits bits, const RunControl& control) {
    // The level of one bit, mean|W|, is where the squared error is smallest.
    if (bits == kFloatBits || bits == 1) return minMaxWeight(problem, bits);
    const std::vector<double> extremes = weightExtremes(problem, bits);
    const at::Tensor weight = weightByScale(problem);
    const at::Tensor errors = at::empty({kCandidateCount, weight.size(0)}, weight.options());  // summed per scale
    const auto shrunk = [&](const std::vector<double>& factors) {
        std::vector<double> limits(extremes);
        for (std::size_t c = 0; c < limits.size(); ++c) limits[c] *= factors[c];
        return limits;
    };
    for (int i = 0; i < kCandidateCount; ++i) {
        control.checkStop();
        const auto quantizer = symmetricWeight(shrunk(std::vector<double>(extremes.size(), candidateFactor(i))), bits);
        errors[i].copy_((fakeQuantize(weight, quantizer) - weight).square().sum(1));
    }
    const at::Tensor chosen = at::argmin(errors, 0).to(at::kCPU);
    std::vector<double> factors(extremes.size());
    for (std::size_t c = 0; c < factors.size(); ++c) {
        factors[c] = candidateFactor(static_cast<int>(chosen.data_ptr<std::int64_t>()[c]));
    }
    return symmetricWeight(shrunk(factors), bits, problem.groupSize);
}

/// @param share 0..1; interpolated between two order statistics
double quantileOf(const at::Tensor& values, double share) {
    const double position = share * static_cast<double>(values.numel() - 1);
    const auto below = static_cast<std::int64_t>(position);
    const auto nth = [&](std::int64_t n) {
        return std::get<0>(at::kthvalue(values, std::min(n, values.numel() - 1) + 1)).item<double>();
    };
    const double rest = position - static_cast<double>(below);
    return rest == 0 ? nth(below) : (1 - rest) * nth(below) + rest * nth(below + 1);
}

// Fine enough that the narrowest range worth trying at 8 bits, a sixteenth, still has a bin for every level.
constexpr std::int64_t kHistogramBins = 4096;

ActivationQuantizer leastDivergenceInput(const CapturedInput& input, Bits bits, const RunControl& control) {
    const double span = input.maximum - input.minimum;
    if (bits > 8 || !(span > 0)) return minMaxQuantizer(input.minimum, input.maximum, bits);
    const at::Tensor counts = at::histc(allValues(input), kHistogramBins, input.minimum, input.maximum)
                                  .to(at::kCPU, at::kDouble)
                                  .contiguous();
    const std::vector<double> histogram(counts.data_ptr<double>(), counts.data_ptr<double>() + kHistogramBins);
    double least = std::numeric_limits<double>::infinity();
    double best = 1;
    const auto tryFactor = [&](double factor) {
        const double perBin = static_cast<double>(kHistogramBins) / span;
        const auto first = std::lround((factor - 1) * input.minimum * perBin);
        const auto last = std::lround((factor * input.maximum - input.minimum) * perBin);
        if (first < 0 || last > kHistogramBins || last - first < (1L << bits)) return;
        const double divergence = clippingDivergence(histogram, static_cast<std::size_t>(first),
                                                     static_cast<std::size_t>(last), std::size_t{1} << bits);
        if (divergence >= least) return;
        least = divergence;
        best = factor;
    };
    tryFactor(1);
    for (int i = kCandidateCount - 1; i >= 0; --i) {
        control.checkStop();
        if (candidateFactor(i) < 1) tryFactor(candidateFactor(i));
    }
    return minMaxQuantizer(best * input.minimum, best * input.maximum, bits);
}

LayerScales judged(const CalibrationProblem& problem, LayerScales scales) {
    scales.distortion = distortionOf(problem, scales);
    scales.score = -scales.distortion;
    return scales;
}

}  // namespace

LayerScales calibrateMinMax(const CalibrationProblem& problem, LayerBits bits) {
    LayerScales scales;
    scales.weight = minMaxWeight(problem, bits.weight);
    scales.inputs = quantizeInputs(problem, bits.activation, [&](const CapturedInput& input) {
        return minMaxQuantizer(input.minimum, input.maximum, bits.activation);
    });
    return judged(problem, std::move(scales));
}

LayerScales calibrateMovingAverage(const CalibrationProblem& problem, LayerBits bits) {
    constexpr double kShare = 0.01;
    LayerScales scales;
    scales.weight = minMaxWeight(problem, bits.weight);
    scales.inputs = quantizeInputs(problem, bits.activation, [&](const CapturedInput& input) {
        auto [minimum, maximum] = input.extremes.front();
        for (const auto& [low, high] : input.extremes) {
            minimum += kShare * (low - minimum);
            maximum += kShare * (high - maximum);
        }
        return minMaxQuantizer(minimum, maximum, bits.activation);
    });
    return judged(problem, std::move(scales));
}

LayerScales calibratePosterMinMax(const CalibrationProblem& problem, LayerBits bits) {
    LayerScales scales;
    scales.weight = minMaxWeight(problem, bits.weight);
    scales.inputs = quantizeInputs(problem, bits.activation, [&](const CapturedInput& input) {
        ActivationQuantizer quantizer;
        quantizer.bits = bits.activation;
        quantizer.range = affineFromPosterRange(input.minimum, input.maximum, bits.activation);
        return quantizer;
    });
    return judged(problem, std::move(scales));
}

LayerScales calibrateDynamic(const CalibrationProblem& problem, LayerBits bits) {
    LayerScales scales;
    scales.weight = minMaxWeight(problem, bits.weight);
    if (bits.activation == kFloatBits) return scales;
    for (std::size_t i = 0; i < operandCount(problem.layer); ++i) {
        scales.inputs.push_back(isUnitOperand(problem, i) ? unitQuantizer(bits.activation)
                                                          : dynamicQuantizer(bits.activation));
    }
    return scales;
}

LayerScales calibrateSquaredError(const CalibrationProblem& problem, LayerBits bits, const RunControl& control) {
    LayerScales scales;
    scales.weight = leastErrorWeight(problem, bits.weight, control);
    scales.inputs = quantizeInputs(problem, bits.activation, [&](const CapturedInput& input) {
        return leastErrorInput(input, bits.activation, control);
    });
    return judged(problem, std::move(scales));
}

LayerScales calibrateProduct(const CalibrationProblem& problem, LayerBits bits, const RunControl& control) {
    LayerScales scales = calibrateSquaredError(problem, bits, control);
    if (!problem.layer.followsSoftmax || scales.inputs.empty()) return scales;
    scales.inputs[0] = leastErrorTwin(*problem.inputs[0], bits.activation, control);
    return judged(problem, std::move(scales));
}

LayerScales calibratePercentile(const CalibrationProblem& problem, LayerBits bits, double percent) {
    LayerScales scales;
    scales.weight = minMaxWeight(problem, bits.weight);
    const double outside = (1 - percent / 100) / 2;
    scales.inputs = quantizeInputs(problem, bits.activation, [&](const CapturedInput& input) {
        const at::Tensor values = allValues(input);
        return minMaxQuantizer(quantileOf(values, outside), quantileOf(values, 1 - outside), bits.activation);
    });
    return judged(problem, std::move(scales));
}

LayerScales calibrateEntropy(const CalibrationProblem& problem, LayerBits bits, const RunControl& control) {
    LayerScales scales;
    scales.weight = minMaxWeight(problem, bits.weight);
    scales.inputs = quantizeInputs(problem, bits.activation, [&](const CapturedInput& input) {
        return leastDivergenceInput(input, bits.activation, control);
    });
    return judged(problem, std::move(scales));
}

double distortionOf(const CalibrationProblem& problem, const LayerScales& scales) {
    if (problem.layer.kind != LayerKind::MatMul) {
        const RowProblem replay(problem, OutputScore::L2);
        const at::Tensor rows = replay.quantizedRows(scales.inputs);
        at::Tensor correction;
        if (!scales.biasCorrection.empty()) {
            correction = at::tensor(scales.biasCorrection, at::kDouble).to(replay.outputs().options());
        }
        return replay.distortion(rows, fakeQuantize(replay.weight(), scales.weight), correction);
    }
    double worst = 0;
    for (std::size_t i = 0; i < scales.inputs.size(); ++i) {
        const at::Tensor x = someValues(*problem.inputs[i]);
        const double energy = x.square().sum().item<double>();
        const double error = (fakeQuantize(x, scales.inputs[i]) - x).square().sum().item<double>();
        if (energy > 0) worst = std::max(worst, error / energy);
    }
    return worst;
}

}  // namespace voxbit
