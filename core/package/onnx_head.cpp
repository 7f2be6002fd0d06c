// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_head.h"

#include <algorithm>
#include <cmath>

#include "core/models/norm_eps.h"
#include "core/package/onnx_functions.h"

namespace voxbit {
namespace {

constexpr float kLeakySlope = 0.01F;  // PyTorch's default

std::vector<float> softmax(std::vector<float> values) {
    const float largest = *std::max_element(values.begin(), values.end());
    float sum = 0;
    for (float& value : values) sum += value = std::exp(value - largest);
    for (float& value : values) value /= sum;
    return values;
}

/// The blocks of SpeechBrain's EncoderASR; without any, `x`.
std::string throughBlocks(OnnxGraph& graph, OnnxLayers& layers, const ModelConfig& config, std::string x) {
    if (config.ctcHeadLayers == 0) return x;
    if (config.ctcHeadNormsInput) x = onnxStandardised(graph, "enc.norm", x, {1, 2}, kClipNormEps, MeanOf::Many);
    for (int i = 1; i <= config.ctcHeadLayers; ++i) {
        const std::string number = std::to_string(i);
        x = layers.linear("enc.linear" + number + ".w", x);
        if (!config.isBatchNormFolded) x = layers.batchNorm("enc.bn" + number + ".norm", x, kBatchNormEps);
        x = graph.node("enc.activation" + number, "LeakyRelu", {x}, {{"alpha", kLeakySlope}});
    }
    return x;
}

std::string mixed(OnnxGraph& graph, const std::vector<float>& shares, const std::vector<std::string>& states) {
    std::string mix;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const std::string part = graph.node("layer_weights", "Mul", {states[i], graph.scalar(shares[i])});
        mix = i == 0 ? part : graph.node("layer_weights", "Add", {mix, part});
    }
    return mix;
}

}  // namespace

void onnxHead(OnnxGraph& graph, OnnxLayers& layers, const ModelConfig& config, const std::vector<std::string>& states) {
    if (config.head == Head::Ctc) {
        const std::string x = throughBlocks(graph, layers, config, states.back());
        layers.linear(config.ctcHeadLayers == 0 ? "lm_head" : "ctc_lin.w", x);
        graph.output("logits", {"batch", "frames", std::int64_t{config.outputSize()}});
        return;
    }
    const std::string x =
        config.useWeightedLayerSum ? mixed(graph, softmax(layers.numbers("layer_weights")), states) : states.back();
    const std::string frames = layers.linear("projector", x);
    const std::string pooled = graph.node("projector", "ReduceMean", {frames},
                                          {{"axes", std::vector<std::int64_t>{1}}, {"keepdims", std::int64_t{0}}});
    layers.linear("classifier", pooled);
    graph.output("logits", {"batch", std::int64_t{config.outputSize()}});
}

}  // namespace voxbit
