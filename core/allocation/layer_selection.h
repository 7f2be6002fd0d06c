// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/fields.h"
#include "core/layers/layer_info.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// Which layers are quantized, and which widths are not the allocator's to choose. Names are matched by
/// matchesPattern(). The defaults are the reference's for wav2vec2 and wav2vec2-conformer alike: every convolution and
/// linear layer but the positional convolution and the CTC head (spec/myqasr.md, section 2), which is named ctc_lin.w
/// in SpeechBrain's models.
struct LayerSelection {
    std::vector<std::string> include = {"*"};
    std::vector<std::string> exclude = {"*.pos_conv_embed.conv", "lm_head", "ctc_lin.w", "proj_out"};
    std::vector<std::string> kinds = {"linear", "conv1d", "conv2d"};
    bool attentionProducts = false;
    /// Weight width by name pattern, kFloatBits for none. A pinned layer needs no include, and exclude does not
    /// reach it.
    std::map<std::string, int> pins;
    /// Groups of layers that always have one width: a list of patterns each, or the one word "qkv" for a group of
    /// query, key and value projection in every attention block.
    std::vector<std::vector<std::string>> tied;

    /// @throws InvalidArgument naming field, value and allowed range
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("include", self.include, "name patterns (* and ?) of layers to quantize");
        visit("exclude", self.exclude, "name patterns of layers that stay float");
        visit("kinds", self.kinds, "kinds of layers to quantize", oneOf({"linear", "conv1d", "conv2d"}));
        visit("attention_products", self.attentionProducts, "also quantize both inputs of the attention products");
        visit("pins", self.pins, "name pattern: weight width 1..8, 16 or 32 for none", between(1, 32));
        visit("tied", self.tied, "groups of one width: qkv, or lists of name patterns");
    }
};

/// A selection applied to a model. Everything is in the order of Model::layers().
struct LayerPlan {
    std::vector<std::string> names;
    /// By layer: its weight width is the allocator's to choose.
    std::vector<bool> isAllocated;
    /// By layer: its width is given. kFloatBits keeps the layer float altogether.
    std::vector<std::optional<Bits>> pinned;
    /// By layer: its inputs are quantized (allocated layers, pinned ones below kFloatBits, products on request).
    std::vector<bool> hasQuantizedInput;
    /// The allocated layers in groups that share a width, ordered by their first layer; most groups hold one layer.
    std::vector<std::vector<int>> groups;

    /// By layer: allocated or pinned below kFloatBits.
    std::vector<bool> quantizedLayers() const;
};

/// @param positionalBits pins the positional convolution (LayerInfo::hasWeightNorm) unless it is kFloatBits
/// @throws InvalidArgument naming a pattern of include, pins or tied that matches no layer; a layer that two pins, a
///         pin and its group, or two groups disagree about; a selection without any layer
LayerPlan resolveLayers(const LayerSelection& selection, std::span<const LayerInfo> layers,
                        Bits positionalBits = kFloatBits);

}  // namespace voxbit
