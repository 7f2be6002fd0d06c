// SPDX-License-Identifier: Apache-2.0
#include "core/profile/tensor_accumulate.h"

#include <ATen/Parallel.h>
#include <ATen/ops/bincount.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/profile/float_bins.h"

namespace voxbit {
namespace {

/// Elements per thread below which starting threads costs more than it saves.
constexpr std::int64_t kGrain = 1 << 17;
/// Elements looked at together by tensor operations: bounds their temporaries to about 100 MiB.
constexpr std::int64_t kPiece = 1 << 21;

/// One half of a dense table as a packed histogram, without bin 0.
PackedHistogram packHalf(const std::int64_t* counts, int mantissaBits) {
    const int shift = kFineMantissaBits - mantissaBits;
    std::vector<std::uint64_t> coarse(kFineBins >> shift);
    for (std::uint32_t bin = 1; bin < kFineBins; ++bin) coarse[bin >> shift] += static_cast<std::uint64_t>(counts[bin]);
    return PackedHistogram(mantissaBits, 0, coarse);
}

}  // namespace

TensorStatistics LoopStatistics::of(const at::Tensor& x, int mantissaBits) {
    // Permuted views are read in the order of memory: no statistic depends on the order.
    const at::Tensor dense = x.is_non_overlapping_and_dense() ? x : x.contiguous();
    const float* values = dense.data_ptr<float>();
    const std::int64_t count = dense.numel();
    const auto threads = static_cast<std::size_t>(at::get_num_threads());
    if (threads == 1 || count <= kGrain) {
        m_accumulators.front().add({values, static_cast<std::size_t>(count)});
        return m_accumulators.front().finish(mantissaBits);
    }
    while (m_accumulators.size() < threads) m_accumulators.emplace_back(m_keepSigns);
    at::parallel_for(0, count, kGrain, [&](std::int64_t begin, std::int64_t end) {
        auto& mine = m_accumulators[static_cast<std::size_t>(at::get_thread_num())];
        mine.add({values + begin, static_cast<std::size_t>(end - begin)});
    });
    for (std::size_t i = 1; i < m_accumulators.size(); ++i) m_accumulators.front().absorb(m_accumulators[i]);
    return m_accumulators.front().finish(mantissaBits);
}

TensorStatistics statisticsByTensorOperations(const at::Tensor& x, bool keepSigns, int mantissaBits) {
    TensorStatistics result;
    const at::Tensor flat = x.reshape({-1});
    const std::int64_t count = flat.numel();
    if (count == 0) return result;
    const std::int64_t bins = keepSigns ? 2 * std::int64_t{kFineBins} : std::int64_t{kFineBins};
    at::Tensor sums = at::zeros({5}, flat.options().dtype(at::kDouble));
    at::Tensor counts = at::zeros({bins}, flat.options().dtype(at::kLong));
    for (std::int64_t start = 0; start < count; start += kPiece) {
        const at::Tensor piece = flat.slice(0, start, std::min(start + kPiece, count)).contiguous();
        const at::Tensor value = piece.to(at::kDouble);
        const at::Tensor square = value.mul(value);
        sums += at::stack(
            {value.sum(), square.sum(), square.mul(value).sum(), square.mul(square).sum(), value.abs().sum()});
        // Shifting the sign bit in from the left is undone by the mask.
        counts += at::bincount(piece.view(at::kInt).bitwise_right_shift(kFineShift).bitwise_and(bins - 1), {}, bins);
    }
    const at::Tensor sumsHere = sums.cpu(), countsHere = counts.cpu();
    const double* sum = sumsHere.data_ptr<double>();
    const std::int64_t* table = countsHere.data_ptr<std::int64_t>();
    Moments& moments = result.moments;
    moments.count = static_cast<std::uint64_t>(count);
    moments.sum1 = sum[0], moments.sum2 = sum[1], moments.sum3 = sum[2], moments.sum4 = sum[3];
    moments.sumAbs = sum[4];
    moments.min = flat.min().item<float>();
    moments.max = flat.max().item<float>();
    if (!std::isfinite(moments.min) || !std::isfinite(moments.max)) {
        throw InvalidArgument("a NaN or an infinity is among the values");
    }
    moments.zeros = static_cast<std::uint64_t>(table[0]) + static_cast<std::uint64_t>(keepSigns ? table[kFineBins] : 0);
    if (keepSigns) {
        result.positive = packHalf(table, mantissaBits);
        result.negative = packHalf(table + kFineBins, mantissaBits);
    } else {
        result.magnitude = packHalf(table, mantissaBits);
    }
    return result;
}

}  // namespace voxbit
