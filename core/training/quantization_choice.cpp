// SPDX-License-Identifier: Apache-2.0
#include "core/training/quantization_choice.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/name_pattern.h"
#include "core/package/bit_map_file.h"
#include "core/quantizer/learned_step.h"

namespace voxbit {
namespace {

void checkWidth(const std::string& field, Bits bits) {
    if (bits == kFloatBits || isLearnableWidth(bits)) return;
    throw InvalidArgument(field + " is " + std::to_string(bits) + "; allowed: 2 .. 8, 16, or 32 for float");
}

std::string ruleField(std::size_t rule) {
    return "quantization.layers[" + std::to_string(rule) + "]";
}

bool matchesAny(const std::string& name, const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matchesPattern(name, pattern); });
}

bool matches(const QuantizationRule& rule, const LayerInfo& layer) {
    const bool isOfKind =
        std::find(rule.kinds.begin(), rule.kinds.end(), layerKindName(layer.kind)) != rule.kinds.end();
    return isOfKind && matchesAny(layer.name, rule.names) && !matchesAny(layer.name, rule.exclude);
}

/// A pattern that names nothing is a misspelling.
void checkPatterns(const std::string& field, const std::vector<std::string>& patterns,
                   std::span<const LayerInfo> layers) {
    for (const std::string& pattern : patterns) {
        const bool isUsed = std::any_of(layers.begin(), layers.end(),
                                        [&](const LayerInfo& layer) { return matchesPattern(layer.name, pattern); });
        if (!isUsed)
            throw InvalidArgument(field + ": no layer matches \"" + pattern + "\"; the first layer is " +
                                  (layers.empty() ? "none" : layers.front().name));
    }
}

std::vector<TensorWidths> fromBitMap(const std::string& path, std::span<const LayerInfo> layers) {
    std::vector<TensorWidths> widths(layers.size());
    for (std::size_t l = 0; l < layers.size(); ++l) widths[l].inputs.assign(operandCount(layers[l]), kFloatBits);
    if (path.empty()) return widths;
    const BitMap bits = readBitMap(path, layers, std::vector<bool>(layers.size(), false));
    for (std::size_t l = 0; l < layers.size(); ++l) {
        checkWidth(path + ": weight_bits of layer " + layers[l].name, bits[l].weight);
        widths[l].weight = bits[l].weight;
        widths[l].inputs.assign(operandCount(layers[l]), bits[l].activation);
    }
    return widths;
}

void apply(const QuantizationRule& rule, const std::string& field, const LayerInfo& layer, TensorWidths& widths) {
    if (rule.weight && layer.kind != LayerKind::MatMul) widths.weight = *rule.weight;
    if (rule.output) widths.output = *rule.output;
    if (rule.inputs.empty()) return;
    if (rule.inputs.size() != 1 && rule.inputs.size() != widths.inputs.size())
        throw InvalidArgument(field + ".inputs has " + std::to_string(rule.inputs.size()) + " widths, but layer " +
                              layer.name + " has " + std::to_string(widths.inputs.size()) +
                              (widths.inputs.size() == 1 ? " input" : " inputs") +
                              "; give one for all, or narrow the rule by kinds and names");
    for (std::size_t i = 0; i < widths.inputs.size(); ++i)
        widths.inputs[i] = rule.inputs[rule.inputs.size() == 1 ? 0 : i];
}

}  // namespace

bool TensorWidths::isFloat() const {
    return weight == kFloatBits && output == kFloatBits &&
           std::all_of(inputs.begin(), inputs.end(), [](Bits bits) { return bits == kFloatBits; });
}

void QuantizationChoice::validate() const {
    if (bitMap.empty() && layers.empty())
        throw InvalidArgument("quantization has neither bit_map nor layers; one must say what has how many bits");
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const QuantizationRule& rule = layers[i];
        const std::string field = ruleField(i);
        if (!rule.weight && rule.inputs.empty() && !rule.output)
            throw InvalidArgument(field + " names no width; give weight, inputs or output");
        if (rule.weight) checkWidth(field + ".weight", *rule.weight);
        if (rule.output) checkWidth(field + ".output", *rule.output);
        for (std::size_t j = 0; j < rule.inputs.size(); ++j)
            checkWidth(field + ".inputs[" + std::to_string(j) + "]", rule.inputs[j]);
    }
}

std::vector<TensorWidths> resolveWidths(const QuantizationChoice& choice, std::span<const LayerInfo> layers) {
    choice.validate();
    std::vector<TensorWidths> widths = fromBitMap(choice.bitMap, layers);
    for (std::size_t i = 0; i < choice.layers.size(); ++i) {
        const QuantizationRule& rule = choice.layers[i];
        const std::string field = ruleField(i);
        checkPatterns(field + ".names", rule.names, layers);
        checkPatterns(field + ".exclude", rule.exclude, layers);
        bool isUsed = false;
        for (std::size_t l = 0; l < layers.size(); ++l) {
            if (!matches(rule, layers[l])) continue;
            isUsed = true;
            apply(rule, field, layers[l], widths[l]);
        }
        if (!isUsed) throw InvalidArgument(field + ": kinds, names and exclude leave no layer");
    }
    if (std::all_of(widths.begin(), widths.end(), [](const TensorWidths& w) { return w.isFloat(); }))
        throw InvalidArgument("quantization: bit_map and layers leave every tensor at 32 bits");
    return widths;
}

}  // namespace voxbit
