// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/layers/execution.h"
#include "core/models/model.h"

namespace voxbit {

/// The part of a network between projection and head, in the steps in which stages run it. Immutable; thread-safe.
class Encoder {
  public:
    virtual ~Encoder() = default;
    /// Everything before the first layer: changes `hidden` [B, T, C] and may set `positions`.
    virtual void enter(ModelState& state, const Execution& execution) const = 0;
    /// Layer `i`. @return [B, T, C]
    virtual at::Tensor layer(std::size_t i, const ModelState& state, const Execution& execution) const = 0;
    /// What follows the last layer. [B, T, C] -> [B, T, C]
    virtual at::Tensor leave(const at::Tensor& hidden) const = 0;
};

}  // namespace voxbit
