// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/models/layer_table.h"
#include "core/models/tensor_table.h"
#include "core/package/packed_writer.h"
#include "core/quantizer/ranges.h"

/// A small model with random numbers for all that a packed file holds, made without LibTorch.
namespace voxbit::test {

inline ModelConfig tinyPackedConfig(Family family = Family::Wav2Vec2) {
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
    return config;
}

/// Owns what a PackedSource points to.
class TinyPacked {
  public:
    explicit TinyPacked(std::uint64_t seed = 1, Family family = Family::Wav2Vec2)
        : TinyPacked(seed, tinyPackedConfig(family)) {}
    TinyPacked(std::uint64_t seed, const ModelConfig& config) : m_random(seed) {
        source.layers = describeLayers(config);
        source.options.texts = {{"config.json", modelConfigJson(config)}};
        if (config.head == Head::Ctc)
            source.options.texts["vocab.json"] = R"({"<pad>": 0, "<s>": 1, "</s>": 2, "<unk>": 3, "|": 4, "E": 5})";
        source.facts = {std::string(64, 'a'), "myqasr, median, 0.6 MiB", "minmax", "voxbit test"};
        for (const ExpectedTensor& expected : expectedTensors(config)) {
            source.tensors.push_back(
                {expected.name, expected.shape, expected.isBuffer, expected.isInteger, !expected.mayBeAbsent});
            const auto count = static_cast<std::size_t>(source.tensors.back().count());
            if (expected.isInteger) {
                m_bytes[expected.name].resize(count * sizeof(std::int64_t));
            } else {
                const std::vector<float> values = numbers(count);
                const auto bytes = std::as_bytes(std::span(values));
                m_bytes[expected.name].assign(bytes.begin(), bytes.end());
            }
        }
        for (const LayerInfo& layer : source.layers)
            m_weights.push_back(numbers(static_cast<std::size_t>(layer.weightCount)));
        source.weight = [this](int layer) { return std::span<const float>(weight(layer)); };
        source.tensor = [this](const std::string& name) { return std::span<const std::byte>(m_bytes.at(name)); };
        chooseQuantizers();
    }
    TinyPacked(const TinyPacked&) = delete;
    TinyPacked& operator=(const TinyPacked&) = delete;

    /// Every width and every kind of range, drawn anew at each call.
    void chooseQuantizers() {
        constexpr std::array<Bits, 10> kWidths = {1, 2, 3, 4, 5, 6, 7, 8, 16, kFloatBits};
        source.quantizers.clear();
        for (const LayerInfo& layer : source.layers) {
            PackedLayer& of = source.quantizers.emplace_back();
            const Bits bits = kWidths[m_random.below(kWidths.size())];
            if (layer.kind != LayerKind::MatMul && bits != kFloatBits) {
                const auto scales = weightScaleCount(layer, source.options);
                std::vector<double> steps;
                for (std::int64_t i = 0; i < scales; ++i)
                    steps.push_back(static_cast<float>(0.01 + m_random.uniform()));
                const std::int64_t group = weightGroupSize(layer, source.options.groupSize);
                of.weight = bits == 1 ? symmetricWeight(steps, 1, group) : searchedWeight(steps, bits, group);
            }
            if (m_random.below(4) > 0) {
                for (std::size_t i = 0; i < operandCount(layer); ++i) of.inputs.push_back(range());
                if (of.inputs.front().bits == kFloatBits && of.inputs.back().bits == kFloatBits) of.inputs.clear();
            }
            if (m_random.below(4) == 0) of.output = range();
        }
    }

    const std::vector<float>& weight(int layer) const { return m_weights[static_cast<std::size_t>(layer)]; }
    std::vector<float>& weight(int layer) { return m_weights[static_cast<std::size_t>(layer)]; }

    PackedSource source;

  private:
    std::vector<float> numbers(std::size_t count) {
        std::vector<float> values(count);
        for (float& value : values) value = static_cast<float>(2 * m_random.uniform() - 1);
        return values;
    }

    ActivationQuantizer range() {
        constexpr std::array<Bits, 8> kWidths = {2, 3, 4, 5, 6, 7, 8, 16};
        const Bits bits = kWidths[m_random.below(kWidths.size())];
        switch (m_random.below(5)) {
            case 0:
                return {};
            case 1:
                return dynamicQuantizer(bits);
            case 2:
                return geluTwinQuantizer(static_cast<float>(0.01 + m_random.uniform()), bits);
            case 3:
                return unitQuantizer(bits);
            default:
                return minMaxQuantizer(-m_random.uniform() * 3, 1 + m_random.uniform(), bits);
        }
    }

    Random m_random;
    std::vector<std::vector<float>> m_weights;
    std::map<std::string, std::vector<std::byte>> m_bytes;
};

}  // namespace voxbit::test
