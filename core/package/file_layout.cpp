// SPDX-License-Identifier: Apache-2.0
#include "core/package/file_layout.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>

#include "core/base/error.h"
#include "core/quantizer/packing.h"
#include "core/quantizer/scale_runs.h"

namespace voxbit {
namespace {

std::string jsonText(std::string_view text) {
    try {
        return nlohmann::json(text).dump();
    } catch (const nlohmann::json::exception&) {
        throw InvalidArgument("a tensor name or header text is not valid UTF-8");
    }
}

std::string dimensions(const std::vector<std::int64_t>& shape) {
    std::string text;
    for (const auto size : shape) text += (text.empty() ? "" : ",") + std::to_string(size);
    return text;
}

/// Longest JSON entry of one tensor, with the comma before it.
std::size_t entryBytes(std::string_view name, std::size_t shapeBytes, std::size_t offsetDigits) {
    constexpr std::string_view kFrame = R"(,:{"dtype":"BF16","shape":[],"data_offsets":[,]})";
    return kFrame.size() + jsonText(name).size() + shapeBytes + 2 * offsetDigits;
}

std::vector<bool> isLayerWeight(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors) {
    std::vector<bool> isWeight(tensors.size());
    for (const auto& indices : layerWeightTensors(layers, tensors)) {
        for (const auto index : indices) isWeight[index] = true;
    }
    return isWeight;
}

struct TableRows {
    std::int64_t weightScales = 0;
    std::int64_t activations = 0;
};

TableRows mostTableRows(std::span<const LayerInfo> layers, const FileLayoutOptions& options) {
    TableRows rows;
    for (const auto& layer : layers) {
        rows.weightScales += weightScaleCount(layer, options);
        rows.activations += activationCount(layer);
    }
    return rows;
}

std::int64_t packedWeightBytes(const LayerInfo& layer, Bits bits) {
    return static_cast<std::int64_t>(packedBytes(static_cast<std::uint64_t>(layer.weightCount), bits));
}

DType restType(const ModelTensor& tensor, RestWidth rest) {
    if (tensor.isInteger) return DType::I64;
    return tensor.isBuffer || rest == RestWidth::Fp32 ? DType::F32 : DType::F16;
}

}  // namespace

std::int64_t ModelTensor::count() const {
    const auto numel = shapeNumel(shape);
    if (!numel) throw InvalidArgument("tensor '" + name + "' has the impossible shape " + shapeText(shape));
    return *numel;
}

std::int64_t weightScaleCount(const LayerInfo& layer, const FileLayoutOptions& options) {
    if (layer.weightShape.empty()) return 0;
    const bool isPerChannel = options.weightScales == WeightScales::PerChannel ||
                              (options.weightScales == WeightScales::ByKind && isConvolution(layer.kind));
    if (!isPerChannel) return 1;
    const std::int64_t groupSize = weightGroupSize(layer, options.groupSize);
    return layer.weightShape.front() * groupCount(layer.weightShape.back(), groupSize);
}

std::int64_t activationCount(const LayerInfo& layer) {
    return static_cast<std::int64_t>(operandCount(layer)) + 1;
}

std::vector<std::vector<std::size_t>> layerWeightTensors(std::span<const LayerInfo> layers,
                                                         std::span<const ModelTensor> tensors) {
    std::unordered_map<std::string_view, std::size_t> byName;
    for (std::size_t i = 0; i < tensors.size(); ++i) byName.emplace(tensors[i].name, i);
    const auto find = [&](std::vector<std::size_t>& found, const std::string& name) {
        const auto position = byName.find(name);
        if (position != byName.end()) found.push_back(position->second);
    };
    std::vector<std::vector<std::size_t>> result(layers.size());
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const auto& layer = layers[l];
        if (layer.kind == LayerKind::MatMul) continue;
        auto& found = result[l];
        if (layer.hasWeightNorm) {
            find(found, layer.name + ".weight_v");
            find(found, layer.name + ".weight_g");
            find(found, layer.name + ".parametrizations.weight.original1");
            find(found, layer.name + ".parametrizations.weight.original0");
        } else {
            find(found, layer.name + ".weight");
        }
        // The full weight comes first; g, where there is one, only scales it.
        if (found.size() != (layer.hasWeightNorm ? 2U : 1U))
            throw InvalidArgument("the tensor list lacks the weight of layer '" + layer.name + "'");
        if (tensors[found.front()].count() != layer.weightCount)
            throw InvalidArgument("layer '" + layer.name + "' has " + std::to_string(layer.weightCount) +
                                  " weights, but tensor '" + tensors[found.front()].name + "' is " +
                                  shapeText(tensors[found.front()].shape));
    }
    return result;
}

std::size_t packedHeaderBytes(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors,
                              const FileLayoutOptions& options) {
    const auto isWeight = isLayerWeight(layers, tensors);
    const auto rows = mostTableRows(layers, options);
    // Offsets never exceed all tensors at eight bytes an element and the tables.
    std::int64_t mostBytes = rows.weightScales * 4 + rows.activations * (2 * 4 + 6 * 4);
    for (const auto& tensor : tensors) mostBytes += tensor.count() * 8;
    const std::size_t offsetDigits = std::to_string(mostBytes).size();

    std::size_t bytes = 2 + kProvenanceBytes;  // braces of the whole
    for (const auto& [key, text] : options.texts) bytes += jsonText(key).size() + jsonText(text).size() + 2;
    bytes += layers.size() * std::string_view("32/32,").size();
    for (const auto& layer : layers) {
        if (layer.kind == LayerKind::MatMul) continue;
        const std::size_t shapeBytes =
            std::max(dimensions(layer.weightShape).size(), std::to_string(layer.weightCount * 4).size());
        bytes += entryBytes(layer.name + ".weight", shapeBytes, offsetDigits);
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (!isWeight[i] && tensors[i].isStored)
            bytes += entryBytes(tensors[i].name, dimensions(tensors[i].shape).size(), offsetDigits);
    }
    bytes += entryBytes(kWeightScaleTensor, std::to_string(rows.weightScales).size(), offsetDigits);
    bytes += entryBytes(kActivationScaleTensor, dimensions({rows.activations, 2}).size(), offsetDigits);
    bytes += entryBytes(kActivationLevelsTensor, dimensions({rows.activations, 2, 3}).size(), offsetDigits);
    return (bytes + 7) / 8 * 8;
}

std::vector<PackedTensor> packedTensors(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors,
                                        const BitMap& bits, const FileLayoutOptions& options) {
    if (bits.size() != layers.size())
        throw InvalidArgument("the bit map has " + std::to_string(bits.size()) + " entries for " +
                              std::to_string(layers.size()) + " layers");
    const auto isWeight = isLayerWeight(layers, tensors);
    std::vector<PackedTensor> packed;
    TableRows rows;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const auto& layer = layers[l];
        rows.activations += activationCount(layer);
        if (layer.kind == LayerKind::MatMul) continue;
        const bool isFloat = bits[l].weight == kFloatBits;
        if (isFloat) {
            packed.push_back(
                {layer.name + ".weight", options.rest == RestWidth::Fp32 ? DType::F32 : DType::F16, layer.weightShape});
        } else {
            packed.push_back({layer.name + ".weight", DType::U8, {packedWeightBytes(layer, bits[l].weight)}});
            rows.weightScales += weightScaleCount(layer, options);
        }
    }
    packed.push_back({std::string(kWeightScaleTensor), DType::F32, {rows.weightScales}});
    packed.push_back({std::string(kActivationScaleTensor), DType::F32, {rows.activations, 2}});
    packed.push_back({std::string(kActivationLevelsTensor), DType::I32, {rows.activations, 2, 3}});
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (!isWeight[i] && tensors[i].isStored)
            packed.push_back({tensors[i].name, restType(tensors[i], options.rest), tensors[i].shape});
    }
    return packed;
}

}  // namespace voxbit
