// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

/// From the extremes of a tensor to its quantizer. Torch-free, pure functions.
/// All scales are float32 numbers: files store no more, and everything computes with float32.
/// All throw InvalidArgument for a width that the kind of tensor cannot have and for limits that are not finite.

/// S = (max - min) / (2^b - 1), Z = -2^(b-1) - round(min / S): covers [min, max], which need not contain zero.
/// A constant tensor c gets S = |c|, so that it is represented exactly (S = 1 when c is zero).
AffineParams affineFromRange(double min, double max, Bits bits);
/// The formula printed on the poster of arXiv 2307.12659: S = (max - min) / 2^(b-1), Z as above, the same 2^b levels.
/// The levels reach twice as far as the data does, so that half of them stay unused.
AffineParams affineFromPosterRange(double min, double max, Bits bits);
/// Levels -2^(b-1) .. 2^(b-1) - 1 at a given scale (above 0), no zero point.
AffineParams symmetricAffine(double scale, Bits bits);

/// The quantizer that uses `affineFromRange`; kFloatBits gives one that does nothing.
ActivationQuantizer minMaxQuantizer(double min, double max, Bits bits);
/// The dynamic form: `affineFromRange` of each tensor that it meets; kFloatBits gives one that does nothing.
ActivationQuantizer dynamicQuantizer(Bits bits);
/// For values in [0, 1] (softmax): S = 1 / (2^b - 1), Z = -2^(b-1).
ActivationQuantizer unitQuantizer(Bits bits);

/// Minus the minimum of GELU.
inline constexpr double kGeluMinimum = 0.16997124254703522;
/// Twin quantizer for inputs that follow a GELU (PTQ4ViT, arXiv 2111.12293, section 3.2): levels 0 .. 2^(b-1) - 1 at
/// `positiveScale` and -2^(b-1) .. 0 at kGeluMinimum / 2^(b-1): together 2^b levels.
ActivationQuantizer geluTwinQuantizer(double positiveScale, Bits bits);
/// Twin quantizer for values in [0, 1] most of which are small (softmax; same section): levels 0 .. 2^(b-1) - 1 at
/// 2^-m / 2^(b-1) below 2^-m, levels 0 .. 2^(b-1) at 1 / 2^(b-1) from there on. The second step is 2^m times the first.
/// The levels are 2^b in all, since zero is the same in both: so 1, which the paper cuts off, is exact.
/// @param m how many times the fine range is halved, 0..b; beyond, values between the ranges would become zero
/// @throws InvalidArgument for another m, or a width that inputs cannot have
ActivationQuantizer softmaxTwinQuantizer(int m, Bits bits);

/// Scale of weights: max|W| / (2^(b-1) - 1), levels +-(2^(b-1) - 1). `extremes` holds max|W| of the tensor or of each
/// output channel or group; for 1 bit it holds mean|W|, which is the level. Zero extremes give scale 1.
/// @param groupSize see WeightQuantizer
WeightQuantizer symmetricWeight(const std::vector<double>& extremes, Bits bits, std::int64_t groupSize = 0);
/// Levels -2^(b-1) .. 2^(b-1) - 1 at given scales: what interval searches use. Not for 1 bit.
WeightQuantizer searchedWeight(const std::vector<double>& scales, Bits bits, std::int64_t groupSize = 0);

}  // namespace voxbit
