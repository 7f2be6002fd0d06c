// SPDX-License-Identifier: Apache-2.0
#include "core/package/onnx_graph.h"

#include <onnx/onnx_pb.h>

#include <array>
#include <charconv>

#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr std::int64_t kIrVersion = 7;  // that of ONNX 1.8, whose operators these are

void setShape(onnx::ValueInfoProto& value, const std::string& name, const OnnxShape& shape) {
    value.set_name(name);
    onnx::TypeProto_Tensor* type = value.mutable_type()->mutable_tensor_type();
    type->set_elem_type(onnx::TensorProto::FLOAT);
    type->mutable_shape();  // that of a scalar has no dimension, but is there
    for (const OnnxDimension& dimension : shape) {
        onnx::TensorShapeProto_Dimension* to = type->mutable_shape()->add_dim();
        if (const auto* size = std::get_if<std::int64_t>(&dimension))
            to->set_dim_value(*size);
        else
            to->set_dim_param(std::get<std::string>(dimension));
    }
}

void setAttribute(onnx::AttributeProto& attribute, const OnnxAttribute& from) {
    attribute.set_name(from.name);
    if (const auto* integer = std::get_if<std::int64_t>(&from.value)) {
        attribute.set_type(onnx::AttributeProto::INT);
        attribute.set_i(*integer);
    } else if (const auto* number = std::get_if<float>(&from.value)) {
        attribute.set_type(onnx::AttributeProto::FLOAT);
        attribute.set_f(*number);
    } else {
        attribute.set_type(onnx::AttributeProto::INTS);
        for (const std::int64_t entry : std::get<std::vector<std::int64_t>>(from.value)) attribute.add_ints(entry);
    }
}

/// The shortest text that gives the number back.
std::string numberText(float value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

}  // namespace

void requireOnnxSize(std::uint64_t bytes) {
    if (bytes > kMaxOnnxBytes)
        throw InvalidArgument(
            "cannot export to ONNX: the model takes more than 2 GiB, which such a file cannot hold: "
            "quantize more of its layers, or export it as huggingface");
}

OnnxGraph::OnnxGraph(const std::string& name) : m_model(std::make_unique<onnx::ModelProto>()) {
    m_model->set_ir_version(kIrVersion);
    m_model->set_producer_name("voxbit");
    m_model->add_opset_import()->set_version(kOnnxOperators);
    m_model->mutable_graph()->set_name(name);
}

OnnxGraph::~OnnxGraph() = default;
OnnxGraph::OnnxGraph(OnnxGraph&&) noexcept = default;
OnnxGraph& OnnxGraph::operator=(OnnxGraph&&) noexcept = default;

std::string OnnxGraph::input(const std::string& name, const OnnxShape& shape) {
    setShape(*m_model->mutable_graph()->add_input(), name, shape);
    return name;
}

void OnnxGraph::output(const std::string& name, const OnnxShape& shape) {
    onnx::GraphProto& graph = *m_model->mutable_graph();
    graph.mutable_node(graph.node_size() - 1)->set_output(0, name);
    setShape(*graph.add_output(), name, shape);
}

std::string OnnxGraph::floats(const std::string& name, const std::vector<std::int64_t>& shape,
                              std::span<const float> values) {
    return store(name, onnx::TensorProto::FLOAT, shape, std::as_bytes(values));
}

std::string OnnxGraph::levels(const std::string& name, const std::vector<std::int64_t>& shape,
                              std::span<const std::int8_t> values) {
    return store(name, onnx::TensorProto::INT8, shape, std::as_bytes(values));
}

std::string OnnxGraph::scalar(float value) {
    const std::string name = "number/" + numberText(value);
    return m_constants.insert(name).second ? floats(name, {}, {&value, 1}) : name;
}

std::string OnnxGraph::level(std::int8_t value) {
    const std::string name = "level/" + std::to_string(value);
    return m_constants.insert(name).second ? levels(name, {}, {&value, 1}) : name;
}

std::string OnnxGraph::integers(const std::vector<std::int64_t>& values) {
    std::string name = "integers";
    for (const std::int64_t value : values) name += "/" + std::to_string(value);
    if (!m_constants.insert(name).second) return name;
    return store(name, onnx::TensorProto::INT64, {static_cast<std::int64_t>(values.size())},
                 std::as_bytes(std::span(values)));
}

std::string OnnxGraph::node(const std::string& scope, const std::string& operation,
                            const std::vector<std::string>& inputs, const std::vector<OnnxAttribute>& attributes) {
    std::string name = scope + "/" + operation;
    if (const int count = m_nodeCounts[name]++; count > 0) name += "_" + std::to_string(count);
    onnx::NodeProto* node = m_model->mutable_graph()->add_node();
    node->set_name(name);
    node->set_op_type(operation);
    for (const std::string& input : inputs) node->add_input(input);
    node->add_output(name);
    for (const OnnxAttribute& attribute : attributes) setAttribute(*node->add_attribute(), attribute);
    return name;
}

void OnnxGraph::note(const std::string& key, const std::string& text) {
    onnx::StringStringEntryProto* entry = m_model->add_metadata_props();
    entry->set_key(key);
    entry->set_value(text);
}

std::string OnnxGraph::store(const std::string& name, int type, const std::vector<std::int64_t>& shape,
                             std::span<const std::byte> bytes) {
    m_bytes += bytes.size();
    requireOnnxSize(m_bytes);
    onnx::TensorProto* tensor = m_model->mutable_graph()->add_initializer();
    tensor->set_name(name);
    tensor->set_data_type(type);
    for (const std::int64_t size : shape) tensor->add_dims(size);
    tensor->set_raw_data(bytes.data(), bytes.size());
    return name;
}

}  // namespace voxbit
