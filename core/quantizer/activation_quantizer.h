// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace at {
class Tensor;
}

namespace voxbit {

/// Scale and zero point of a uniform quantizer: q = clamp(round(x / scale) + zeroPoint, low, high), round half to
/// even; x' = (q - zeroPoint) * scale.
struct AffineParams {
    double scale = 1;  ///< once calibrated, a float32 number
    std::int64_t zeroPoint = 0;
    std::int64_t low = -128;
    std::int64_t high = 127;
    bool operator==(const AffineParams&) const = default;
};

/// Quantizer of one input of a layer, per tensor: either fixed after calibration, or dynamic.
/// Twin form (PTQ4ViT, arXiv 2111.12293, section 3.2): values below split() use `negative`, the others `positive`.
/// After a GELU these are the negative values, after a softmax, where no value is negative, the small ones. Dynamic
/// form: every forward call takes the range from the extremes of the tensor at hand, see quantizerFor(). That is one
/// range per call: clips that run as one batch share it, and what pads the shorter ones counts too.
struct ActivationQuantizer {
    Bits bits = kFloatBits;  ///< kFloatBits: the tensor passes unchanged
    AffineParams positive;   ///< the only range of an ordinary quantizer; unused by a dynamic one
    bool isTwin = false;
    AffineParams negative;
    bool isDynamic = false;  ///< never together with isTwin
    bool operator==(const ActivationQuantizer&) const = default;

    /// Where the ranges of a twin meet: at zero, or right above the last level of a lower range that begins at zero.
    double split() const { return negative.low < 0 ? 0 : static_cast<double>(negative.high + 1) * negative.scale; }
};

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

/// float32 in, float32 out, same shape: what the integer tensor stands for. Differentiable nowhere.
/// @throws InvalidArgument as quantizerFor(), or as scaleRuns()
at::Tensor fakeQuantize(const at::Tensor& x, const ActivationQuantizer& quantizer);
at::Tensor fakeQuantize(const at::Tensor& weight, const WeightQuantizer& quantizer);

}  // namespace voxbit
