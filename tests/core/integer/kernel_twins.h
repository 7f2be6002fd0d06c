// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/max.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/randn.h>

#include <vector>

#include "core/calibration/layer_scales.h"
#include "core/integer/kernels.h"
#include "core/layers/layer_kernel.h"
#include "core/layers/quantizable.h"
#include "core/quantizer/ranges.h"

/// A layer computed twice: simulated, and by an integer kernel.
namespace voxbit::test {

inline at::Tensor noise(std::vector<std::int64_t> shape, std::uint64_t seed) {
    return at::randn(shape, at::detail::createCPUGenerator(seed));
}

inline std::vector<double> extremes(const at::Tensor& weight, Bits bits, bool perChannel) {
    std::vector<double> result;
    const at::Tensor rows = perChannel ? weight.reshape({weight.size(0), -1}) : weight.reshape({1, -1});
    for (std::int64_t o = 0; o < rows.size(0); ++o) {
        const at::Tensor size = rows[o].abs();
        result.push_back((bits == 1 ? size.mean() : size.max()).item<double>());
    }
    return result;
}

inline std::vector<float> valuesOf(const at::Tensor& t) {
    if (!t.defined()) return {};
    return {t.data_ptr<float>(), t.data_ptr<float>() + t.numel()};
}

/// Largest difference over the largest value.
inline double difference(const at::Tensor& found, const at::Tensor& wanted) {
    return ((found - wanted).abs().max() / wanted.abs().max()).item<double>();
}

/// The same layer, simulated and in integers.
struct Twins {
    LayerExecution simulated;
    LayerExecution integer;
};

inline Twins twins(const at::Tensor& weight, const WeightQuantizer& quantizer, const ActivationQuantizer& input) {
    Twins result;
    result.simulated.simulatedWeight = fakeQuantize(weight, quantizer);
    result.simulated.inputs = {input};
    return result;
}

at::Tensor run(const auto& layer, const LayerExecution& how, const auto&... inputs) {
    const std::vector<LayerExecution> layers = {how};
    Execution execution;
    execution.layers = &layers;
    return layer.forward(inputs..., execution);
}

inline WeightQuantizer eightBits(const at::Tensor& weight, bool perChannel = true) {
    return symmetricWeight(extremes(weight, 8, perChannel), 8);
}

/// Float sums of a few thousand products.
inline constexpr double kRounding = 2e-6;

}  // namespace voxbit::test
