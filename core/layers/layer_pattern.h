// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/name_pattern.h"
#include "core/layers/layer_info.h"

namespace voxbit {

/// Whether a layer is one of those that a rule names: by name, block and kind ("any": of all kinds).
/// @param rule has members `layers`, `block` and `kind`, see ExecutionRule
template <class Rule>
bool matchesLayer(const Rule& rule, const LayerInfo& layer) {
    return matchesPattern(layer.name, rule.layers) && matchesPattern(layer.block, rule.block) &&
           (rule.kind == "any" || rule.kind == layerKindName(layer.kind));
}

}  // namespace voxbit
