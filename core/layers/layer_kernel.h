// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <span>

namespace voxbit {

struct Execution;

/// Computes one layer in another way than in float, such as in integers. Immutable for its users; several threads may
/// call one kernel at once.
class LayerKernel {
  public:
    virtual ~LayerKernel() = default;
    /// What the layer computes, bias included.
    /// @param inputs as LayerObserver::observe() gets them
    /// @return float32, the shape that the float layer gives. Where the kernel is linked to the layer that reads it
    ///         (LayerInfo::link) and nobody observes the execution: uint8, the levels of that layer's input, GELU
    ///         included
    /// @throws Cancelled once a stop of `execution` was requested; InvalidArgument for an input that it cannot take
    virtual at::Tensor forward(std::span<const at::Tensor> inputs, const Execution& execution) const = 0;
};

}  // namespace voxbit
