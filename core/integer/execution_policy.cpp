// SPDX-License-Identifier: Apache-2.0
#include "core/integer/execution_policy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/layers/layer_pattern.h"

namespace voxbit {
namespace {

constexpr std::array<std::pair<ExecutionMode, std::string_view>, 4> kModes = {{{ExecutionMode::Float, "float"},
                                                                               {ExecutionMode::Simulated, "simulated"},
                                                                               {ExecutionMode::Static, "static"},
                                                                               {ExecutionMode::Dynamic, "dynamic"}}};

/// The convolution that hears the samples has one channel in: its ten products per output do not fill the byte
/// instructions, and on a wav2vec2-base shape it takes 1.5 to 2 times as long in integers (bench_integers).
const ExecutionRule kFirstConvolution = {"*.conv_layers.0.conv", "feature_extractor", "conv1d", "simulated"};

std::vector<ExecutionRule> presetRules(const std::string& preset) {
    if (preset == "simulated") return {{"*", "*", "any", preset}};
    if (preset != "mixed") return {kFirstConvolution, {"*", "*", "any", preset}};
    return {kFirstConvolution,
            {"*", "feature_extractor", "any", "static"},
            {"*", "projection", "any", "static"},
            {"*", "positional", "any", "static"},
            {"*", "head", "any", "float"},
            {"*", "*", "any", "dynamic"}};
}

}  // namespace

std::string_view executionModeName(ExecutionMode mode) {
    return std::find_if(kModes.begin(), kModes.end(), [&](const auto& entry) { return entry.first == mode; })->second;
}

ExecutionMode parseExecutionMode(const std::string& name) {
    for (const auto& [mode, text] : kModes) {
        if (text == name) return mode;
    }
    throw InvalidArgument("\"" + name + "\" is no execution; allowed: float, simulated, static, dynamic");
}

ExecutionMode ExecutionPolicy::modeOf(const LayerInfo& layer) const {
    for (const ExecutionRule& rule : rules) {
        if (matchesLayer(rule, layer)) return parseExecutionMode(rule.run);
    }
    for (const ExecutionRule& rule : presetRules(preset)) {
        if (matchesLayer(rule, layer)) return parseExecutionMode(rule.run);
    }
    return ExecutionMode::Simulated;
}

bool ExecutionPolicy::isSimulated() const {
    return preset == "simulated" &&
           std::all_of(rules.begin(), rules.end(), [](const ExecutionRule& rule) { return rule.run == "simulated"; });
}

void ExecutionPolicy::validate() const {
    (void)fromJson<ExecutionPolicy>(toJson(*this), "execution");
}

}  // namespace voxbit
