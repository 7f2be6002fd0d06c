// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/integer/execution_policy.h"

namespace voxbit {

/// How one quantized layer came to run.
struct LayerRun {
    int layer = 0;
    ExecutionMode asked = ExecutionMode::Simulated;
    ExecutionMode runs = ExecutionMode::Simulated;
    std::string reason;  ///< why it does not run as asked; empty when it does
    /// Inputs that are turned from floats into bytes; 0 in float, simulated, and where the layer that LayerInfo::link
    /// names hands on bytes.
    int conversions = 0;
};

}  // namespace voxbit
