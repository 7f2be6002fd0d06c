// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/weight_extremes.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/constant_pad_nd.h>

#include <algorithm>

namespace voxbit {
namespace {

/// One row for each channel that has scales of its own, or a single one.
at::Tensor rowsByChannel(const CalibrationProblem& problem) {
    const bool isPerChannel = isConvolution(problem.layer.kind) || problem.hasChannelScales;
    return problem.weight.detach().reshape({isPerChannel ? problem.weight.size(0) : 1, -1});
}

}  // namespace

at::Tensor weightByScale(const CalibrationProblem& problem) {
    const at::Tensor rows = rowsByChannel(problem);
    if (problem.groupSize == 0) return rows;
    const std::int64_t rest = rows.size(1) % problem.groupSize;
    const std::int64_t missing = rest == 0 ? 0 : problem.groupSize - rest;
    return at::constant_pad_nd(rows, {0, missing}).reshape({-1, problem.groupSize});
}

std::vector<double> weightExtremes(const CalibrationProblem& problem, Bits bits) {
    const at::Tensor magnitudes = at::abs(weightByScale(problem));
    const at::Tensor found = bits == 1 ? magnitudes.sum(1, false, at::kDouble) : at::amax(magnitudes, {1});
    const at::Tensor here = found.to(at::kCPU, at::kDouble).contiguous();
    std::vector<double> extremes(here.data_ptr<double>(), here.data_ptr<double>() + here.numel());
    if (bits != 1) return extremes;
    // The mean of the weights alone, without what fills up the last group of a channel.
    const std::int64_t width = rowsByChannel(problem).size(1), size = magnitudes.size(1);
    const std::int64_t groups = (width + size - 1) / size;
    for (std::int64_t i = 0; i < here.numel(); ++i)
        extremes[static_cast<std::size_t>(i)] /= static_cast<double>(std::min(size, width - i % groups * size));
    return extremes;
}

}  // namespace voxbit
