// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_quantizers.h"

#include <algorithm>
#include <cstddef>

#include "core/quantizer/scale_runs.h"

namespace voxbit {
namespace {

constexpr Bits kWidest = 8;
/// Of int8.
constexpr std::int64_t kLowest = -128;
constexpr std::int64_t kHighest = 127;

/// The levels of a range in int8.
struct Int8Range {
    std::int8_t zeroPoint = 0;
    std::int8_t low = 0;
    std::int8_t high = 0;
    std::int64_t shift = 0;  ///< steps that the tensor has to be moved by so that the zero point fits
};

Int8Range int8Range(const AffineParams& range) {
    // Levels may all be moved together with their zero point: what they stand for stays the same.
    const bool fits = range.low >= kLowest && range.high <= kHighest;
    const std::int64_t move = fits ? 0 : kLowest - range.low;
    const std::int64_t zeroPoint = range.zeroPoint + move;
    const std::int64_t nearest = std::clamp(zeroPoint, kLowest, kHighest);
    return {static_cast<std::int8_t>(nearest), static_cast<std::int8_t>(range.low + move),
            static_cast<std::int8_t>(range.high + move), zeroPoint - nearest};
}

std::string roundTrip(OnnxGraph& graph, const std::string& name, const std::string& x, const AffineParams& range) {
    const Int8Range to = int8Range(range);
    const auto step = static_cast<float>(range.scale);
    const std::string scale = graph.floats(name + "_scale", {}, {&step, 1});
    const std::string zeroPoint = graph.levels(name + "_zero_point", {}, {&to.zeroPoint, 1});
    // The zero point of a range that does not contain zero lies outside the levels, which ours may and ONNX's may not.
    const auto offset = static_cast<float>(static_cast<double>(to.shift) * range.scale);
    const std::string moved = to.shift == 0 ? x : graph.node(name, "Add", {x, graph.scalar(offset)});
    std::string value = graph.node(name, "QuantizeLinear", {moved, scale, zeroPoint});
    // QuantizeLinear saturates at the limits of int8: those of narrower widths have to be kept beside it. On integers
    // that is exact, and what follows still finds DequantizeLinear right before it.
    if (to.low != kLowest || to.high != kHighest)
        value = graph.node(name, "Clip", {value, graph.level(to.low), graph.level(to.high)});
    value = graph.node(name, "DequantizeLinear", {value, scale, zeroPoint});
    return to.shift == 0 ? value : graph.node(name, "Sub", {value, graph.scalar(offset)});
}

std::string tooWide(Bits bits) {
    return "has " + std::to_string(bits) + " bits, but quantized tensors of ONNX have at most 8: choose up to 8, or " +
           std::to_string(kFloatBits) + " for float";
}

}  // namespace

std::optional<std::string> onnxObstacle(const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return std::nullopt;
    if (quantizer.isDynamic)
        return "takes its range from each input (dynamic), but the file needs ranges that are known: calibrate with "
               "minmax or another calibrator that uses recordings";
    if (quantizer.bits > kWidest) return tooWide(quantizer.bits);
    return std::nullopt;
}

std::optional<std::string> onnxObstacle(const WeightQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits || quantizer.bits <= kWidest) return std::nullopt;
    return tooWide(quantizer.bits);
}

std::string onnxQuantized(OnnxGraph& graph, const std::string& name, const std::string& x,
                          const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return x;
    std::string above = roundTrip(graph, name, x, quantizer.range);
    if (!quantizer.isTwin) return above;
    const std::string below = roundTrip(graph, name + "_negative", x, quantizer.lower);
    const std::string isBelow = graph.node(name, "Less", {x, graph.scalar(static_cast<float>(quantizer.split()))});
    return graph.node(name, "Where", {isBelow, below, above});
}

std::string onnxDequantized(OnnxGraph& graph, const std::string& name, const std::vector<std::int64_t>& shape,
                            std::span<const std::int8_t> levels, const std::vector<double>& scales, std::int64_t axis) {
    const std::vector<float> steps(scales.begin(), scales.end());
    const std::vector<std::int8_t> zeros(steps.size());
    std::vector<std::int64_t> perChannel;
    if (steps.size() > 1) perChannel.push_back(static_cast<std::int64_t>(steps.size()));
    const std::string stored = graph.levels(name + "_quantized", shape, levels);
    const std::string scale = graph.floats(name + "_scale", perChannel, steps);
    const std::string zeroPoint = graph.levels(name + "_zero_point", perChannel, zeros);
    return graph.node(name, "DequantizeLinear", {stored, scale, zeroPoint}, {{"axis", axis}});
}

std::string onnxDequantizedGroups(OnnxGraph& graph, const std::string& name, std::int64_t outputs,
                                  std::span<const std::int8_t> levels, const WeightQuantizer& quantizer) {
    const auto runs = scaleRuns(static_cast<std::int64_t>(levels.size()), outputs, quantizer);
    const auto rows = static_cast<std::int64_t>(runs.size());
    std::vector<std::int8_t> filled(static_cast<std::size_t>(rows * quantizer.groupSize));
    for (std::size_t row = 0; row < runs.size(); ++row)
        std::copy_n(levels.begin() + runs[row].first, runs[row].count,
                    filled.begin() + static_cast<std::ptrdiff_t>(row) * quantizer.groupSize);
    std::string value = onnxDequantized(graph, name, {rows, quantizer.groupSize}, filled, quantizer.scales, 0);
    value = graph.node(name, "Reshape", {value, graph.integers({outputs, -1})});
    if (filled.size() != levels.size()) {
        const std::int64_t inputs = static_cast<std::int64_t>(levels.size()) / outputs;
        value = graph.node(name, "Slice", {value, graph.integers({0}), graph.integers({inputs}), graph.integers({1})});
    }
    return graph.node(name, "Transpose", {value}, {{"perm", std::vector<std::int64_t>{1, 0}}});
}

}  // namespace voxbit
