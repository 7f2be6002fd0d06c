// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

struct CalibrationProblem;
struct CalibrationOptions;

/// One way to turn a layer's weight and recorded inputs into scales.
struct Calibrator {
    std::string_view name;
    std::string_view help;
    /// @throws Cancelled between candidates
    LayerScales (*calibrate)(const CalibrationProblem& problem, LayerBits bits, const CalibrationOptions& options,
                             const RunControl& control);
    bool usesAudio = true;       ///< false: it looks at weights only; `problem` then holds no inputs
    bool usesGradients = false;  ///< true: `problem` holds outputWeights
};

/// All of them, in the order in which they are offered.
std::span<const Calibrator> calibrators();
/// @throws InvalidArgument naming the calibrators there are
const Calibrator& findCalibrator(const std::string& name);

}  // namespace voxbit
