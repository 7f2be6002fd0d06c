// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/base/as_index.h"
#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

class LayerKernel;
class Random;

/// Sees what goes through the quantizable layers, beside whatever execution they have.
class LayerObserver {
  public:
    virtual ~LayerObserver() = default;
    /// `inputs`: one tensor (weighted layers; for Linear [..., in], for convolutions [B, in, T] or [B, in, H, W]) or
    /// the two operands of a matrix product, before quantization. `output`: with bias, before any activation function
    /// (Linear [..., out], convolutions [B, out, T'] or [B, out, H', W'], products as they come). Called on the thread
    /// that runs the model.
    virtual void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) = 0;
};

/// Quantizes the tensors of one layer while it is trained, with gradients to them and to what it learns itself.
/// Called on the thread that runs the model, in the order input(0), input(1), weight, output.
class LayerQuantizer {
  public:
    virtual ~LayerQuantizer() = default;
    /// Each gives a tensor of the shape and type of its argument.
    virtual at::Tensor input(std::size_t operand, const at::Tensor& x) = 0;
    virtual at::Tensor weight(const at::Tensor& weight) = 0;
    virtual at::Tensor output(const at::Tensor& y) = 0;
};

/// How one layer runs. Default: float.
struct LayerExecution {
    at::Tensor simulatedWeight;  ///< dequantized weight, shape of the float one; undefined: the float weight
    at::Tensor simulatedBias;    ///< float32 [out]; undefined: the float bias
    std::vector<ActivationQuantizer> inputs;  ///< one per operand; empty: inputs stay float
    ActivationQuantizer output;               ///< of what the layer computes, bias included; kFloatBits: stays float
    /// Computes the layer in place of the float operation on the simulated tensors; `simulatedWeight`,
    /// `simulatedBias` and `inputs` then go unused, `output` does not.
    std::shared_ptr<const LayerKernel> kernel;
    LayerQuantizer* trained = nullptr;  ///< quantizes weight, inputs and output in place of all above
};

/// Everything about a forward pass that is not the weights. A model is never changed by a pass: two threads may run
/// one model with two Executions at once. One Execution belongs to one thread.
struct Execution {
    const std::vector<LayerExecution>* layers = nullptr;  ///< by layer index; nullptr: all float
    LayerObserver* observer = nullptr;
    std::stop_token stop;
    /// Named intermediate results as in the golden files ("encoder.layers.0", "logits", ...), for tests and tools.
    std::function<void(std::string_view name, const at::Tensor& value)> onHiddenState;
    Random* dropout = nullptr;  ///< set while training: dropout and layer drop are active and draw from it

    /// Whether somebody looks at tensors inside the network: then all of them are float.
    bool isObserved() const { return observer != nullptr || onHiddenState; }
    /// Called by each layer before it computes, and within the long ones. @throws Cancelled once a stop was requested
    void checkStop() const;
    /// Hands a hidden state to whoever asked for them.
    void record(std::string_view name, const at::Tensor& value) const {
        if (onHiddenState) onHiddenState(name, value);
    }
    /// How a layer runs; nullptr: float. @param layer index in Model::layers()
    const LayerExecution* of(int layer) const { return layers == nullptr ? nullptr : &(*layers)[asIndex(layer)]; }
};

}  // namespace voxbit
