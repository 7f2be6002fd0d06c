// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/TensorOperators.h>

#include <cmath>
#include <filesystem>
#include <string>

#include "core/base/text_file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/safetensors_writer.h"
#include "tests/core/models/tiny_model.h"

/// Networks of random weights whose BatchNorm does something, and checkpoint folders of them.
namespace voxbit::test {

/// SpeechBrain's EncoderASR on a tiny encoder.
inline ModelConfig encoderAsrConfig() {
    ModelConfig config = tinyConfig();
    config.ctcHeadLayers = 3;
    config.ctcHeadSize = 20;
    return config;
}

inline NamedTensors seededTensors(const ModelConfig& config, std::uint64_t seed) {
    NamedTensors tensors;
    for (const auto& [name, tensor] : makeModel(config, seed)->tensors()) {
        at::Tensor value = tensor.detach().clone();
        const at::Tensor drawn = tensor.is_floating_point() ? noise(tensor.sizes().vec(), ++seed) : at::Tensor();
        const bool isBatchNorm = name.starts_with("bn") || name.find(".bn") != std::string::npos ||
                                 name.find("batch_norm") != std::string::npos;
        if (isBatchNorm && name.ends_with("running_var"))
            value = drawn.abs() + 0.3;
        else if (isBatchNorm && name.ends_with("weight"))
            value = drawn + 0.1;
        else if (isBatchNorm && drawn.defined())
            value = drawn;
        else if (tensor.dim() == 2)
            value = drawn / std::sqrt(static_cast<double>(tensor.size(1)));
        else if (name.ends_with(".bias") && drawn.defined())
            value = drawn * 0.2;
        tensors.emplace_back(name, value);
    }
    return tensors;
}

inline void writeCheckpoint(const std::filesystem::path& folder, const ModelConfig& config,
                            const NamedTensors& tensors) {
    std::filesystem::create_directories(folder);
    writeFileAtomically(folder / "config.json", modelConfigJson(config));
    writeFileAtomically(folder / "vocab.json", R"({"<pad>": 0, "<s>": 1, "</s>": 2, "<unk>": 3, "|": 4, "E": 5})");
    std::vector<TensorBytes> bytes;
    for (const auto& [name, tensor] : tensors)
        bytes.push_back({name,
                         tensor.scalar_type() == at::kLong ? DType::I64 : DType::F32,
                         tensor.sizes().vec(),
                         {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()}});
    writeSafetensors(folder / "model.safetensors", bytes);
}

}  // namespace voxbit::test
