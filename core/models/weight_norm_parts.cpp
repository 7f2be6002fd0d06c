// SPDX-License-Identifier: Apache-2.0
#include "core/models/weight_norm_parts.h"

#include <ATen/ops/norm.h>
#include <ATen/ops/ones_like.h>
#include <ATen/ops/where.h>

namespace voxbit {

WeightNormParts weightNormParts(const at::Tensor& weight) {
    const at::Tensor g = at::norm(weight, 2, at::IntArrayRef({0, 1}), /*keepdim=*/true);
    const at::Tensor isEmpty = g.eq(0);
    if (!isEmpty.any().item<bool>()) return {g, weight};
    return {g, at::where(isEmpty, at::ones_like(weight), weight)};
}

}  // namespace voxbit
