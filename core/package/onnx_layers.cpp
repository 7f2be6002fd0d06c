// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_layers.h"

#include <cmath>
#include <cstring>

#include "core/package/half_precision.h"
#include "core/package/onnx_functions.h"
#include "core/package/onnx_quantizers.h"

namespace voxbit {
namespace {

template <class Number>
std::vector<Number> transposed(const std::vector<Number>& matrix, std::int64_t rows) {
    const auto height = static_cast<std::size_t>(rows);
    const std::size_t width = matrix.size() / height;
    std::vector<Number> result(matrix.size());
    for (std::size_t row = 0; row < height; ++row)
        for (std::size_t column = 0; column < width; ++column)
            result[column * height + row] = matrix[row * width + column];
    return result;
}

std::vector<std::int8_t> inBytes(const std::vector<std::int32_t>& levels) {
    std::vector<std::int8_t> bytes;
    bytes.reserve(levels.size());
    for (const std::int32_t level : levels) bytes.push_back(static_cast<std::int8_t>(level));
    return bytes;
}

std::vector<std::int64_t> sizeOf(const std::vector<float>& values) {
    return {static_cast<std::int64_t>(values.size())};
}

}  // namespace

OnnxLayers::OnnxLayers(const PackedFile& file, OnnxGraph& graph) : m_file(file), m_graph(graph) {
    for (std::size_t l = 0; l < file.layers.size(); ++l) m_indexOf.emplace(file.layers[l].name, l);
}

std::size_t OnnxLayers::indexOf(const std::string& name) const {
    return m_indexOf.at(name);
}

std::vector<float> OnnxLayers::numbers(const std::string& name) const {
    const TensorView& view = m_file.checkpoint.tensors.get(name);
    std::vector<float> values(static_cast<std::size_t>(view.numel()));
    if (view.dtype == DType::F32) {
        std::memcpy(values.data(), view.data, view.sizeBytes());
        return values;
    }
    std::vector<std::uint16_t> halves(values.size());
    std::memcpy(halves.data(), view.data, view.sizeBytes());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = floatOfHalf(halves[i]);
    return values;
}

std::string OnnxLayers::stored(const std::string& name) {
    return m_graph.floats(name, m_file.checkpoint.tensors.get(name).shape, numbers(name));
}

std::string OnnxLayers::weight(std::size_t layer, bool isTransposed) {
    const LayerInfo& info = m_file.layers[layer];
    const std::string name = info.name + ".weight";
    std::vector<std::int64_t> shape = info.weightShape;
    const std::int64_t rows = shape.front();
    if (isTransposed) shape = {shape[1], rows};
    if (m_file.bits[layer].weight == kFloatBits) {
        const std::vector<float> values = numbers(name);
        return m_graph.floats(name, shape, isTransposed ? transposed(values, rows) : values);
    }
    const std::vector<std::int8_t> levels = inBytes(packedLevels(m_file, static_cast<int>(layer)));
    const WeightQuantizer& quantizer = m_file.quantizers[layer].weight;
    // Only linear layers have groups, and their weights are always transposed.
    if (quantizer.groupSize > 0) return onnxDequantizedGroups(m_graph, name, rows, levels, quantizer);
    return onnxDequantized(m_graph, name, shape, isTransposed ? transposed(levels, rows) : levels, quantizer.scales,
                           isTransposed ? 1 : 0);
}

std::string OnnxLayers::quantizedInput(std::size_t layer, std::size_t operand, const std::string& x) {
    const std::vector<ActivationQuantizer>& inputs = m_file.quantizers[layer].inputs;
    if (inputs.empty()) return x;
    const std::string suffix = operand == 0 ? "" : "_" + std::to_string(operand);
    return onnxQuantized(m_graph, m_file.layers[layer].name + ".input" + suffix, x, inputs[operand]);
}

std::string OnnxLayers::quantizedOutput(std::size_t layer, const std::string& y) {
    return onnxQuantized(m_graph, m_file.layers[layer].name + ".output", y, m_file.quantizers[layer].output);
}

std::string OnnxLayers::linear(const std::string& name, const std::string& x) {
    const std::size_t layer = indexOf(name);
    const std::string input = quantizedInput(layer, 0, x);
    std::string y = m_graph.node(name, "MatMul", {input, weight(layer, true)});
    if (m_file.layers[layer].biasCount > 0) y = m_graph.node(name, "Add", {y, stored(name + ".bias")});
    return quantizedOutput(layer, y);
}

std::string OnnxLayers::conv1d(const std::string& name, const std::string& x) {
    const std::size_t layer = indexOf(name);
    const LayerInfo& info = m_file.layers[layer];
    const std::int64_t taps = info.weightShape.back();
    const bool isTrimmed = info.padding > 0 && taps % 2 == 0;
    // One zero less at the end leaves out the last frame alone.
    const std::vector<std::int64_t> pads = {info.padding, info.padding - (isTrimmed ? 1 : 0)};
    std::vector<std::string> inputs = {quantizedInput(layer, 0, x), weight(layer, false)};
    if (info.biasCount > 0) inputs.push_back(stored(name + ".bias"));
    const std::string y = m_graph.node(name, "Conv", inputs,
                                       {{"kernel_shape", std::vector<std::int64_t>{taps}},
                                        {"strides", std::vector<std::int64_t>{info.stride}},
                                        {"pads", pads},
                                        {"group", info.groups}});
    return quantizedOutput(layer, y);
}

std::string OnnxLayers::product(const std::string& name, const std::string& a, const std::string& b) {
    const std::size_t layer = indexOf(name);
    const std::string first = quantizedInput(layer, 0, a);
    const std::string second = quantizedInput(layer, 1, b);
    return quantizedOutput(layer, m_graph.node(name, "MatMul", {first, second}));
}

std::string OnnxLayers::layerNorm(const std::string& name, const std::string& x, double eps) {
    const std::string standard = onnxStandardised(m_graph, name, x, {-1}, eps);
    const std::string scaled = m_graph.node(name, "Mul", {standard, stored(name + ".weight")});
    return m_graph.node(name, "Add", {scaled, stored(name + ".bias")});
}

std::string OnnxLayers::channelNorm(const std::string& name, const std::string& x, double eps) {
    const std::string standard = onnxStandardised(m_graph, name, x, {-1}, eps, MeanOf::Many);
    const std::vector<float> weight = numbers(name + ".weight");
    const std::vector<float> bias = numbers(name + ".bias");
    const std::vector<std::int64_t> perChannel = {static_cast<std::int64_t>(weight.size()), 1};
    const std::string scaled =
        m_graph.node(name, "Mul", {standard, m_graph.floats(name + ".weight", perChannel, weight)});
    return m_graph.node(name, "Add", {scaled, m_graph.floats(name + ".bias", perChannel, bias)});
}

std::string OnnxLayers::batchNorm(const std::string& name, const std::string& x, double eps) {
    std::vector<float> scale = numbers(name + ".weight");
    std::vector<float> shift = numbers(name + ".bias");
    const std::vector<float> mean = numbers(name + ".running_mean");
    const std::vector<float> variance = numbers(name + ".running_var");
    for (std::size_t i = 0; i < scale.size(); ++i) {
        const double factor = double{scale[i]} / std::sqrt(double{variance[i]} + eps);
        scale[i] = static_cast<float>(factor);
        shift[i] = static_cast<float>(double{shift[i]} - double{mean[i]} * factor);
    }
    const std::string scaled = m_graph.node(name, "Mul", {x, m_graph.floats(name + ".scale", sizeOf(scale), scale)});
    return m_graph.node(name, "Add", {scaled, m_graph.floats(name + ".shift", sizeOf(shift), shift)});
}

}  // namespace voxbit
