// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/integer/input_levels.h"
#include "core/integer/kernels.h"

namespace voxbit {

/// What turns sums of products of bytes into outputs, per output channel. With input x = (q - z) s and weight w = l r:
///     y = b + sum x w = s r (sum q l - z sum l + b / (s r)),    so scale = s r and bias = b / (s r) - z sum l.
struct OutputTerms {
    std::vector<float> scale;  ///< above 0
    std::vector<float> bias;   ///< in units of scale
};

/// The parts of it that do not depend on the input.
class OutputChannels {
  public:
    /// @param bias by output channel, or empty
    /// @throws InvalidArgument when scales or bias do not fit the weight
    OutputChannels(const IntegerWeight& weight, std::vector<float> bias);
    OutputTerms terms(const ByteRange& input) const;

  private:
    std::vector<float> m_weightScales;  // one per output channel
    std::vector<double> m_levelSums;
    std::vector<float> m_bias;  // may be empty
};

}  // namespace voxbit
