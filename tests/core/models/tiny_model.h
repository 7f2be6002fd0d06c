// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/randn.h>

#include "core/checkpoint/model_config.h"
#include "core/models/build_model.h"

/// Networks small enough to check every gradient: three convolutions, two layers.
namespace voxbit::test {

inline ModelConfig tinyConfig(Family family = Family::Wav2Vec2) {
    ModelConfig config;
    config.family = family;
    config.hiddenSize = 16;
    config.numHiddenLayers = 2;
    config.numAttentionHeads = 2;
    config.intermediateSize = 24;
    config.convDim = {8, 8, 8};
    config.convKernel = {10, 3, 2};
    config.convStride = {5, 2, 2};
    config.numConvPosEmbeddings = 4;
    config.numConvPosEmbeddingGroups = 2;
    config.convDepthwiseKernelSize = 5;
    config.vocabSize = 6;
    config.classifierProjSize = 12;
    return config;
}

inline at::Tensor noise(std::vector<std::int64_t> shape, std::uint64_t seed) {
    return at::randn(shape, at::make_generator<at::CPUGeneratorImpl>(seed), at::kFloat);
}

/// The same network with copies of its tensors in another type.
inline std::shared_ptr<const Model> castModel(const ModelConfig& config, const Model& model, at::ScalarType type) {
    NamedTensors tensors;
    for (const auto& [name, tensor] : model.tensors())
        tensors.emplace_back(name, tensor.is_floating_point() ? tensor.detach().to(type).clone() : tensor);
    return buildModel(config, tensors);
}

}  // namespace voxbit::test
