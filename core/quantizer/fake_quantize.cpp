// SPDX-License-Identifier: Apache-2.0
#include <ATen/core/Tensor.h>
#include <ATen/ops/aminmax.h>
#include <ATen/ops/clamp.h>
#include <ATen/ops/div.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ge.h>
#include <ATen/ops/lt.h>
#include <ATen/ops/mul.h>
#include <ATen/ops/repeat_interleave.h>
#include <ATen/ops/round.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/quantizer/activation_quantizer.h"
#include "core/quantizer/ranges.h"
#include "core/quantizer/rounding.h"
#include "core/quantizer/scale_runs.h"
#include "core/quantizer/tensor_back_end.h"

// Two back ends that agree bit for bit: one pass over memory on the CPU (LibTorch's own fake_quantize multiplies by
// the reciprocal, rejects zero points outside the levels and costs three times as much), tensor operations elsewhere.
// With zero point Z, x' = (clamp(round(x/S) + Z, low, high) - Z) S = clamp(round(x/S), low - Z, high - Z) S.

namespace voxbit {

namespace {

struct Limits {
    float scale;
    float low;
    float high;
    bool isFar;  // beyond what the magic constant can round
};

Limits limitsOf(const AffineParams& params) {
    const auto low = static_cast<float>(params.low - params.zeroPoint);
    const auto high = static_cast<float>(params.high - params.zeroPoint);
    const bool isFar = std::abs(low) > kLargestMagicInteger || std::abs(high) > kLargestMagicInteger;
    return {static_cast<float>(params.scale), low, high, isFar};
}

// Bare pointers and values, so that the compiler sees a loop that it can vectorize.
void quantizeRun(const float* x, float* out, std::int64_t count, Limits limits) {
    const float scale = limits.scale;
    const float low = limits.low;
    const float high = limits.high;
    if (limits.isFar) {
        for (std::int64_t i = 0; i < count; ++i) out[i] = roundedFarLevel(x[i], scale, low, high) * scale;
    } else {
        for (std::int64_t i = 0; i < count; ++i) out[i] = roundedLevel(x[i], scale, low, high) * scale;
    }
}

void quantizeTwinRun(const float* x, float* out, std::int64_t count, Limits upper, Limits lower, float split) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float above = roundedLevel(x[i], upper.scale, upper.low, upper.high) * upper.scale;
        const float below = roundedLevel(x[i], lower.scale, lower.low, lower.high) * lower.scale;
        out[i] = x[i] < split ? below : above;
    }
}

void quantizeSignRun(const float* x, float* out, std::int64_t count, float level) {
    for (std::int64_t i = 0; i < count; ++i) out[i] = x[i] >= 0 ? level : -level;
}

bool runsOnLoop(const at::Tensor& x) {
    return x.device().is_cpu() && x.scalar_type() == at::kFloat;
}

// A float32 0-dimensional divisor: division by a double scalar may be turned into a multiplication.
at::Tensor quantizeByOperations(const at::Tensor& x, const Limits& limits) {
    const at::Tensor scale = at::full({}, limits.scale, x.options());
    return at::mul(at::round(at::clamp(at::div(x, scale), limits.low, limits.high)), scale);
}

std::vector<ScaleRun> runsOf(const at::Tensor& weight, const WeightQuantizer& quantizer) {
    return scaleRuns(weight.numel(), weight.dim() > 0 ? weight.size(0) : 1, quantizer);
}

/// The scale of every weight, in a shape that broadcasts to theirs.
at::Tensor scalesTensor(const at::Tensor& weight, const WeightQuantizer& quantizer) {
    const std::vector<float> values(quantizer.scales.begin(), quantizer.scales.end());
    const at::Tensor scales = at::tensor(values, at::kFloat).to(weight.options());
    if (quantizer.groupSize > 0) {
        const std::int64_t channels = weight.size(0);
        const std::int64_t elements = weight.numel() / channels;
        const at::Tensor repeated =
            at::repeat_interleave(scales.view({channels, -1}), std::min(quantizer.groupSize, elements), 1);
        return repeated.narrow(1, 0, elements).reshape(weight.sizes());
    }
    std::vector<std::int64_t> shape(static_cast<std::size_t>(weight.dim()), 1);
    if (!shape.empty()) shape[0] = scales.numel();
    return scales.view(shape);
}

}  // namespace

ActivationQuantizer quantizerFor(const at::Tensor& x, const ActivationQuantizer& quantizer) {
    if (!quantizer.isDynamic) return quantizer;
    if (x.numel() == 0) return minMaxQuantizer(0, 0, quantizer.bits);
    const auto [least, largest] = at::aminmax(x.detach());
    return minMaxQuantizer(least.item<double>(), largest.item<double>(), quantizer.bits);
}

at::Tensor fakeQuantizeByOperations(const at::Tensor& x, const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return x;
    if (quantizer.isDynamic) return fakeQuantizeByOperations(x, quantizerFor(x, quantizer));
    const at::Tensor plain = x.detach();
    const at::Tensor above = quantizeByOperations(plain, limitsOf(quantizer.range));
    if (!quantizer.isTwin) return above;
    return at::where(plain.lt(quantizer.split()), quantizeByOperations(plain, limitsOf(quantizer.lower)), above);
}

at::Tensor fakeQuantizeByOperations(const at::Tensor& weight, const WeightQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return weight;
    (void)runsOf(weight, quantizer);  // says what does not fit
    const at::Tensor plain = weight.detach();
    const at::Tensor scales = scalesTensor(plain, quantizer);
    if (quantizer.bits == 1) return at::where(plain.ge(0), scales, at::mul(scales, -1));
    const at::Tensor levels =
        at::clamp(at::div(plain, scales), static_cast<double>(quantizer.low), static_cast<double>(quantizer.high));
    return at::mul(at::round(levels), scales);
}

at::Tensor fakeQuantize(const at::Tensor& x, const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return x;
    if (quantizer.isDynamic) return fakeQuantize(x, quantizerFor(x, quantizer));
    if (!runsOnLoop(x)) return fakeQuantizeByOperations(x, quantizer);
    const at::Tensor in = x.detach().contiguous();
    at::Tensor out = at::empty_like(in);
    const float* from = in.data_ptr<float>();
    float* to = out.data_ptr<float>();
    if (quantizer.isTwin) {
        quantizeTwinRun(from, to, in.numel(), limitsOf(quantizer.range), limitsOf(quantizer.lower),
                        static_cast<float>(quantizer.split()));
    } else {
        quantizeRun(from, to, in.numel(), limitsOf(quantizer.range));
    }
    return out;
}

at::Tensor fakeQuantize(const at::Tensor& weight, const WeightQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return weight;
    if (!runsOnLoop(weight)) return fakeQuantizeByOperations(weight, quantizer);
    const at::Tensor in = weight.detach().contiguous();
    at::Tensor out = at::empty_like(in);
    for (const ScaleRun& run : runsOf(in, quantizer)) {
        const float* from = in.data_ptr<float>() + run.first;
        float* to = out.data_ptr<float>() + run.first;
        if (quantizer.bits == 1) {
            quantizeSignRun(from, to, run.count, static_cast<float>(run.scale));
        } else {
            quantizeRun(from, to, run.count, limitsOf({run.scale, 0, quantizer.low, quantizer.high}));
        }
    }
    return out;
}

}  // namespace voxbit
