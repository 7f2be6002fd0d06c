// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

namespace onnx {
class ModelProto;
}

namespace voxbit {

/// Operator set 13 (ONNX 1.8) is the first whose DequantizeLinear takes a scale per channel.
inline constexpr std::int64_t kOnnxOperators = 13;
/// A protocol buffer cannot be longer.
inline constexpr std::uint64_t kMaxOnnxBytes = (std::uint64_t{1} << 31) - 1;

/// @throws InvalidArgument for more than kMaxOnnxBytes
void requireOnnxSize(std::uint64_t bytes);

/// A setting of a node.
struct OnnxAttribute {
    std::string name;
    std::variant<std::int64_t, float, std::vector<std::int64_t>> value;
};

/// A size, or the name of one that every call of the model chooses.
using OnnxDimension = std::variant<std::int64_t, std::string>;
using OnnxShape = std::vector<OnnxDimension>;

/// An ONNX model while it is made, node by node in the order of computing. Values (inputs, stored tensors, what nodes
/// give) are known by their names; scalars that occur often are stored once. Hides ONNX's headers, which are heavy.
class OnnxGraph {
  public:
    explicit OnnxGraph(const std::string& name);
    ~OnnxGraph();
    OnnxGraph(OnnxGraph&&) noexcept;
    OnnxGraph& operator=(OnnxGraph&&) noexcept;

    /// A float32 input of the model. @return its name
    std::string input(const std::string& name, const OnnxShape& shape);
    /// Makes what the last node gives the float32 output of the model.
    void output(const std::string& name, const OnnxShape& shape);

    /// Stored tensors, row-major; an empty shape is a scalar. @return the name @throws as requireOnnxSize()
    std::string floats(const std::string& name, const std::vector<std::int64_t>& shape, std::span<const float> values);
    std::string levels(const std::string& name, const std::vector<std::int64_t>& shape,
                       std::span<const std::int8_t> values);
    /// Stored scalars, float32 and int8.
    std::string scalar(float value);
    std::string level(std::int8_t value);
    /// int64 [n]: shapes and axes
    std::string integers(const std::vector<std::int64_t>& values);

    /// @param scope of what the node is a part, such as a layer: its name begins with it
    /// @return the name of what it gives
    std::string node(const std::string& scope, const std::string& operation, const std::vector<std::string>& inputs,
                     const std::vector<OnnxAttribute>& attributes = {});

    /// A text beside the graph (metadata_props).
    void note(const std::string& key, const std::string& text);

    /// As it is so far.
    onnx::ModelProto& model() { return *m_model; }

  private:
    std::string store(const std::string& name, int type, const std::vector<std::int64_t>& shape,
                      std::span<const std::byte> bytes);

    std::unique_ptr<onnx::ModelProto> m_model;
    std::unordered_map<std::string, int> m_nodeCounts;
    std::unordered_set<std::string> m_constants;
    std::uint64_t m_bytes = 0;
};

}  // namespace voxbit
