// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "core/base/fields.h"
#include "core/models/model.h"
#include "core/training/adamw.h"

namespace voxbit {

/// What a training learns beside the weights of the network: the quantizers of its tensors. Not safe for use from two
/// threads.
class TrainedQuantizers {
  public:
    TrainedQuantizers() = default;
    virtual ~TrainedQuantizers() = default;
    TrainedQuantizers(const TrainedQuantizers&) = delete;
    TrainedQuantizers& operator=(const TrainedQuantizers&) = delete;

    /// Float passes without dropout over a first batch, so that no step is left without a value.
    /// @throws Cancelled; c10::Error
    virtual void initialise(const ModelInput& firstBatch, const std::stop_token& stop) = 0;

    /// Steps, float32 [1] each, to be trained.
    virtual ParameterList parameters() const = 0;
    /// A step that an update took to zero or beyond has no meaning: puts it back just above. To be called after each.
    void keepPositive();

    /// What the same quantizers must have in a resumed training: widths, and which levels are unsigned.
    virtual Json layout() const = 0;
    /// Takes over which levels are unsigned; the values of the steps are for the caller to copy.
    /// @throws InvalidArgument naming the layer whose widths differ
    virtual void restore(const Json& layout) = 0;
};

}  // namespace voxbit
