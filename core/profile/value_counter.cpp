// SPDX-License-Identifier: Apache-2.0
#include "core/profile/value_counter.h"

#include <bit>
#include <numeric>

#include "core/profile/float_bins.h"

namespace voxbit {
namespace {
constexpr std::uint32_t kTrailing = (1U << kFineShift) - 1;
}

ValueCounter::ValueCounter(std::uint32_t fineBin) : m_bin(fineBin), m_counts(kTrailing + 1) {}

void ValueCounter::add(std::span<const float> values) {
    for (const float value : values) {
        const std::uint32_t bits = magnitudeBits(value);
        if (bits >> kFineShift == m_bin) ++m_counts[bits & kTrailing];
    }
}

void ValueCounter::addTable(std::span<const std::int64_t> table) {
    for (std::size_t i = 0; i < m_counts.size(); ++i) m_counts[i] += static_cast<std::uint64_t>(table[i]);
}

std::uint64_t ValueCounter::total() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

float ValueCounter::valueAt(std::uint64_t rank) const {
    std::uint32_t trailing = 0;
    while (rank >= m_counts[trailing]) rank -= m_counts[trailing++];
    return std::bit_cast<float>((m_bin << kFineShift) | trailing);
}

}  // namespace voxbit
