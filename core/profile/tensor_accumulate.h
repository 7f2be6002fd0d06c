// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/profile/accumulate.h"

namespace voxbit {

/// Statistics of a whole tensor by the CPU loop, on as many threads as at::get_num_threads() says.
/// Keeps its tables between calls. Not safe for use from several threads at once.
class LoopStatistics {
  public:
    explicit LoopStatistics(bool keepSigns) : m_accumulators(1, Accumulator(keepSigns)), m_keepSigns(keepSigns) {}
    /// @param x float32 of any shape on the CPU @throws InvalidArgument when it holds a NaN or an infinity
    TensorStatistics of(const at::Tensor& x, int mantissaBits);

  private:
    std::vector<Accumulator> m_accumulators;  ///< one per thread
    bool m_keepSigns;
};

/// The same by tensor operations, on whatever device x is on.
/// @param x float32 of any shape @throws InvalidArgument when it holds a NaN or an infinity
TensorStatistics statisticsByTensorOperations(const at::Tensor& x, bool keepSigns, int mantissaBits);

}  // namespace voxbit
