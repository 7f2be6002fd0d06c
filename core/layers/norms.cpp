// SPDX-License-Identifier: Apache-2.0
#include "core/layers/norms.h"

#include <ATen/ops/batch_norm.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/layer_norm.h>

namespace voxbit {

at::Tensor LayerNorm::forward(const at::Tensor& x) const {
    return at::layer_norm(x, {x.size(-1)}, weight, bias, eps);
}

at::Tensor LayerNorm::forwardChannelsFirst(const at::Tensor& x) const {
    return forward(x.transpose(1, 2)).transpose(1, 2);
}

at::Tensor ChannelGroupNorm::forward(const at::Tensor& x) const {
    return at::group_norm(x, /*num_groups=*/x.size(1), weight, bias, eps);
}

at::Tensor BatchNorm::forward(const at::Tensor& x) const {
    return at::batch_norm(x, weight, bias, runningMean, runningVariance, /*training=*/false, /*momentum=*/0.0, eps,
                          /*cudnn_enabled=*/false);
}

}  // namespace voxbit
