// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/mean_damage.h"

#include <algorithm>
#include <cmath>

namespace voxbit {

Damage meanDamage(std::span<const Damage> perClip, std::span<const double> frames, std::span<const std::size_t> clips) {
    Damage mean;
    double all = 0;
    double signal = 0;
    for (const std::size_t clip : clips) {
        const Damage& one = perClip[clip];
        const double weight = frames[clip];
        mean.kl += weight * one.kl;
        mean.l1 += weight * one.l1;
        mean.l2 += weight * one.l2;
        mean.transcript += weight * one.transcript;
        mean.frobenius += one.frobenius;
        mean.nuclear += one.nuclear;
        if (one.l2 > 0) signal += weight * one.l2 * std::pow(10.0, one.sqnr / 10);
        all += weight;
    }
    const auto count = static_cast<double>(clips.size());
    mean.sqnr = mean.l2 > 0 ? std::min(kMaxSqnr, 10 * std::log10(signal / mean.l2)) : kMaxSqnr;
    mean.kl /= all;
    mean.l1 /= all;
    mean.l2 /= all;
    mean.transcript /= all;
    mean.frobenius /= count;
    mean.nuclear /= count;
    return mean;
}

}  // namespace voxbit
