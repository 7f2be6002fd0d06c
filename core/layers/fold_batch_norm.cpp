// SPDX-License-Identifier: Apache-2.0
#include "core/layers/fold_batch_norm.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/rsqrt.h>

#include <string>
#include <vector>

#include "core/base/error.h"

namespace voxbit {

FoldedLayer foldBatchNorm(const at::Tensor& weight, const at::Tensor& bias, const BatchNorm& norm) {
    const std::int64_t channels = norm.runningVariance.numel();
    if (weight.dim() < 2 || weight.size(0) != channels)
        throw InvalidArgument("a BatchNorm of " + std::to_string(channels) +
                              " channels cannot be folded into a layer of " +
                              std::to_string(weight.dim() == 0 ? 0 : weight.size(0)) + " outputs");
    const auto wide = [](const at::Tensor& x) { return x.detach().to(at::kDouble); };
    const at::Tensor mean = wide(norm.runningMean);
    at::Tensor scale = at::rsqrt(wide(norm.runningVariance) + norm.eps);
    if (norm.weight.defined()) scale = scale * wide(norm.weight);
    at::Tensor shift = (bias.defined() ? wide(bias) - mean : -mean) * scale;
    if (norm.bias.defined()) shift = shift + wide(norm.bias);
    std::vector<std::int64_t> perRow(static_cast<std::size_t>(weight.dim()), 1);
    perRow.front() = channels;
    return {(wide(weight) * scale.view(perRow)).to(weight.scalar_type()), shift.to(weight.scalar_type())};
}

}  // namespace voxbit
