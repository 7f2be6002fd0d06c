// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/fields.h"
#include "core/layers/layer_info.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// Widths for the layers that it matches: those of one of the kinds, with a name that matches one of `names` and none
/// of `exclude`. What it does not name stays as the bit map and earlier rules have it.
struct QuantizationRule {
    std::vector<std::string> kinds = {"linear", "conv1d", "conv2d", "matmul"};
    std::vector<std::string> names = {"*"};
    std::vector<std::string> exclude;
    std::optional<int> weight;
    std::vector<int> inputs;  ///< one width for all operands, or one for each
    std::optional<int> output;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("kinds", self.kinds, "kinds of layers", oneOf({"linear", "conv1d", "conv2d", "matmul"}));
        visit("names", self.names, "name patterns (* and ?) of layers");
        visit("exclude", self.exclude, "name patterns of layers that the rule leaves alone");
        visit("weight", self.weight, "bits of the weight: 2..8, 16, or 32 for float", between(2, 32));
        visit("inputs", self.inputs, "bits of the inputs: one for all operands, or one for each", between(2, 32));
        visit("output", self.output, "bits of what the layer computes: 2..8, 16, or 32 for float", between(2, 32));
    }
};

/// Quantization-aware training with learned step sizes: which tensors have how many bits, and what pulls them.
struct QuantizationChoice {
    std::string bitMap;
    std::vector<QuantizationRule> layers;
    std::string loss = "ctc";

    /// @throws InvalidArgument naming field, value and allowed values
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("bit_map", self.bitMap,
              "widths of weights and inputs by layer, JSON or CSV; layers it leaves out are float");
        visit("layers", self.layers, "rules on top of the bit map; of two that match, the later one counts");
        visit("loss", self.loss, "ctc: on transcripts; distillation: towards the float model's output, without them",
              oneOf({"ctc", "distillation"}));
    }
};

/// The widths of one layer's tensors; kFloatBits: not quantized.
struct TensorWidths {
    Bits weight = kFloatBits;
    std::vector<Bits> inputs;  ///< one per operand
    Bits output = kFloatBits;

    bool isFloat() const;
    bool operator==(const TensorWidths&) const = default;
};

/// By layer.
/// @throws IoError, FormatError of the bit map; InvalidArgument naming field, value and range: a rule or pattern that
///         matches no layer, more widths than operands, a width without a quantizer, a choice that quantizes nothing
std::vector<TensorWidths> resolveWidths(const QuantizationChoice& choice, std::span<const LayerInfo> layers);

}  // namespace voxbit
