// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/fields.h"
#include "core/base/name_pattern.h"
#include "core/layers/layer_info.h"

namespace voxbit {

/// Describes the members of a rule that name layers; the rule has more, which say what holds for them.
/// @param self has std::string members `layers`, `block` and `kind`, see CalibratorRule
template <class Self, class Visitor>
void describeLayerPattern(Self& self, Visitor& visit) {
    visit("layers", self.layers, "name pattern (* and ?) of layers");
    visit("block", self.block, "pattern of their block: feature_extractor, projection, positional, encoder.*, head");
    visit("kind", self.kind, "kind of layer", oneOf({"any", "linear", "conv1d", "conv2d", "matmul", "lstm", "gru"}));
}

/// Whether a layer is one of those that such a rule names: by name, block and kind ("any": of all kinds).
template <class Rule>
bool matchesLayer(const Rule& rule, const LayerInfo& layer) {
    return matchesPattern(layer.name, rule.layers) && matchesPattern(layer.block, rule.block) &&
           (rule.kind == "any" || rule.kind == layerKindName(layer.kind));
}

}  // namespace voxbit
