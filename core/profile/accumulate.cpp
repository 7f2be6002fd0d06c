// SPDX-License-Identifier: Apache-2.0
#include "core/profile/accumulate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <string>

#include "core/base/error.h"
#include "core/profile/float_bins.h"

// Clones for wider vectors, chosen when the program is loaded. Sanitizers run before that choice can be made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define VOXBIT_WIDE_VECTORS __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define VOXBIT_WIDE_VECTORS
#endif

namespace voxbit {
namespace {

constexpr std::uint32_t kInfinityBits = 0x7f800000U;
constexpr std::uint32_t kSmallestCounted = 1U << kFineShift;  ///< below: bin 0
constexpr std::uint32_t kNone = 0x7fffffffU;
/// Counters have 32 bits; a tensor with more elements than this could overflow one.
constexpr std::uint64_t kMaxElements = 0xffffffffULL;

// Eight lanes on every machine: the order of additions, and so the result, does not depend on the vector width (the
// compiler may still fuse multiply and add).
constexpr std::size_t kLanes = 8;
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Words = std::uint32_t __attribute__((vector_size(kLanes * sizeof(std::uint32_t))));
using Doubles = double __attribute__((vector_size(kLanes * sizeof(double))));
using LongWords = std::int64_t __attribute__((vector_size(kLanes * sizeof(std::int64_t))));

struct Sums {
    Doubles sum1, sum2, sum3, sum4, sumAbs;
    Floats min, max;
    Words smallestBits;  ///< minus kSmallestCounted, so that what is not counted wraps to the top
    Words largestBits;
};

VOXBIT_WIDE_VECTORS
void sumVectors(const float* values, std::size_t vectors, Sums& sums) {
    Doubles sum1{}, sum2{}, sum3{}, sum4{}, sumAbs{};
    Floats min = sums.min, max = sums.max;
    Words smallest = sums.smallestBits, largest = sums.largestBits;
    const Words magnitudeMask = Words{} + 0x7fffffffU;
    const LongWords valueMask = LongWords{} + std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < vectors; ++i) {
        Floats x;
        Words bits;
        std::memcpy(&x, values + i * kLanes, sizeof x);
        std::memcpy(&bits, values + i * kLanes, sizeof bits);
        bits &= magnitudeMask;
        min = x < min ? x : min;
        max = x > max ? x : max;
        largest = bits > largest ? bits : largest;
        const Words counted = bits - kSmallestCounted;
        smallest = counted < smallest ? counted : smallest;
        const Doubles value = __builtin_convertvector(x, Doubles);
        LongWords pattern;
        std::memcpy(&pattern, &value, sizeof pattern);
        pattern &= valueMask;
        Doubles magnitude;
        std::memcpy(&magnitude, &pattern, sizeof magnitude);
        const Doubles square = value * value;
        sum1 += value;
        sum2 += square;
        sum3 += square * value;
        sum4 += square * square;
        sumAbs += magnitude;
    }
    sums.sum1 += sum1;
    sums.sum2 += sum2;
    sums.sum3 += sum3;
    sums.sum4 += sum4;
    sums.sumAbs += sumAbs;
    sums.min = min;
    sums.max = max;
    sums.smallestBits = smallest;
    sums.largestBits = largest;
}

double total(const Doubles& lanes) {
    double sum = 0;
    for (std::size_t i = 0; i < kLanes; ++i) sum += lanes[i];
    return sum;
}

}  // namespace

Accumulator::Accumulator(bool keepSigns)
    : m_keepSigns(keepSigns),
      m_smallestBits(kNone),
      m_largestBits(0),
      m_even(keepSigns ? 2 * kFineBins : kFineBins),
      m_odd(m_even.size()) {}

void Accumulator::add(std::span<const float> values) {
    if (values.size() > kMaxElements - std::min(kMaxElements, m_moments.count)) {
        throw InvalidArgument("a tensor of more than 2^32 - 1 elements cannot be profiled; use shorter recordings");
    }
    // In pieces that stay in the first-level cache between the two passes.
    constexpr std::size_t kPiece = 4096;
    for (std::size_t i = 0; i < values.size(); i += kPiece) {
        const auto piece = values.subspan(i, std::min(kPiece, values.size() - i));
        addSums(piece);
        addCounts(piece);
    }
    m_moments.count += values.size();
}

void Accumulator::addSums(std::span<const float> values) {
    Sums sums{};
    sums.min = Floats{} + m_moments.min;
    sums.max = Floats{} + m_moments.max;
    sums.smallestBits = Words{} + (m_smallestBits - kSmallestCounted);
    sums.largestBits = Words{} + m_largestBits;
    const std::size_t vectors = values.size() / kLanes;
    sumVectors(values.data(), vectors, sums);
    if (const auto rest = values.subspan(vectors * kLanes); !rest.empty()) {
        // Filled up with the last value where only extremes count, with zeros where sums do.
        std::array<float, kLanes> repeated{}, padded{};
        repeated.fill(rest.back());
        std::copy(rest.begin(), rest.end(), repeated.begin());
        std::copy(rest.begin(), rest.end(), padded.begin());
        Sums extremes = sums;
        sumVectors(repeated.data(), 1, extremes);
        sumVectors(padded.data(), 1, sums);
        sums.min = extremes.min;
        sums.max = extremes.max;
    }
    m_moments.sum1 += total(sums.sum1);
    m_moments.sum2 += total(sums.sum2);
    m_moments.sum3 += total(sums.sum3);
    m_moments.sum4 += total(sums.sum4);
    m_moments.sumAbs += total(sums.sumAbs);
    for (std::size_t i = 0; i < kLanes; ++i) {
        m_moments.min = std::min(m_moments.min, sums.min[i]);
        m_moments.max = std::max(m_moments.max, sums.max[i]);
        m_smallestBits = std::min(m_smallestBits, sums.smallestBits[i] + kSmallestCounted);
        m_largestBits = std::max(m_largestBits, sums.largestBits[i]);
    }
}

void Accumulator::addCounts(std::span<const float> values) {
    const std::uint32_t mask = m_keepSigns ? 2 * kFineBins - 1 : kFineBins - 1;
    std::uint32_t* even = m_even.data();
    std::uint32_t* odd = m_odd.data();
    const float* value = values.data();
    std::size_t i = 0;
    // Two values in one load.
    for (; i + 4 <= values.size(); i += 4) {
        std::uint64_t first = 0, second = 0;
        std::memcpy(&first, value + i, sizeof first);
        std::memcpy(&second, value + i + 2, sizeof second);
        ++even[(first >> kFineShift) & mask];
        ++odd[(first >> (32 + kFineShift)) & mask];
        ++even[(second >> kFineShift) & mask];
        ++odd[(second >> (32 + kFineShift)) & mask];
    }
    for (; i < values.size(); ++i) ++even[(std::bit_cast<std::uint32_t>(value[i]) >> kFineShift) & mask];
}

void Accumulator::absorb(Accumulator& other) {
    m_moments.merge(other.m_moments);
    m_smallestBits = std::min(m_smallestBits, other.m_smallestBits);
    m_largestBits = std::max(m_largestBits, other.m_largestBits);
    for (std::size_t i = 0; i < m_even.size(); ++i) m_even[i] += other.m_even[i] + other.m_odd[i];
    other.clear();
}

TensorStatistics Accumulator::finish(int mantissaBits) {
    if (m_largestBits >= kInfinityBits) {
        clear();
        throw InvalidArgument("a NaN or an infinity is among the values");
    }
    TensorStatistics result;
    m_moments.zeros = m_even[0] + m_odd[0];
    if (m_keepSigns) m_moments.zeros += m_even[kFineBins] + m_odd[kFineBins];
    if (m_moments.zeros < m_moments.count) {
        if (m_keepSigns) {
            result.positive = takeHistogram(0, mantissaBits);
            result.negative = takeHistogram(kFineBins, mantissaBits);
        } else {
            result.magnitude = takeHistogram(0, mantissaBits);
        }
    }
    result.moments = m_moments;
    clear();
    return result;
}

PackedHistogram Accumulator::takeHistogram(std::uint32_t signOffset, int mantissaBits) {
    const int shift = kFineMantissaBits - mantissaBits;
    const std::uint32_t last = m_largestBits >> kFineShift;
    // A whole block of the coarser scale, and never bin 0.
    const std::uint32_t firstCoarse =
        (m_smallestBits >> kFineShift >> shift) / PackedHistogram::kBlockBins * PackedHistogram::kBlockBins;
    m_scratch.assign((last >> shift) - firstCoarse + 1, 0);
    for (std::uint32_t bin = std::max(1U, firstCoarse << shift); bin <= last; ++bin) {
        m_scratch[(bin >> shift) - firstCoarse] += std::uint64_t{m_even[signOffset + bin]} + m_odd[signOffset + bin];
    }
    return PackedHistogram(mantissaBits, firstCoarse, m_scratch);
}

void Accumulator::clear() {
    const std::uint32_t first = std::min(m_smallestBits, m_largestBits) >> kFineShift;
    const std::uint32_t last = m_largestBits >> kFineShift;
    for (auto* table : {&m_even, &m_odd}) {
        for (std::size_t offset = 0; offset < table->size(); offset += kFineBins) {
            (*table)[offset] = 0;
            std::fill(table->begin() + static_cast<std::ptrdiff_t>(offset + first),
                      table->begin() + static_cast<std::ptrdiff_t>(offset + last + 1), 0U);
        }
    }
    m_moments = Moments{};
    m_smallestBits = kNone;
    m_largestBits = 0;
}

}  // namespace voxbit
