// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/calibration/row_problem.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// The weight as float32 [scales, elements]: what shares a scale is a row. One row for each output channel of a
/// convolution and where CalibrationProblem::hasChannelScales asks for it, with CalibrationProblem::groupSize one for
/// each of its groups, the last ones filled up with zeros; else a single row.
at::Tensor weightByScale(const CalibrationProblem& problem);

/// What symmetricWeight() wants, one for each row of weightByScale(): max|W|, or mean|W| for 1 bit.
std::vector<double> weightExtremes(const CalibrationProblem& problem, Bits bits);

}  // namespace voxbit
