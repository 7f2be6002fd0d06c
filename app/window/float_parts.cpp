// SPDX-License-Identifier: Apache-2.0
#include "app/window/float_parts.h"

#include <algorithm>

#include "core/base/name_pattern.h"

namespace voxbit {
namespace {

const std::string* findPattern(const std::vector<std::string>& patterns, const std::string& name) {
    const auto found = std::find_if(patterns.begin(), patterns.end(),
                                    [&](const std::string& pattern) { return matchesPattern(name, pattern); });
    return found == patterns.end() ? nullptr : &*found;
}

FloatPart partOf(const LayerInfo& layer, bool isPinned, const LayerSelection& selection) {
    FloatPart part{layer.name, FloatReason::NotIncluded, {}, layer.weightCount, 1};
    const std::string kind(layerKindName(layer.kind));
    if (isPinned) {
        part.reason = FloatReason::Pinned;
    } else if (const std::string* pattern = findPattern(selection.exclude, layer.name)) {
        part.reason = layer.hasWeightNorm ? FloatReason::Positional : FloatReason::Excluded;
        part.detail = *pattern;
    } else if (std::find(selection.kinds.begin(), selection.kinds.end(), kind) == selection.kinds.end()) {
        part.reason = FloatReason::Kind;
        part.detail = kind;
    }
    return part;
}

}  // namespace

std::vector<FloatPart> floatParts(const LayerSelection& selection, Bits positionalBits,
                                  std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors) {
    const LayerPlan plan = resolveLayers(selection, layers, positionalBits);
    const std::vector<bool> isQuantized = plan.quantizedLayers();
    std::vector<FloatPart> parts;
    FloatPart products{{}, FloatReason::NoWeight, {}, 0, 0};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].kind == LayerKind::MatMul) {
            ++products.count;
        } else if (!isQuantized[i]) {
            parts.push_back(partOf(layers[i], plan.pinned[i].has_value(), selection));
        }
    }
    if (products.count > 0) parts.push_back(products);

    FloatPart rest{{}, FloatReason::Rest, {}, 0, 0};
    const auto ofLayers = layerWeightTensors(layers, tensors);
    std::vector<bool> isWeight(tensors.size(), false);
    for (const auto& indexes : ofLayers) {
        for (const std::size_t i : indexes) isWeight[i] = true;
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (isWeight[i] || tensors[i].isBuffer) continue;
        rest.parameters += tensors[i].count();
        ++rest.count;
    }
    if (rest.count > 0) parts.push_back(rest);
    return parts;
}

}  // namespace voxbit
