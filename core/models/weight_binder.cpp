// SPDX-License-Identifier: Apache-2.0
#include "core/models/weight_binder.h"

#include <unordered_set>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/models/tensor_table.h"

namespace voxbit {

NamedTensors withoutBuffers(const NamedTensors& tensors, const std::vector<ExpectedTensor>& expected) {
    std::unordered_set<std::string> buffers;
    for (const ExpectedTensor& tensor : expected)
        if (tensor.isBuffer) buffers.insert(tensor.name);
    NamedTensors trainable;
    for (const auto& tensor : tensors)
        if (!buffers.contains(tensor.first)) trainable.push_back(tensor);
    return trainable;
}

WeightBinder::WeightBinder(const std::vector<LayerInfo>& layers, const NamedTensors& tensors)
    : m_layers(layers), m_tensors(tensors.begin(), tensors.end()) {
    for (std::size_t i = 0; i < layers.size(); ++i) m_indexOf.emplace(layers[i].name, static_cast<int>(i));
}

at::Tensor WeightBinder::find(const std::string& name) const {
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? at::Tensor() : found->second;
}

at::Tensor WeightBinder::tensor(const std::string& name) const {
    at::Tensor found = find(name);
    if (!found.defined()) throw InvalidArgument("cannot build the network: tensor " + name + " is missing");
    return found;
}

int WeightBinder::indexOf(const std::string& name) const {
    return m_indexOf.at(name);
}

Linear WeightBinder::linear(const std::string& name) const {
    return {indexOf(name), tensor(name + ".weight"), find(name + ".bias")};
}

Conv1d WeightBinder::conv1d(const std::string& name, std::int64_t stride, std::int64_t padding) const {
    const int index = indexOf(name);
    const LayerInfo& layer = m_layers[asIndex(index)];
    const at::Tensor weight = layer.hasWeightNorm ? at::Tensor() : tensor(name + ".weight");
    return {index, weight, find(name + ".bias"), stride, padding, layer.groups};
}

Conv2d WeightBinder::conv2d(const std::string& name) const {
    const int index = indexOf(name);
    const LayerInfo& layer = m_layers[asIndex(index)];
    return {index, tensor(name + ".weight"), find(name + ".bias"), layer.stride, layer.padding, layer.groups};
}

MatMul WeightBinder::matmul(const std::string& name) const {
    return {indexOf(name)};
}

LayerNorm WeightBinder::layerNorm(const std::string& name, double eps) const {
    return {tensor(name + ".weight"), tensor(name + ".bias"), eps};
}

BatchNorm WeightBinder::batchNorm(const std::string& name, double eps) const {
    return {find(name + ".weight"), find(name + ".bias"), tensor(name + ".running_mean"), tensor(name + ".running_var"),
            eps};
}

WeightNorm WeightBinder::weightNorm(const std::string& name) const {
    if (find(name + ".parametrizations.weight.original0").defined())
        return {tensor(name + ".parametrizations.weight.original0"),
                tensor(name + ".parametrizations.weight.original1")};
    return {tensor(name + ".weight_g"), tensor(name + ".weight_v")};
}

}  // namespace voxbit
