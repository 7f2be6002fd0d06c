// SPDX-License-Identifier: Apache-2.0
#include "core/package/packed_layer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/package/file_layout.h"

namespace voxbit {
namespace {

constexpr std::size_t kRanges = 2;        // range, lower
constexpr std::size_t kLevelNumbers = 3;  // zero point, low, high

struct Range {
    float scale = 0;
    std::array<std::int32_t, kLevelNumbers> levels{};
    bool operator==(const Range&) const = default;
    bool isAbsent() const { return *this == Range{}; }
    std::int64_t count() const { return std::int64_t{levels[2]} - levels[1] + 1; }
};
using Row = std::array<Range, kRanges>;

std::int32_t storedLevel(std::int64_t level, const std::string& where) {
    if (level < std::numeric_limits<std::int32_t>::min() || level > std::numeric_limits<std::int32_t>::max())
        throw InvalidArgument(where + ": level " + std::to_string(level) +
                              " does not fit 32 bits: its range lies too far from zero; calibrate the layer anew");
    return static_cast<std::int32_t>(level);
}

Range storedRange(const AffineParams& params, const std::string& where) {
    const auto scale = static_cast<float>(params.scale);
    if (!std::isfinite(scale) || scale <= 0)
        throw InvalidArgument(where + ": a scale of " + std::to_string(params.scale) + " cannot be stored");
    return {scale,
            {storedLevel(params.zeroPoint, where), storedLevel(params.low, where), storedLevel(params.high, where)}};
}

Range dynamicRange(Bits bits) {
    const std::int32_t half = std::int32_t{1} << (bits - 1);
    return {0, {0, -half, half - 1}};
}

Row storedRow(const ActivationQuantizer& quantizer, const std::string& where) {
    Row row;
    if (quantizer.bits == kFloatBits) return row;
    if (quantizer.isDynamic) {
        row[0] = dynamicRange(quantizer.bits);
        return row;
    }
    row[0] = storedRange(quantizer.range, where);
    if (quantizer.isTwin) row[1] = storedRange(quantizer.lower, where);
    return row;
}

void append(ActivationTables& tables, const Row& row) {
    for (const Range& range : row) {
        tables.scales.push_back(range.scale);
        tables.levels.insert(tables.levels.end(), range.levels.begin(), range.levels.end());
    }
}

Row rowOf(const ActivationTables& tables, std::size_t index) {
    Row row;
    for (std::size_t i = 0; i < kRanges; ++i) {
        row[i].scale = tables.scales[index * kRanges + i];
        std::copy_n(tables.levels.begin() + static_cast<std::ptrdiff_t>((index * kRanges + i) * kLevelNumbers),
                    kLevelNumbers, row[i].levels.begin());
    }
    return row;
}

AffineParams readRange(const Range& range, const std::string& where) {
    if (!std::isfinite(range.scale) || range.scale <= 0)
        throw FormatError(where + ": the scale " + std::to_string(range.scale) + " is not a positive number");
    if (range.levels[1] > range.levels[2])
        throw FormatError(where + ": the lowest level " + std::to_string(range.levels[1]) +
                          " lies above the highest, " + std::to_string(range.levels[2]));
    return {range.scale, range.levels[0], range.levels[1], range.levels[2]};
}

/// The width that so many levels need.
Bits widthOf(std::int64_t levels) {
    return levels < 1 ? 0 : static_cast<Bits>(std::bit_width(static_cast<std::uint64_t>(levels - 1)));
}

ActivationQuantizer readRow(const Row& row, const std::string& where) {
    ActivationQuantizer quantizer;
    if (row[0].isAbsent() && row[1].isAbsent()) return quantizer;
    quantizer.isDynamic = row[0].scale == 0;
    if (quantizer.isDynamic) {
        quantizer.bits = widthOf(row[0].count());
        if (!isActivationWidth(quantizer.bits) || !row[1].isAbsent() || row[0] != dynamicRange(quantizer.bits))
            throw FormatError(where + ": its scale is missing");
        return quantizer;
    }
    quantizer.range = readRange(row[0], where);
    std::int64_t levels = row[0].count();
    quantizer.isTwin = !row[1].isAbsent();
    if (quantizer.isTwin) {
        quantizer.lower = readRange(row[1], where);
        levels += row[1].count() - 1;  // zero belongs to both
    }
    quantizer.bits = widthOf(levels);
    if (!isActivationWidth(quantizer.bits) || quantizer.bits == kFloatBits)
        throw FormatError(where + ": " + std::to_string(levels) + " levels are no width of 2 .. 8 or 16 bits");
    return quantizer;
}

std::string operandName(const LayerInfo& layer, std::size_t row) {
    const std::size_t operands = operandCount(layer);
    const std::string what = row == operands ? "output" : operands == 1 ? "input" : "operand " + std::to_string(row);
    return "layer " + layer.name + ", " + what;
}

/// "4/8"
LayerBits parsePair(std::string_view text, const std::string& where) {
    LayerBits bits;
    const char* end = text.data() + text.size();
    const auto weight = std::from_chars(text.data(), end, bits.weight);
    const bool hasSlash = weight.ec == std::errc() && weight.ptr != end && *weight.ptr == '/';
    const auto activation = hasSlash ? std::from_chars(weight.ptr + 1, end, bits.activation) : weight;
    if (!hasSlash || activation.ec != std::errc() || activation.ptr != end)
        throw FormatError(where + " is '" + std::string(text.substr(0, 40)) + "', not two widths as in 4/8");
    if (!isWeightWidth(bits.weight))
        throw FormatError(where + ": a weight of " + std::to_string(bits.weight) +
                          " bits; allowed are 1 .. 8, 16, or 32 for float");
    if (!isActivationWidth(bits.activation))
        throw FormatError(where + ": inputs of " + std::to_string(bits.activation) +
                          " bits; allowed are 2 .. 8, 16, or 32 for float");
    return bits;
}

}  // namespace

BitMap widthsOf(std::span<const PackedLayer> layers) {
    BitMap bits;
    for (const PackedLayer& layer : layers) bits.push_back({layer.weight.bits, widestOf(layer.inputs)});
    return bits;
}

std::string bitMapText(const BitMap& bits) {
    std::string text;
    for (const LayerBits& layer : bits) {
        if (!text.empty()) text += ',';
        text += std::to_string(layer.weight) + "/" + std::to_string(layer.activation);
    }
    return text;
}

BitMap parseBitMapText(std::string_view text, std::size_t layerCount, const std::string& where) {
    BitMap bits;
    while (bits.size() < layerCount) {
        const std::string entry = where + ": entry " + std::to_string(bits.size() + 1) + " of the bit map";
        const std::size_t comma = text.find(',');
        bits.push_back(parsePair(text.substr(0, comma), entry));
        const bool isLast = comma == std::string_view::npos;
        if (isLast != (bits.size() == layerCount))
            throw FormatError(where + ": the bit map does not have " + std::to_string(layerCount) +
                              " entries, one for each layer of config.json");
        text.remove_prefix(isLast ? text.size() : comma + 1);
    }
    return bits;
}

ActivationTables activationTables(std::span<const LayerInfo> layers, std::span<const PackedLayer> quantizers) {
    ActivationTables tables;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const auto& inputs = quantizers[l].inputs;
        const std::size_t operands = operandCount(layers[l]);
        if (!inputs.empty() && inputs.size() != operands)
            throw InvalidArgument("layer " + layers[l].name + " has " + std::to_string(operands) + " operands, not " +
                                  std::to_string(inputs.size()));
        for (std::size_t row = 0; row < operands; ++row) {
            const auto quantizer = inputs.empty() ? ActivationQuantizer() : inputs[row];
            append(tables, storedRow(quantizer, operandName(layers[l], row)));
        }
        append(tables, storedRow(quantizers[l].output, operandName(layers[l], operands)));
    }
    return tables;
}

void readActivationTables(const ActivationTables& tables, std::span<const LayerInfo> layers, const BitMap& bits,
                          std::vector<PackedLayer>& quantizers, const std::string& where) {
    std::size_t index = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        PackedLayer& layer = quantizers[l];
        const std::size_t operands = operandCount(layers[l]);
        for (std::size_t row = 0; row < operands; ++row)
            layer.inputs.push_back(readRow(rowOf(tables, index++), where + ": " + operandName(layers[l], row)));
        const Bits widest = widestOf(layer.inputs);
        const std::string output = where + ": " + operandName(layers[l], operands);
        layer.output = readRow(rowOf(tables, index++), output);
        if (widest != bits[l].activation)
            throw FormatError(where + ": layer " + layers[l].name + ": the bit map says " +
                              std::to_string(bits[l].activation) + " bits for its input, its scales are for " +
                              std::to_string(widest) + (widest == kFloatBits ? ": they are missing" : ""));
        if (widest == kFloatBits && std::all_of(layer.inputs.begin(), layer.inputs.end(),
                                                [](const auto& input) { return input.bits == kFloatBits; }))
            layer.inputs.clear();
    }
}

}  // namespace voxbit
