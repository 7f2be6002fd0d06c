// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

namespace voxbit {

/// Histogram bins of |x| are the leading bits of the float: 8 of exponent and some of the mantissa. Finding a bin is a
/// shift, no logarithm; bins of one octave are equally wide; a bin with m mantissa bits is at most 2^-m of its lower
/// edge wide. Bin 0 holds zero and the smallest denormals. Coarser bins are finer ones shifted right.
inline constexpr int kFineMantissaBits = 8;   ///< outputs: any value inside a bin is within 2^-8 = 0.39 % of any other
inline constexpr int kInputMantissaBits = 5;  ///< inputs: within 3.2 %
inline constexpr int kFineShift = 23 - kFineMantissaBits;
inline constexpr std::uint32_t kFineBins = 1U << (8 + kFineMantissaBits);
/// Relative error bound of a quantile read off fine bins (interpolated inside the bin it falls into).
inline constexpr double kMedianErrorBound = 1.0 / (1 << kFineMantissaBits);

/// The bits of |x|; of two magnitudes the larger one has the larger bits.
constexpr std::uint32_t magnitudeBits(float x) {
    return std::bit_cast<std::uint32_t>(x) & 0x7fffffffU;
}
/// Smallest magnitude of a bin.
constexpr double lowerEdge(std::uint32_t bin, int mantissaBits) {
    return static_cast<double>(std::bit_cast<float>(bin << (23 - mantissaBits)));
}

}  // namespace voxbit
