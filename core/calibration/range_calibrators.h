// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/calibration/row_problem.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// Calibrators that look at tensors, not at outputs. Activations are affine, weights symmetric with levels
/// +-(2^(b-1) - 1). Softmax operands of products use the range [0, 1], but for calibrateProduct().

/// Smallest and largest value.
LayerScales calibrateMinMax(const CalibrationProblem& problem, LayerBits bits);
/// The same with a range of inputs that moves from clip to clip, a hundredth of the way to the extremes of each, from
/// those of the first: a loud clip among many counts little. PyTorch's MovingAverageMinMaxObserver with its default.
LayerScales calibrateMovingAverage(const CalibrationProblem& problem, LayerBits bits);
/// As calibrateMinMax(), with the activation scale that the poster prints, see affineFromPosterRange().
LayerScales calibratePosterMinMax(const CalibrationProblem& problem, LayerBits bits);
/// As calibrateMinMax(), but every input takes its range when it runs, from its own extremes. Uses no recorded inputs,
/// so that score and distortion stay unmeasured.
LayerScales calibrateDynamic(const CalibrationProblem& problem, LayerBits bits);
/// Of the candidate factors, the one by which the range of a tensor (of each output channel in convolutions) is
/// shrunk so that its squared quantization error is smallest. Inputs are judged by at most 2^18 of the recorded
/// values, taken evenly.
LayerScales calibrateSquaredError(const CalibrationProblem& problem, LayerBits bits, const RunControl& control);
/// The same for a matrix product whose first operand is a softmax: that takes, in place of [0, 1], the twin quantizer
/// whose squared error is smallest, see softmaxTwinQuantizer().
LayerScales calibrateProduct(const CalibrationProblem& problem, LayerBits bits, const RunControl& control);
/// Inputs take the range between two quantiles (linear interpolation), the same share of the recorded values outside on
/// each side; weights as calibrateMinMax() (Wu et al., arXiv 2004.09602, section 5).
/// @param percent of the values inside, 50..100
LayerScales calibratePercentile(const CalibrationProblem& problem, LayerBits bits, double percent);
/// Of the candidate factors up to 1, the one by which the range of an input is shrunk so that the histogram of its
/// recorded values loses least, see clippingDivergence(). Weights, and inputs of 16 bits, as calibrateMinMax().
LayerScales calibrateEntropy(const CalibrationProblem& problem, LayerBits bits, const RunControl& control);

/// Energy of the error over energy of the output, see LayerScales::distortion.
double distortionOf(const CalibrationProblem& problem, const LayerScales& scales);

}  // namespace voxbit
