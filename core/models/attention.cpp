// SPDX-License-Identifier: Apache-2.0
#include "core/models/attention.h"

#include <ATen/ops/logical_not.h>
#include <ATen/ops/masked_fill.h>
#include <ATen/ops/softmax.h>

#include <limits>

namespace voxbit {

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads) {
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
}

at::Tensor joinHeads(const at::Tensor& x) {
    return x.transpose(1, 2).reshape({x.size(0), x.size(2), x.size(1) * x.size(3)});
}

at::Tensor attentionWeights(const at::Tensor& scores, const at::Tensor& frameMask) {
    if (!frameMask.defined()) return at::softmax(scores, -1);
    // The reference adds the most negative float; a score vanishes in that sum, so writing it is the same.
    const at::Tensor padding = frameMask.logical_not().unsqueeze(1).unsqueeze(1);
    return at::softmax(scores.masked_fill(padding, std::numeric_limits<float>::lowest()), -1);
}

at::Tensor zeroPadding(const at::Tensor& x, const at::Tensor& frameMask) {
    return frameMask.defined() ? x.masked_fill(frameMask.logical_not().unsqueeze(-1), 0) : x;
}

}  // namespace voxbit
