// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/fields.h"
#include "core/layers/layer_pattern.h"

namespace voxbit {

/// In which arithmetic a quantized layer runs.
enum class ExecutionMode {
    Float,      ///< as if it were not quantized
    Simulated,  ///< float operations on dequantized weights and inputs
    Static,     ///< integers; the ranges of inputs are those of the calibration
    Dynamic     ///< integers; every call takes the ranges of the tensors at hand
};

/// "float", "simulated", "static", "dynamic".
std::string_view executionModeName(ExecutionMode mode);
/// @throws InvalidArgument naming the modes there are
ExecutionMode parseExecutionMode(const std::string& name);

/// One line of a policy: which layers, and how they run.
struct ExecutionRule {
    std::string layers = "*";
    std::string block = "*";
    std::string kind = "any";
    std::string run = "simulated";

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        describeLayerPattern(self, visit);
        visit("run", self.run, "how they run", oneOf({"float", "simulated", "static", "dynamic"}));
    }
};

/// How each quantized layer of a model runs: the first rule that matches a layer decides, then those of the preset.
/// `mixed` follows the integer recipes of SpeechBrain: encoder layers dynamic, the convolutions before them and the
/// projection static, the head float. All presets but `simulated` leave the first convolution of a feature extractor
/// simulated, which is faster; a rule may ask for integers there, too.
struct ExecutionPolicy {
    std::string preset = "simulated";
    std::vector<ExecutionRule> rules;

    /// @throws InvalidArgument for a rule or preset that names no mode
    ExecutionMode modeOf(const LayerInfo& layer) const;
    /// Whether some layer may be asked to run in another way than simulated.
    bool isSimulated() const;
    /// @throws InvalidArgument naming field, value and allowed range
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("preset", self.preset,
              "arithmetic of quantized layers: simulated, or 8-bit integers with ranges from calibration (static), of "
              "each input (dynamic) or as suits the part of the model (mixed)",
              oneOf({"simulated", "static", "dynamic", "mixed"}));
        visit("rules", self.rules, "exceptions from the preset, first match first: {layers, block, kind, run}");
    }
};

}  // namespace voxbit
