// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace voxbit {

/// The steps of multi-head attention (Vaswani et al. 2017) that hold no weights.

/// [B, T, heads * d] -> [B, heads, T, d], a view.
at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads);
/// [B, heads, T, d] -> [B, T, heads * d].
at::Tensor joinHeads(const at::Tensor& x);
/// Softmax over the last dimension of scores [B, heads, T, T]; frames outside the mask get the most negative float
/// before. @param frameMask bool [B, T] of true frames; undefined: all are
at::Tensor attentionWeights(const at::Tensor& scores, const at::Tensor& frameMask);
/// x with the frames outside the mask set to zero. x [B, T, C]; an undefined mask changes nothing.
at::Tensor zeroPadding(const at::Tensor& x, const at::Tensor& frameMask);

}  // namespace voxbit
