// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/output_distance.h"

#include <ATen/core/Reduction.h>
#include <ATen/ops/ctc_loss.h>
#include <ATen/ops/linalg_svdvals.h>
#include <ATen/ops/tensor.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/profile/label_free_loss.h"

namespace voxbit {
namespace {

/// -log of the probability that an output gives to a text. @param logs log probabilities, float64 [frames, classes]
double transcriptLoss(const at::Tensor& logs, const std::vector<std::int64_t>& text, std::int64_t blank) {
    if (text.empty()) return -logs.select(1, blank).sum().item<double>();
    const at::Tensor target = at::tensor(text, at::kLong).unsqueeze(0);
    return at::ctc_loss(logs.unsqueeze(1), target, at::IntArrayRef{logs.size(0)},
                        at::IntArrayRef{static_cast<std::int64_t>(text.size())}, blank, at::Reduction::Sum)
        .item<double>();
}

std::vector<std::int64_t> bestText(const at::Tensor& logs, std::int64_t blank) {
    const at::Tensor path = logs.argmax(-1).contiguous();
    return collapsed({path.data_ptr<std::int64_t>(), static_cast<std::size_t>(path.numel())}, blank);
}

double transcriptDamage(const at::Tensor& logP, const at::Tensor& logQ, std::optional<std::int64_t> blank) {
    if (!blank) {
        const at::Tensor best = logP.argmax(-1, true);
        return logP.sub(logQ).gather(1, best).sum().item<double>();
    }
    const at::Tensor p = logP.cpu().contiguous(), q = logQ.cpu().contiguous();
    const auto text = bestText(p, *blank);
    return transcriptLoss(q, text, *blank) - transcriptLoss(p, text, *blank);
}

}  // namespace

void OutputDistance::add(const at::Tensor& reference, const at::Tensor& output) {
    const at::Tensor z = reference.reshape({-1, reference.size(-1)}).to(at::kDouble);
    const at::Tensor quantized = output.reshape({-1, output.size(-1)}).to(at::kDouble);
    const at::Tensor difference = z.sub(quantized);
    const at::Tensor logP = z.log_softmax(-1), logQ = quantized.log_softmax(-1);
    m_kl += logP.exp().mul(logP.sub(logQ)).sum().item<double>();
    m_transcript += transcriptDamage(logP, logQ, m_blank);
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
    damage.transcript = m_transcript / m_frames;
    damage.sqnr = m_square > 0 ? std::min(kMaxSqnr, 10 * std::log10(m_signal / m_square)) : kMaxSqnr;
    return damage;
}

}  // namespace voxbit
