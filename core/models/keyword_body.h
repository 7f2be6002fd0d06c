// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/layers/execution.h"

namespace voxbit {

/// What a keyword spotting network does with features, in the stages of its KeywordPlan. Immutable; thread-safe.
class KeywordBody {
  public:
    virtual ~KeywordBody() = default;
    /// Stage 0 gets features [B, T, coefficients]; the last one gives logits [B, classes].
    virtual at::Tensor advance(const at::Tensor& hidden, int stage, const Execution& execution) const = 0;
};

}  // namespace voxbit
