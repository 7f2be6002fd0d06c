// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace voxbit {

/// What is lost of a distribution when only the bins first .. last - 1 of its histogram are kept and cut into `levels`
/// levels of equal width, as TensorRT's entropy calibrator measures it (Migacz, GTC 2017): KL(P || Q) in nats with
///   P  the bins kept, what lies outside added to the outermost ones,
///   Q  the bins kept without what lies outside; the mass of a level spread evenly over those of its bins that are
///      not empty.
/// Both are normalised. A bin of P that is empty in Q (all of it came from outside) counts as 1e-4 of a value there.
/// Torch-free, pure.
/// @pre first < last <= histogram.size(), levels >= 1
/// @return infinity when the bins kept are all empty
double clippingDivergence(std::span<const double> histogram, std::size_t first, std::size_t last, std::size_t levels);

}  // namespace voxbit
