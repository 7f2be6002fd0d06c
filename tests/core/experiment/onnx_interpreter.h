// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/clamp.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/conv1d.h>
#include <ATen/ops/erf.h>
#include <ATen/ops/leaky_relu.h>
#include <ATen/ops/lt.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/round.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/sqrt.h>
#include <ATen/ops/tanh.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>

#include <functional>
#include <stdexcept>

#include "tests/support/onnx_model.h"

namespace voxbit::test {

/// Computes exported models by the words of ONNX's operators, in LibTorch: the reference that ONNX 1.12 has in no
/// library. int8 tensors are kept as the floats that they equal.
class OnnxInterpreter {
  public:
    explicit OnnxInterpreter(onnx::ModelProto model) : m_model(std::move(model)) {
        for (const onnx::TensorProto& tensor : m_model.graph().initializer()) m_stored[tensor.name()] = stored(tensor);
    }

    at::Tensor operator()(const at::Tensor& input) const {
        std::map<std::string, at::Tensor> values = m_stored;
        values[m_model.graph().input(0).name()] = input;
        for (const onnx::NodeProto& node : m_model.graph().node()) {
            std::vector<at::Tensor> inputs;
            for (const std::string& name : node.input()) inputs.push_back(values.at(name));
            values[node.output(0)] = compute(node, inputs);
        }
        return values.at(m_model.graph().output(0).name());
    }

  private:
    using Inputs = std::vector<at::Tensor>;

    static at::Tensor stored(const onnx::TensorProto& tensor) {
        const std::vector<std::int64_t> shape(tensor.dims().begin(), tensor.dims().end());
        if (tensor.data_type() == onnx::TensorProto::INT64)
            return at::tensor(numbersOf<std::int64_t>(tensor), at::kLong).view(shape);
        if (tensor.data_type() == onnx::TensorProto::FLOAT)
            return at::tensor(numbersOf<float>(tensor), at::kFloat).view(shape);
        const std::vector<std::int8_t> levels = numbersOf<std::int8_t>(tensor);
        return at::tensor(std::vector<float>(levels.begin(), levels.end()), at::kFloat).view(shape);
    }

    static const onnx::AttributeProto& attribute(const onnx::NodeProto& node, const std::string& name) {
        for (const onnx::AttributeProto& attribute : node.attribute())
            if (attribute.name() == name) return attribute;
        throw std::out_of_range(node.name() + " has no attribute " + name);
    }
    static std::vector<std::int64_t> integers(const onnx::NodeProto& node, const std::string& name) {
        const auto& values = attribute(node, name).ints();
        return {values.begin(), values.end()};
    }
    static std::vector<std::int64_t> integers(const at::Tensor& values) {
        return {values.data_ptr<std::int64_t>(), values.data_ptr<std::int64_t>() + values.numel()};
    }

    static at::Tensor convolved(const onnx::NodeProto& node, const Inputs& x) {
        const at::Tensor padded = at::constant_pad_nd(x[0], integers(node, "pads"));
        return at::conv1d(padded, x[1], x.size() > 2 ? x[2] : at::Tensor(), integers(node, "strides"),
                          at::IntArrayRef{0}, at::IntArrayRef{1}, attribute(node, "group").i());
    }
    static at::Tensor reshaped(const Inputs& x) {
        std::vector<std::int64_t> shape = integers(x[1]);
        for (std::size_t i = 0; i < shape.size(); ++i)
            if (shape[i] == 0) shape[i] = x[0].size(static_cast<std::int64_t>(i));
        return x[0].reshape(shape);
    }
    static at::Tensor dequantized(const onnx::NodeProto& node, const Inputs& x) {
        if (x[1].dim() == 0) return (x[0] - x[2]) * x[1];
        std::vector<std::int64_t> shape(static_cast<std::size_t>(x[0].dim()), 1);
        shape[static_cast<std::size_t>(attribute(node, "axis").i())] = -1;
        return (x[0] - x[2].view(shape)) * x[1].view(shape);
    }

    static at::Tensor compute(const onnx::NodeProto& node, const Inputs& x) {
        using Operation = std::function<at::Tensor(const onnx::NodeProto&, const Inputs&)>;
        static const std::map<std::string, Operation> operations = {
            {"Add", [](const auto&, const Inputs& in) { return in[0] + in[1]; }},
            {"Sub", [](const auto&, const Inputs& in) { return in[0] - in[1]; }},
            {"Mul", [](const auto&, const Inputs& in) { return in[0] * in[1]; }},
            {"Div", [](const auto&, const Inputs& in) { return in[0] / in[1]; }},
            {"Pow", [](const auto&, const Inputs& in) { return at::pow(in[0], in[1]); }},
            {"Sqrt", [](const auto&, const Inputs& in) { return at::sqrt(in[0]); }},
            {"Erf", [](const auto&, const Inputs& in) { return at::erf(in[0]); }},
            {"Tanh", [](const auto&, const Inputs& in) { return at::tanh(in[0]); }},
            {"Sigmoid", [](const auto&, const Inputs& in) { return at::sigmoid(in[0]); }},
            {"Relu", [](const auto&, const Inputs& in) { return at::relu(in[0]); }},
            {"LeakyRelu",
             [](const auto& of, const Inputs& in) { return at::leaky_relu(in[0], attribute(of, "alpha").f()); }},
            {"Less", [](const auto&, const Inputs& in) { return at::lt(in[0], in[1]); }},
            {"Where", [](const auto&, const Inputs& in) { return at::where(in[0], in[1], in[2]); }},
            {"Clip", [](const auto&, const Inputs& in) { return at::clamp(in[0], in[1], in[2]); }},
            {"MatMul", [](const auto&, const Inputs& in) { return at::matmul(in[0], in[1]); }},
            {"Softmax", [](const auto& of, const Inputs& in) { return at::softmax(in[0], attribute(of, "axis").i()); }},
            {"Transpose", [](const auto& of, const Inputs& in) { return in[0].permute(integers(of, "perm")); }},
            {"Unsqueeze", [](const auto&, const Inputs& in) { return in[0].unsqueeze(integers(in[1]).front()); }},
            {"ReduceMean",
             [](const auto& of, const Inputs& in) {
                 return at::mean(in[0], at::IntArrayRef(integers(of, "axes")), attribute(of, "keepdims").i() != 0);
             }},
            {"QuantizeLinear",
             [](const auto&, const Inputs& in) { return at::clamp(at::round(in[0] / in[1]) + in[2], -128, 127); }},
            {"DequantizeLinear", dequantized},
            {"Conv", convolved},
            {"Slice",
             [](const auto&, const Inputs& in) {
                 return in[0].slice(integers(in[3]).front(), integers(in[1]).front(), integers(in[2]).front());
             }},
            {"Reshape", [](const auto&, const Inputs& in) { return reshaped(in); }}};
        return operations.at(node.op_type())(node, x);
    }

    onnx::ModelProto m_model;
    std::map<std::string, at::Tensor> m_stored;
};

}  // namespace voxbit::test
