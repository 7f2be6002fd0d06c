// SPDX-License-Identifier: Apache-2.0
#include "core/integer/kernels.h"

#include <ATen/core/Tensor.h>

#include <span>

#include "core/calibration/layer_scales.h"
#include "core/integer/input_levels.h"
#include "core/integer/packed_product.h"
#include "core/quantizer/weight_levels.h"

namespace voxbit {
namespace {

std::string bitsText(Bits bits) {
    return bits == kFloatBits ? "float" : "of " + std::to_string(bits) + " bits";
}

}  // namespace

IntegerWeight integerWeight(const at::Tensor& weight, const WeightQuantizer& quantizer) {
    const at::Tensor plain = weight.detach().contiguous();
    const auto count = static_cast<std::size_t>(plain.numel());
    const std::vector<std::int32_t> levels =
        quantizeToIntegers({plain.data_ptr<float>(), count}, plain.size(0), quantizer);
    return {{levels.begin(), levels.end()}, {quantizer.scales.begin(), quantizer.scales.end()}, plain.sizes().vec()};
}

std::optional<std::string> whyNotInteger(const LayerInfo& layer, const LayerScales& scales) {
    // Their state is quantized frame by frame, and between frames everything is float: nothing to gain.
    if (layer.kind == LayerKind::Lstm || layer.kind == LayerKind::Gru)
        return "there is no integer kernel for " + std::string(layerKindName(layer.kind));
    if (layer.kind != LayerKind::MatMul && scales.weight.bits > 8)
        return "its weight is " + bitsText(scales.weight.bits);
    if (scales.weight.groupSize > 0)
        return "its weight has a scale for every " + std::to_string(scales.weight.groupSize) + " inputs";
    if (scales.inputs.size() != operandCount(layer)) return "its inputs are float";
    for (const ActivationQuantizer& input : scales.inputs) {
        if (input.bits > 8) return "its inputs are " + bitsText(input.bits);
        if (input.isTwin) return "its input has two ranges";
    }
    if (!hasExactByteProducts()) return "this processor has no 8-bit dot products";
    return std::nullopt;
}

bool canLink(const LayerInfo& layer, const AffineParams& next) {
    const bool hasKernel = layer.kind == LayerKind::Linear || layer.kind == LayerKind::Conv1d;
    return hasKernel && layer.padding == 0 && !unsignedRange(next).isFar;
}

}  // namespace voxbit
