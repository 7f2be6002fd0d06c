// SPDX-License-Identifier: Apache-2.0
#include "core/training/importance_choice.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/quantizer/learned_step.h"

namespace voxbit {
namespace {

void checkFixedWidth(const std::string& field, int bits) {
    if (bits == kFloatBits || isLearnableWidth(bits)) return;
    throw InvalidArgument(field + " is " + std::to_string(bits) + "; allowed: 2 .. 8, 16, or 32 for float");
}

bool hasWeight(const LayerInfo& layer) {
    return layer.kind != LayerKind::MatMul;
}

}  // namespace

void ImportanceChoice::validate() const {
    if (widths.size() < 2) throw InvalidArgument("importance.widths has fewer than two candidates");
    for (const int bits : widths) {
        if (!isLearnableWidth(bits))
            throw InvalidArgument("importance.widths names " + std::to_string(bits) + "; allowed: 2 .. 8, 16");
    }
    if (std::set<int>(widths.begin(), widths.end()).size() != widths.size())
        throw InvalidArgument("importance.widths names a width twice");
    if (firstAndLastBits) checkFixedWidth("importance.first_and_last_bits", *firstAndLastBits);
    for (const auto& [pattern, bits] : layers.pins) checkFixedWidth("importance.layers.pins." + pattern, bits);
    if (layers.attentionProducts)
        throw InvalidArgument(
            "importance.layers.attention_products is on, but the widths of products are nobody's to choose: leave it "
            "off");
}

LayerPlan resolveImportance(const ImportanceChoice& choice, std::span<const LayerInfo> layers) {
    choice.validate();
    LayerSelection selection = choice.layers;
    if (choice.firstAndLastBits) {
        const auto first = std::find_if(layers.begin(), layers.end(), hasWeight);
        const auto last = std::find_if(layers.rbegin(), layers.rend(), hasWeight);
        // A pin by the layer's own name is the more particular wish.
        if (first != layers.end()) selection.pins.emplace(first->name, *choice.firstAndLastBits);
        if (last != layers.rend()) selection.pins.emplace(last->name, *choice.firstAndLastBits);
    }
    return resolveLayers(selection, layers);
}

}  // namespace voxbit
