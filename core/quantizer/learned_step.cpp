// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/learned_step.h"

#include <ATen/core/Tensor.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cmath>

#include "core/base/error.h"
#include "core/quantizer/ranges.h"

namespace voxbit {
namespace {

/// The header that defines this is large: one file includes it.
class SteppedQuantization : public torch::autograd::Function<SteppedQuantization> {
  public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& x, const at::Tensor& step,
                              StepLevels levels, double gradientScale) {
        context->save_for_backward({x, step});
        context->saved_data["low"] = levels.low();
        context->saved_data["high"] = levels.high();
        context->saved_data["gradientScale"] = gradientScale;
        return fakeQuantize(x, steppedQuantizer(levels, step.item<double>()));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& outputs) {
        const auto saved = context->get_saved_variables();
        const at::Tensor& gradient = outputs[0];
        const std::int64_t low = context->saved_data["low"].toInt();
        const std::int64_t high = context->saved_data["high"].toInt();
        const at::Tensor u = saved[0].div(saved[1]);
        const at::Tensor isInside = u.gt(low).logical_and_(u.lt(high));
        // Outside, the clamped level is the limit itself and nothing is subtracted.
        const at::Tensor slope = u.clamp(low, high).round_().sub_(u.mul(isInside));
        const at::Tensor stepGradient =
            gradient.mul(slope).sum().mul_(context->saved_data["gradientScale"].toDouble()).reshape({1});
        return {gradient.mul(isInside), stepGradient, {}, {}};
    }
};

}  // namespace

ActivationQuantizer steppedQuantizer(StepLevels levels, double step) {
    ActivationQuantizer quantizer;
    quantizer.bits = levels.bits;
    quantizer.range = symmetricAffine(step, levels.bits);
    if (levels.isUnsigned) quantizer.range.zeroPoint = quantizer.range.low;
    return quantizer;
}

WeightQuantizer steppedWeight(StepLevels levels, double step) {
    if (levels.isUnsigned) throw InvalidArgument("weights have signed levels");
    return searchedWeight({step}, levels.bits);
}

double initialStep(const at::Tensor& x, StepLevels levels) {
    if (x.numel() == 0) return 1.0;
    const double mean = x.detach().abs().mean().item<double>();
    if (!std::isfinite(mean)) throw InvalidArgument("a tensor to quantize is not finite: check weights and audio");
    const auto step = static_cast<float>(2.0 * mean / std::sqrt(static_cast<double>(levels.high())));
    return step > 0.0F ? static_cast<double>(step) : 1.0;
}

double stepGradientScale(std::int64_t count, StepLevels levels) {
    return 1.0 / std::sqrt(static_cast<double>(count) * static_cast<double>(levels.high()));
}

at::Tensor quantizeWithStep(const at::Tensor& x, const at::Tensor& step, StepLevels levels, double gradientScale) {
    return SteppedQuantization::apply(x, step, levels, gradientScale);
}

}  // namespace voxbit
