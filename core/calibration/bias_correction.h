// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/calibration/layer_scales.h"
#include "core/calibration/row_problem.h"

namespace voxbit {

/// Bias correction (Nagel et al., arXiv 1906.04721, section 4.2, from recorded inputs): what quantization shifts the
/// mean of each output channel by, taken back in the bias. Sets biasCorrection and the distortion that is left; the
/// score stays what the calibrator reached. Layers without a bias, which would get larger by one, stay as they are.
void correctBias(const CalibrationProblem& problem, LayerScales& scales);

}  // namespace voxbit
