// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/output_distance.h"

#include <ATen/ops/linalg_svdvals.h>

#include <algorithm>
#include <cmath>

namespace voxbit {

void OutputDistance::add(const at::Tensor& reference, const at::Tensor& output) {
    const at::Tensor z = reference.reshape({-1, reference.size(-1)}).to(at::kDouble);
    const at::Tensor quantized = output.reshape({-1, output.size(-1)}).to(at::kDouble);
    const at::Tensor difference = z.sub(quantized);
    const at::Tensor logP = z.log_softmax(-1), logQ = quantized.log_softmax(-1);
    m_kl += logP.exp().mul(logP.sub(logQ)).sum().item<double>();
    m_absolute += difference.abs().sum().item<double>();
    const double square = difference.square().sum().item<double>();
    m_square += square;
    m_signal += z.square().sum().item<double>();
    m_frobenius += std::sqrt(square);
    m_nuclear += at::linalg_svdvals(difference).sum().item<double>();
    m_frames += static_cast<double>(z.size(0));
    m_logits += static_cast<double>(z.numel());
    m_clips += 1;
}

Damage OutputDistance::damage() const {
    Damage damage;
    damage.kl = m_kl / m_frames;
    damage.l1 = m_absolute / m_logits;
    damage.l2 = m_square / m_logits;
    damage.frobenius = m_frobenius / m_clips;
    damage.nuclear = m_nuclear / m_clips;
    damage.sqnr = m_square > 0 ? std::min(kMaxSqnr, 10 * std::log10(m_signal / m_square)) : kMaxSqnr;
    return damage;
}

}  // namespace voxbit
