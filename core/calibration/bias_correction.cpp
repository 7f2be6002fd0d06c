// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/bias_correction.h"

#include <ATen/TensorOperators.h>

#include "core/calibration/range_calibrators.h"

namespace voxbit {

void correctBias(const CalibrationProblem& problem, LayerScales& scales) {
    if (!problem.bias.defined()) return;
    const RowProblem replay(problem, OutputScore::L2);
    const at::Tensor rows = replay.quantizedRows(scales.inputs);
    const at::Tensor output = replay.output(rows, fakeQuantize(replay.weight(), scales.weight));
    const at::Tensor shift =
        (replay.outputs() - output).mean(0, false, at::kDouble).to(at::kFloat).to(at::kCPU, at::kDouble).contiguous();
    scales.biasCorrection.assign(shift.data_ptr<double>(), shift.data_ptr<double>() + shift.numel());
    scales.distortion = distortionOf(problem, scales);
}

}  // namespace voxbit
