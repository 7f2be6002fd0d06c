// SPDX-License-Identifier: Apache-2.0
#include "core/package/packed_writer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <list>
#include <unordered_map>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/package/half_precision.h"
#include "core/quantizer/packing.h"
#include "core/quantizer/weight_levels.h"

namespace voxbit {
namespace {

std::string scalesText(std::size_t count, std::int64_t groupSize) {
    const std::string groups = groupSize > 0 ? " for groups of " + std::to_string(groupSize) : "";
    return std::to_string(count) + " weight scales" + groups;
}

/// One scale stands for all channels and groups where the layout keeps one for each.
WeightQuantizer fittedTo(const LayerInfo& layer, WeightQuantizer quantizer, const FileLayoutOptions& options) {
    const auto wanted = static_cast<std::size_t>(weightScaleCount(layer, options));
    const std::int64_t groupSize = weightGroupSize(layer, options.groupSize);
    if (quantizer.scales.size() == 1) {
        quantizer.scales.assign(wanted, quantizer.scales.front());
        quantizer.groupSize = groupSize;
    }
    if (quantizer.scales.size() != wanted || quantizer.groupSize != groupSize)
        throw InvalidArgument("layer " + layer.name + " has " +
                              scalesText(quantizer.scales.size(), quantizer.groupSize) + ", but the file keeps " +
                              scalesText(wanted, groupSize) +
                              " (calibration.per_channel and calibration.group_size say how many)");
    for (double& scale : quantizer.scales) {
        const auto stored = static_cast<float>(scale);
        if (!std::isfinite(stored) || stored <= 0)
            throw InvalidArgument("layer " + layer.name + ": the weight scale " + std::to_string(scale) +
                                  " is not a positive number");
        scale = stored;
    }
    return quantizer;
}

/// The bytes of a file under the names that the layout gives them.
class Assembly {
  public:
    Assembly(const PackedSource& source, const RunControl& control) : m_source(source) {
        ProgressMeter meter(control, "packing", static_cast<std::int64_t>(source.layers.size()), "layers");
        for (std::size_t l = 0; l < source.layers.size(); ++l) {
            if (source.layers[l].kind != LayerKind::MatMul) addWeight(static_cast<int>(l));
            meter.advance();
        }
        const ActivationTables tables = activationTables(source.layers, source.quantizers);
        keepNumbers(kWeightScaleTensor, m_weightScales);
        keepNumbers(kActivationScaleTensor, tables.scales);
        keepNumbers(kActivationLevelsTensor, tables.levels);
    }

    std::span<const std::byte> bytesOf(const PackedTensor& tensor) {
        if (const auto found = m_bytes.find(tensor.name); found != m_bytes.end()) return found->second;
        const auto bytes = m_source.tensor(tensor.name);
        return tensor.dtype == DType::F16 ? halves(tensor.name, bytes) : bytes;
    }

  private:
    void addWeight(int layer) {
        const LayerInfo& info = m_source.layers[asIndex(layer)];
        const WeightQuantizer& quantizer = m_source.quantizers[asIndex(layer)].weight;
        const std::string name = info.name + ".weight";
        const std::span<const float> weight = m_source.weight(layer);
        if (quantizer.bits == kFloatBits) {
            const auto bytes = std::as_bytes(weight);
            m_bytes[name] = m_source.options.rest == RestWidth::Fp16 ? halves(name, bytes) : bytes;
            return;
        }
        const WeightQuantizer fitted = fittedTo(info, quantizer, m_source.options);
        m_weightScales.insert(m_weightScales.end(), fitted.scales.begin(), fitted.scales.end());
        try {
            const auto packed = packBits(quantizeToIntegers(weight, info.weightShape.front(), fitted), fitted.bits);
            m_bytes[name] = keep(std::as_bytes(std::span(packed)));
        } catch (const InvalidArgument& error) {
            throw InvalidArgument("layer " + info.name + ": " + error.what());
        }
    }

    template <class Numbers>
    void keepNumbers(std::string_view name, const Numbers& numbers) {
        m_bytes[std::string(name)] = keep(std::as_bytes(std::span(numbers)));
    }

    std::span<const std::byte> keep(std::span<const std::byte> bytes) {
        return m_kept.emplace_back(bytes.begin(), bytes.end());
    }

    std::span<const std::byte> halves(const std::string& name, std::span<const std::byte> floats) {
        std::vector<std::uint16_t> result(floats.size() / sizeof(float));
        for (std::size_t i = 0; i < result.size(); ++i) {
            float value = 0;
            std::memcpy(&value, floats.data() + i * sizeof(float), sizeof value);
            result[i] = nearestHalf(value);
            if (std::isfinite(value) && (result[i] & 0x7c00U) == 0x7c00U)
                throw InvalidArgument("tensor " + name + " holds " + std::to_string(value) +
                                      ", which half precision cannot: keep the rest at fp32");
        }
        return keep(std::as_bytes(std::span(result)));
    }

    const PackedSource& m_source;
    std::vector<float> m_weightScales;
    std::unordered_map<std::string, std::span<const std::byte>> m_bytes;
    std::list<std::vector<std::byte>> m_kept;
};

}  // namespace

void writePackedFile(const std::filesystem::path& path, const PackedSource& source, const RunControl& control) {
    if (source.quantizers.size() != source.layers.size())
        throw InvalidArgument("quantizers for " + std::to_string(source.quantizers.size()) +
                              " layers do not fit a model of " + std::to_string(source.layers.size()));
    Assembly assembly(source, control);
    const BitMap bits = widthsOf(source.quantizers);
    std::vector<TensorBytes> tensors;
    std::vector<TensorView> views;
    for (PackedTensor& tensor : packedTensors(source.layers, source.tensors, bits, source.options)) {
        const auto bytes = assembly.bytesOf(tensor);
        views.push_back(
            {tensor.name, tensor.dtype, tensor.shape, rowMajorStrides(tensor.shape), bytes.data(), nullptr});
        tensors.push_back({std::move(tensor.name), tensor.dtype, std::move(tensor.shape), bytes});
    }
    SafetensorsOptions options;
    options.metadata = packedMetadata(bits, source.options, source.facts);
    options.metadata[kPackedContentKey] = packedContentHash(options.metadata, std::move(views), control);
    options.headerBytes = packedHeaderBytes(source.layers, source.tensors, source.options);
    writeSafetensors(path, tensors, options);
}

}  // namespace voxbit
