// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_functions.h"

#include <numbers>

namespace voxbit {
namespace {

/// x (1 + inner) / 2: both forms of GELU.
std::string gated(OnnxGraph& graph, const std::string& scope, const std::string& x, const std::string& inner) {
    const std::string sum = graph.node(scope, "Add", {inner, graph.scalar(1)});
    return graph.node(scope, "Mul", {graph.node(scope, "Mul", {x, sum}), graph.scalar(0.5F)});
}

/// x (1 + erf(x / sqrt 2)) / 2.
std::string gelu(OnnxGraph& graph, const std::string& scope, const std::string& x) {
    const std::string scaled = graph.node(scope, "Div", {x, graph.scalar(std::numbers::sqrt2_v<float>)});
    return gated(graph, scope, x, graph.node(scope, "Erf", {scaled}));
}

/// x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2.
std::string geluTanh(OnnxGraph& graph, const std::string& scope, const std::string& x) {
    constexpr float kSlope = std::numbers::sqrt2_v<float> * std::numbers::inv_sqrtpi_v<float>;
    const std::string cube = graph.node(scope, "Pow", {x, graph.scalar(3)});
    const std::string bent = graph.node(scope, "Mul", {cube, graph.scalar(0.044715F)});
    const std::string sum = graph.node(scope, "Add", {x, bent});
    const std::string scaled = graph.node(scope, "Mul", {sum, graph.scalar(kSlope)});
    return gated(graph, scope, x, graph.node(scope, "Tanh", {scaled}));
}

std::string meanOf(OnnxGraph& graph, const std::string& scope, const std::string& x,
                   const std::vector<std::int64_t>& axes, MeanOf count) {
    const std::vector<OnnxAttribute> over = {{"axes", axes}, {"keepdims", std::int64_t{1}}};
    std::string mean = graph.node(scope, "ReduceMean", {x}, over);
    if (count == MeanOf::Few) return mean;
    const std::string rest = graph.node(scope, "ReduceMean", {graph.node(scope, "Sub", {x, mean})}, over);
    return graph.node(scope, "Add", {mean, rest});
}

}  // namespace

std::string onnxActivation(OnnxGraph& graph, const std::string& scope, const std::string& x, Activation activation) {
    switch (activation) {
        case Activation::Gelu:
            return gelu(graph, scope, x);
        case Activation::GeluTanh:
            return geluTanh(graph, scope, x);
        case Activation::Relu:
            return graph.node(scope, "Relu", {x});
        case Activation::Silu:
            return graph.node(scope, "Mul", {x, graph.node(scope, "Sigmoid", {x})});
    }
    return x;
}

std::string onnxStandardised(OnnxGraph& graph, const std::string& scope, const std::string& x,
                             const std::vector<std::int64_t>& axes, double eps, MeanOf count) {
    const auto mean = [&](const std::string& of) { return meanOf(graph, scope, of, axes, count); };
    const std::string centred = graph.node(scope, "Sub", {x, mean(x)});
    const std::string variance = mean(graph.node(scope, "Pow", {centred, graph.scalar(2)}));
    const std::string guarded = graph.node(scope, "Add", {variance, graph.scalar(static_cast<float>(eps))});
    return graph.node(scope, "Div", {centred, graph.node(scope, "Sqrt", {guarded})});
}

std::string onnxTransposed(OnnxGraph& graph, const std::string& scope, const std::string& x,
                           const std::vector<std::int64_t>& order) {
    return graph.node(scope, "Transpose", {x}, {{"perm", order}});
}

std::string onnxReshaped(OnnxGraph& graph, const std::string& scope, const std::string& x,
                         const std::vector<std::int64_t>& shape) {
    return graph.node(scope, "Reshape", {x, graph.integers(shape)});
}

}  // namespace voxbit
