// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/weight_extremes.h"

#include <ATen/ops/abs.h>
#include <ATen/ops/amax.h>

namespace voxbit {

std::vector<double> weightExtremes(const CalibrationProblem& problem, Bits bits) {
    const bool isPerChannel = isConvolution(problem.layer.kind) || problem.hasChannelScales;
    const at::Tensor magnitudes =
        at::abs(problem.weight.detach()).reshape({isPerChannel ? problem.weight.size(0) : 1, -1});
    const at::Tensor extremes = (bits == 1 ? magnitudes.mean(1, false, at::kDouble) : at::amax(magnitudes, {1}))
                                    .to(at::kCPU, at::kDouble)
                                    .contiguous();
    return {extremes.data_ptr<double>(), extremes.data_ptr<double>() + extremes.numel()};
}

}  // namespace voxbit
