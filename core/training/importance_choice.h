// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/allocation/layer_selection.h"
#include "core/base/fields.h"
#include "core/layers/layer_info.h"

namespace voxbit {

/// Training of layer importance (LIMPQ, section 3 of Tang et al., ECCV 2022, arXiv 2203.08368): steps for every
/// candidate width of every layer, learned together.
struct ImportanceChoice {
    std::vector<int> widths = {8, 6, 5, 4, 3, 2};
    LayerSelection layers{{"*"}, {"*.pos_conv_embed.conv"}, {"linear", "conv1d", "conv2d"}, false, {}, {}};
    std::optional<int> firstAndLastBits = 8;
    bool trainsWeights = true;
    std::string loss = "ctc";
    std::string teacher = "widest";

    /// @throws InvalidArgument naming field, value and allowed values
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("widths", self.widths, "candidate widths of weights and inputs: 2..8, 16", between(2, 16));
        visit("layers", self.layers, "which layers; pinned ones have that width in every pass");
        visit("first_and_last_bits", self.firstAndLastBits,
              "width of the network's first and last layer in every pass, 32 for float; none: like the others",
              between(2, 32));
        visit("train_weights", self.trainsWeights, "train the network's own weights, too");
        visit("loss", self.loss,
              "of the widest pass. ctc: on transcripts; distillation: towards the float model, without them",
              oneOf({"ctc", "distillation"}));
        visit("teacher", self.teacher, "whose output the other passes follow: widest, or the float model",
              oneOf({"widest", "float"}));
    }
};

/// The layers of a choice: those whose widths are candidates are allocated, those with one width are pinned.
/// @throws InvalidArgument as resolveLayers(); naming a pin without a quantizer
LayerPlan resolveImportance(const ImportanceChoice& choice, std::span<const LayerInfo> layers);

}  // namespace voxbit
