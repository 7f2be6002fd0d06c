// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace at {
class Tensor;
}

namespace voxbit {

/// Scale and zero point of a uniform quantizer: q = clamp(round(x / scale) + zeroPoint, low, high), round half to
/// even; x' = (q - zeroPoint) * scale (Jacob et al. 2018, eq. 1).
struct AffineParams {
    double scale = 1;            ///< above 0, in units of the tensor; once calibrated, a float32 number
    std::int64_t zeroPoint = 0;  ///< the level of zero; may lie outside low..high
    std::int64_t low = -128;     ///< lowest level
    std::int64_t high = 127;     ///< highest level
    bool operator==(const AffineParams&) const = default;
};

/// Quantizer of one input or the output of a layer, per tensor: either fixed after calibration, or dynamic.
/// Twin form (PTQ4ViT, arXiv 2111.12293, section 3.2): values below split() use `lower`, the others `range`. After a
/// GELU the former are the negative values, after a softmax the small ones. Dynamic form: every forward call takes the
/// range from the extremes of the tensor at hand, see quantizerFor(). That is one range per call: clips that run as one
/// batch share it, and what pads the shorter ones counts too.
struct ActivationQuantizer {
    Bits bits = kFloatBits;  ///< kFloatBits: the tensor passes unchanged
    AffineParams range;      ///< the upper one of a twin; unused by a dynamic quantizer
    bool isTwin = false;
    AffineParams lower;      ///< used by a twin only
    bool isDynamic = false;  ///< never together with isTwin
    bool operator==(const ActivationQuantizer&) const = default;

    /// Where the ranges of a twin meet: at zero, or right above the last level of a lower range that begins at zero.
    double split() const { return lower.low < 0 ? 0 : static_cast<double>(lower.high + 1) * lower.scale; }
};

/// The widest of the operands of a layer: what its bit map says. kFloatBits without any.
constexpr Bits widestOf(std::span<const ActivationQuantizer> inputs) {
    Bits widest = inputs.empty() ? kFloatBits : 0;
    for (const ActivationQuantizer& input : inputs) widest = std::max(widest, input.bits);
    return widest;
}

/// Quantizer of a weight: one scale (per tensor), one per output channel, or one per group of a channel's elements.
struct WeightQuantizer {
    Bits bits = kFloatBits;
    /// One entry, one per output channel (dimension 0), or for groups ceil(elements / groupSize) per output channel,
    /// those of a channel together. 1 bit: the level is +-scale. Otherwise symmetric with integer levels low..high.
    /// Once calibrated, float32 numbers.
    std::vector<double> scales;
    std::int64_t low = -127;
    std::int64_t high = 127;
    /// How many consecutive elements of an output channel share a scale; what is left over is a shorter group at its
    /// end. 0: no groups.
    std::int64_t groupSize = 0;
    bool operator==(const WeightQuantizer&) const = default;
};

/// What a quantizer does to `x`: itself, or for a dynamic one minMaxQuantizer() of the extremes of `x`.
/// @throws InvalidArgument when a dynamic range is not finite
ActivationQuantizer quantizerFor(const at::Tensor& x, const ActivationQuantizer& quantizer);

/// What the integer tensor stands for: a new tensor of the type and shape of `x`, or `x` itself for kFloatBits. float32
/// on the CPU takes one pass over memory, other types and devices tensor operations. Not recorded for gradients.
/// @throws InvalidArgument as quantizerFor(), or as scaleRuns()
at::Tensor fakeQuantize(const at::Tensor& x, const ActivationQuantizer& quantizer);
at::Tensor fakeQuantize(const at::Tensor& weight, const WeightQuantizer& quantizer);

}  // namespace voxbit
