// SPDX-License-Identifier: Apache-2.0
#include "core/package/size_model.h"

#include <cstdio>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/quantizer/packing.h"

namespace voxbit {
namespace {

/// Bytes of one parameter that is not a selected weight.
double restBytes(const SizeOptions& options) {
    switch (options.accounting) {
        case Accounting::File:
            return options.file.rest == RestWidth::Fp32 ? 4 : 2;
        case Accounting::Paper:
            return 1;
        case Accounting::Code:
            return 4;
    }
    return 4;
}

double tensorRestBytes(const ModelTensor& tensor, const SizeOptions& options) {
    const auto count = static_cast<double>(tensor.count());
    if (options.accounting != Accounting::File) return tensor.isBuffer ? 0 : count * restBytes(options);
    if (!tensor.isStored) return 0;
    if (tensor.isInteger) return count * 8;
    return tensor.isBuffer ? count * 4 : count * restBytes(options);
}

}  // namespace

std::string_view accountingName(Accounting accounting) {
    switch (accounting) {
        case Accounting::File:
            return "file";
        case Accounting::Paper:
            return "paper";
        case Accounting::Code:
            return "code";
    }
    return "unknown";
}

Accounting parseAccounting(std::string_view name) {
    for (const auto accounting : {Accounting::File, Accounting::Paper, Accounting::Code}) {
        if (name == accountingName(accounting)) return accounting;
    }
    throw InvalidArgument("accounting is \"" + std::string(name) + "\"; allowed: one of file, paper, code");
}

RestWidth parseRestWidth(std::string_view name) {
    if (name == "fp32") return RestWidth::Fp32;
    if (name == "fp16") return RestWidth::Fp16;
    throw InvalidArgument("rest is \"" + std::string(name) + "\"; allowed: one of fp32, fp16");
}

std::string exactSizeText(double bytes) {
    char text[96];
    (void)std::snprintf(text, sizeof text, "%.2f MiB (%.0f bytes)", bytes / kBytesPerMiB, bytes);
    return text;
}

SizeModel::SizeModel(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors,
                     const std::vector<bool>& isSelected, const SizeOptions& options)
    : m_accounting(options.accounting), m_layers(layers.size()) {
    if (!isSelected.empty() && isSelected.size() != layers.size())
        throw InvalidArgument("isSelected has " + std::to_string(isSelected.size()) + " entries for " +
                              std::to_string(layers.size()) + " layers");
    const bool isFile = m_accounting == Accounting::File;
    const auto weightTensors = layerWeightTensors(layers, tensors);
    std::vector<bool> isCounted(tensors.size());
    double activations = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const auto& info = layers[l];
        activations += static_cast<double>(activationCount(info));
        if (info.kind == LayerKind::MatMul) continue;
        auto& layer = m_layers[l];
        const auto count = static_cast<double>(info.weightCount);
        if (isFile) layer.scaleBytes = 4.0 * static_cast<double>(weightScaleCount(info, options.file));
        for (Bits bits = 1; bits <= kFloatBits; ++bits) {
            layer.bytes[asIndex(bits)] =
                isFile ? static_cast<double>(packedBytes(static_cast<std::uint64_t>(info.weightCount), bits)) +
                             layer.scaleBytes
                       : count * bits / 8.0;
        }
        const bool isRestWhileFloat = isFile || (!isSelected.empty() && !isSelected[l]);
        if (isRestWhileFloat) layer.bytes[kFloatBits] = count * restBytes(options);
        // g of a weight norm is a parameter of its own in the reference, but the file holds the weight as it runs.
        isCounted[weightTensors[l].front()] = true;
        if (isFile && info.hasWeightNorm) isCounted[weightTensors[l].back()] = true;
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (!isCounted[i]) m_constant.rest += tensorRestBytes(tensors[i], options);
    }
    if (isFile) {
        m_constant.header = 8.0 + static_cast<double>(packedHeaderBytes(layers, tensors, options.file));
        m_constant.scales = activations * 2 * 4;
        m_constant.zeroPoints = activations * 2 * 3 * 4;
    }
}

double SizeModel::sizeBytes(const BitMap& bits) const {
    checkLength(bits);
    double size = constantBytes();
    for (std::size_t l = 0; l < m_layers.size(); ++l) size += m_layers[l].bytes[asIndex(bits[l].weight)];
    return size;
}

SizeParts SizeModel::parts(const BitMap& bits) const {
    checkLength(bits);
    SizeParts parts = m_constant;
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const auto& layer = m_layers[l];
        const double bytes = layer.bytes[asIndex(bits[l].weight)];
        if (bits[l].weight == kFloatBits) {
            parts.rest += bytes;
        } else {
            parts.weights += bytes - layer.scaleBytes;
            parts.scales += layer.scaleBytes;
        }
    }
    return parts;
}

void SizeModel::checkLength(const BitMap& bits) const {
    if (bits.size() != m_layers.size())
        throw InvalidArgument("the bit map has " + std::to_string(bits.size()) + " entries for " +
                              std::to_string(m_layers.size()) + " layers");
    for (const auto& layer : bits) {
        if (layer.weight < 1 || layer.weight > kFloatBits)
            throw InvalidArgument("a weight width of " + std::to_string(layer.weight) + " is outside 1 .. 32");
    }
}

}  // namespace voxbit
