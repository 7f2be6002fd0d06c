// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/layers/layer_info.h"
#include "core/package/file_layout.h"

/// Shapes of models without their weights, for tests of sizes and allocation.
namespace voxbit::test {

struct ModelShape {
    std::vector<LayerInfo> layers;
    std::vector<ModelTensor> tensors;

    void add(const std::string& name, std::vector<std::int64_t> shape) { tensors.push_back({name, std::move(shape)}); }
    LayerInfo& addLayer(const std::string& name, LayerKind kind, std::vector<std::int64_t> shape, bool hasBias) {
        LayerInfo layer;
        layer.name = name;
        layer.kind = kind;
        layer.weightShape = shape;
        layer.weightCount = 1;
        for (const auto size : shape) layer.weightCount *= size;
        if (hasBias) layer.biasCount = shape.front();
        if (hasBias) add(name + ".bias", {shape.front()});
        add(name + ".weight", std::move(shape));
        layers.push_back(layer);
        return layers.back();
    }
};

/// facebook/wav2vec2-base-960h with the masked_spec_embed that its module owns and its file lacks, the attention
/// products of every block, and the order of Model::layers().
inline ModelShape wav2vec2Base() {
    ModelShape model;
    constexpr std::int64_t kHidden = 768;
    constexpr std::int64_t kWide = 3072;
    const std::string root = "wav2vec2.";
    model.add(root + "masked_spec_embed", {kHidden});
    model.tensors.back().isStored = false;
    const std::vector<std::int64_t> kernels = {10, 3, 3, 3, 3, 2, 2};
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        model.addLayer(root + "feature_extractor.conv_layers." + std::to_string(i) + ".conv", LayerKind::Conv1d,
                       {512, i == 0 ? 1 : 512, kernels[i]}, false);
    }
    const auto norm = [&](const std::string& name, std::int64_t size) {
        model.add(name + ".weight", {size});
        model.add(name + ".bias", {size});
    };
    norm(root + "feature_extractor.conv_layers.0.layer_norm", 512);
    norm(root + "feature_projection.layer_norm", 512);
    model.addLayer(root + "feature_projection.projection", LayerKind::Linear, {kHidden, 512}, true);
    auto& positional =
        model.addLayer(root + "encoder.pos_conv_embed.conv", LayerKind::Conv1d, {kHidden, 48, 128}, true);
    positional.hasWeightNorm = true;
    model.tensors.back().name = root + "encoder.pos_conv_embed.conv.weight_v";
    model.add(root + "encoder.pos_conv_embed.conv.weight_g", {1, 1, 128});
    norm(root + "encoder.layer_norm", kHidden);
    for (int i = 0; i < 12; ++i) {
        const std::string block = root + "encoder.layers." + std::to_string(i) + ".";
        for (const char* projection : {"k_proj", "v_proj", "q_proj", "out_proj"})
            model.addLayer(block + "attention." + projection, LayerKind::Linear, {kHidden, kHidden}, true);
        for (const char* product : {"matmul_scores", "matmul_context"}) {
            LayerInfo layer;
            layer.name = block + "attention." + product;
            layer.kind = LayerKind::MatMul;
            model.layers.push_back(layer);
        }
        model.addLayer(block + "feed_forward.intermediate_dense", LayerKind::Linear, {kWide, kHidden}, true);
        model.addLayer(block + "feed_forward.output_dense", LayerKind::Linear, {kHidden, kWide}, true);
        norm(block + "layer_norm", kHidden);
        norm(block + "final_layer_norm", kHidden);
    }
    model.addLayer("lm_head", LayerKind::Linear, {32, kHidden}, true);
    return model;
}

/// Linear layers "a", "b", ... of the given weight counts, nothing else.
inline ModelShape linearLayers(const std::vector<std::int64_t>& weightCounts) {
    ModelShape model;
    for (std::size_t i = 0; i < weightCounts.size(); ++i)
        model.addLayer(std::string(1, static_cast<char>('a' + i)), LayerKind::Linear, {1, weightCounts[i]}, false);
    return model;
}

}  // namespace voxbit::test
