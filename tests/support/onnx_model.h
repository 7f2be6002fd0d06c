// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <onnx/onnx_pb.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

/// Exported files, read by ONNX's own library.
namespace voxbit::test {

/// Empty where there is no such model.
inline onnx::ModelProto readOnnx(const std::filesystem::path& path) {
    onnx::ModelProto model;
    std::ifstream file(path, std::ios::binary);
    if (!file || !model.ParseFromIstream(&file)) model.Clear();
    return model;
}

inline std::map<std::string, const onnx::TensorProto*> storedTensors(const onnx::ModelProto& model) {
    std::map<std::string, const onnx::TensorProto*> tensors;
    for (const onnx::TensorProto& tensor : model.graph().initializer()) tensors[tensor.name()] = &tensor;
    return tensors;
}

template <class Number>
std::vector<Number> numbersOf(const onnx::TensorProto& tensor) {
    std::vector<Number> numbers(tensor.raw_data().size() / sizeof(Number));
    std::memcpy(numbers.data(), tensor.raw_data().data(), tensor.raw_data().size());
    return numbers;
}

/// What takes this value, in order.
inline std::vector<const onnx::NodeProto*> nodesAfter(const onnx::ModelProto& model, const std::string& value) {
    std::vector<const onnx::NodeProto*> nodes;
    for (const onnx::NodeProto& node : model.graph().node())
        for (const std::string& input : node.input())
            if (input == value) nodes.push_back(&node);
    return nodes;
}

}  // namespace voxbit::test
