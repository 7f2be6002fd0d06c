// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/calibration/row_problem.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// What symmetricWeight() wants: max|W|, or mean|W| for 1 bit; one per output channel for convolutions and
/// where CalibrationProblem::hasChannelScales asks for it, else one for the whole tensor.
std::vector<double> weightExtremes(const CalibrationProblem& problem, Bits bits);

}  // namespace voxbit
