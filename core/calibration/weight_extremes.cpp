// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/weight_extremes.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/ones_like.h>

namespace voxbit {
namespace {

at::Tensor rowsByScale(const at::Tensor& weight, const CalibrationProblem& problem) {
    const bool isPerChannel = isConvolution(problem.layer.kind) || problem.hasChannelScales;
    const at::Tensor rows = weight.reshape({isPerChannel ? weight.size(0) : 1, -1});
    if (problem.groupSize == 0) return rows;
    const std::int64_t rest = rows.size(1) % problem.groupSize;
    const std::int64_t missing = rest == 0 ? 0 : problem.groupSize - rest;
    return at::constant_pad_nd(rows, {0, missing}).reshape({-1, problem.groupSize});
}

}  // namespace

at::Tensor weightByScale(const CalibrationProblem& problem) {
    return rowsByScale(problem.weight.detach(), problem);
}

std::vector<double> weightExtremes(const CalibrationProblem& problem, Bits bits) {
    const at::Tensor magnitudes = at::abs(weightByScale(problem));
    const auto mean = [&] {
        // Of the weights alone, without what fills up a group.
        const at::Tensor counts = rowsByScale(at::ones_like(problem.weight), problem).sum(1, false, at::kDouble);
        return magnitudes.sum(1, false, at::kDouble).div(counts);
    };
    const at::Tensor extremes = (bits == 1 ? mean() : at::amax(magnitudes, {1})).to(at::kCPU, at::kDouble).contiguous();
    return {extremes.data_ptr<double>(), extremes.data_ptr<double>() + extremes.numel()};
}

}  // namespace voxbit
