// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/layers/layer_info.h"
#include "core/layers/norms.h"
#include "core/layers/quantizable.h"
#include "core/layers/weight_norm.h"

namespace voxbit {

struct ExpectedTensor;

/// Tensors by their checkpoint names, in checkpoint order.
using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

/// Those that are trainable: all but the buffers among `expected`.
NamedTensors withoutBuffers(const NamedTensors& tensors, const std::vector<ExpectedTensor>& expected);

/// Hands out layers by checkpoint name while a network is built: their tensors and their index in Model::layers().
class WeightBinder {
  public:
    /// @param layers must outlive this
    WeightBinder(const std::vector<LayerInfo>& layers, const NamedTensors& tensors);

    /// @throws InvalidArgument naming the tensor that is not there
    at::Tensor tensor(const std::string& name) const;
    /// Undefined when there is no such tensor.
    at::Tensor find(const std::string& name) const;

    /// These five: a bias may be absent. @throws InvalidArgument as tensor()
    Linear linear(const std::string& name) const;
    /// Groups come from the layer table.
    Conv1d conv1d(const std::string& name, std::int64_t stride, std::int64_t padding) const;
    /// Stride, padding and groups come from the layer table.
    Conv2d conv2d(const std::string& name) const;
    MatMul matmul(const std::string& name) const;
    LayerNorm layerNorm(const std::string& name, double eps) const;
    /// Weight and bias may be absent.
    BatchNorm batchNorm(const std::string& name, double eps) const;
    /// Either spelling: <name>.weight_g, weight_v or <name>.parametrizations.weight.original0, original1.
    WeightNorm weightNorm(const std::string& name) const;

  private:
    int indexOf(const std::string& name) const;

    const std::vector<LayerInfo>& m_layers;
    std::unordered_map<std::string, int> m_indexOf;
    std::unordered_map<std::string, at::Tensor> m_tensors;
};

}  // namespace voxbit
