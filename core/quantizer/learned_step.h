// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/quantizer/activation_quantizer.h"

/// Learned step size quantization (Esser et al., ICLR 2020, arXiv 1902.08153): x' = s clamp(round(x / s), low, high),
/// where the step s is trained together with the weights. What comes out is bit for bit what fakeQuantize() makes of
/// the same step, so that training sees the network that will run.
namespace voxbit {

/// The integer levels of one quantizer: -2^(b-1) .. 2^(b-1) - 1, or 0 .. 2^b - 1 for data without negative values.
struct StepLevels {
    Bits bits = 8;  ///< 2..8 or 16
    bool isUnsigned = false;

    std::int64_t low() const { return isUnsigned ? 0 : -(std::int64_t{1} << (bits - 1)); }
    std::int64_t high() const { return (std::int64_t{1} << (isUnsigned ? bits : bits - 1)) - 1; }  ///< qmax
    bool operator==(const StepLevels&) const = default;
};

/// Whether steps can be learned at this width; kFloatBits is none.
constexpr bool isLearnableWidth(Bits bits) {
    return (bits >= 2 && bits <= 8) || bits == 16;
}

/// The ordinary quantizer at this step. The levels of an unsigned one are stored as signed integers with a zero point.
ActivationQuantizer steppedQuantizer(StepLevels levels, double step);
/// @throws InvalidArgument for unsigned levels
WeightQuantizer steppedWeight(StepLevels levels, double step);

/// 2 mean|x| / sqrt(qmax) (section 2.1), a float32 number; 1 for a tensor of zeros.
/// @param x any shape @throws InvalidArgument when it is not finite
double initialStep(const at::Tensor& x, StepLevels levels);

/// 1 / sqrt(count qmax) (section 2.2).
/// @param count elements of a weight, or features of an activation: elements per string of a batch
double stepGradientScale(std::int64_t count, StepLevels levels);

/// The quantized tensor, differentiable in both. With u = x / s and the incoming gradient g:
///     dx = g where low < u < high, else 0                                   (eq. 5, straight through)
///     ds = gradientScale * sum of g * (round(u) - u  inside, low below, high above)    (eq. 3)
/// @param x float32 or float64, any shape and strides
/// @param step [1] of the type of `x`, above 0; its value is used as a float32 number
/// @return of the type and shape of `x`
at::Tensor quantizeWithStep(const at::Tensor& x, const at::Tensor& step, StepLevels levels, double gradientScale);

}  // namespace voxbit
