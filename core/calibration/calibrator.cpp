// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/calibrator.h"

#include <array>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/calibration/calibration_options.h"
#include "core/calibration/interval_search.h"
#include "core/calibration/range_calibrators.h"

namespace voxbit {

namespace {

LayerScales minMax(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions&, const RunControl&) {
    return calibrateMinMax(problem, bits);
}

LayerScales posterMinMax(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions&,
                         const RunControl&) {
    return calibratePosterMinMax(problem, bits);
}

LayerScales movingAverage(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions&,
                          const RunControl&) {
    return calibrateMovingAverage(problem, bits);
}

LayerScales dynamicRanges(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions&,
                          const RunControl&) {
    return calibrateDynamic(problem, bits);
}

LayerScales squaredError(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions&,
                         const RunControl& control) {
    return calibrateSquaredError(problem, bits, control);
}

LayerScales percentileRanges(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions& options,
                             const RunControl&) {
    return calibratePercentile(problem, bits, options.percentile);
}

LayerScales entropy(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions&,
                    const RunControl& control) {
    return calibrateEntropy(problem, bits, control);
}

/// Products have no weight to alternate with: their operands are judged each by itself.
template <OutputScore score>
LayerScales search(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions& options,
                   const RunControl& control) {
    if (problem.layer.kind == LayerKind::MatMul) return calibrateProduct(problem, bits, control);
    return searchIntervals(problem, bits, score, options.rows == 0, control).scales;
}

constexpr std::array kCalibrators{
    Calibrator{"minmax", "ranges from the smallest to the largest value seen", minMax},
    Calibrator{"minmax_poster", "the myQASR poster's formula: as minmax with steps about twice as wide", posterMinMax},
    Calibrator{"moving_average",
               "inputs: a range that moves a little towards that of each recording; weights as minmax", movingAverage},
    Calibrator{"percentile", "inputs: the range that holds a given percentage of all values; weights as minmax",
               percentileRanges},
    Calibrator{"entropy",
               "inputs: the range whose levels keep most of the histogram (KL divergence); weights as minmax", entropy},
    Calibrator{"cosine", "search the ranges whose layer output has the largest cosine to the float output",
               search<OutputScore::Cosine>},
    Calibrator{"mse", "search the ranges with the smallest squared error of weights and inputs themselves",
               squaredError},
    Calibrator{"l1", "search the ranges with the smallest mean absolute error of the layer output",
               search<OutputScore::L1>},
    Calibrator{"l2", "search the ranges with the smallest mean squared error of the layer output",
               search<OutputScore::L2>},
    Calibrator{"linear_weighted", "as l2, errors weighted with the magnitude of the output",
               search<OutputScore::LinearWeightedL2>},
    Calibrator{"square_weighted", "as l2, errors weighted with the square of the output",
               search<OutputScore::SquareWeightedL2>},
    Calibrator{"hessian", "as l2, errors weighted with the curvature of the model's output: what they cost in KL",
               search<OutputScore::Hessian>, true, true},
    Calibrator{"dynamic", "no calibration audio: each input takes its own range when it runs; weights as minmax",
               dynamicRanges, false},
};

}  // namespace

std::span<const Calibrator> calibrators() {
    return kCalibrators;
}

const Calibrator& findCalibrator(const std::string& name) {
    for (const Calibrator& calibrator : kCalibrators) {
        if (calibrator.name == name) return calibrator;
    }
    throw InvalidArgument("there is no calibrator '" + name + "'; known are " +
                          commaList(kCalibrators, &Calibrator::name));
}

}  // namespace voxbit
