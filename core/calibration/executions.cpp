// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/executions.h"

#include <string>

#include "core/base/error.h"
#include "core/models/model.h"

namespace voxbit {

std::vector<LayerExecution> makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                           const RunControl& control) {
    if (scales.size() != model.layers().size()) {
        throw InvalidArgument("scales for " + std::to_string(scales.size()) + " layers do not fit a model of " +
                              std::to_string(model.layers().size()));
    }
    std::vector<LayerExecution> executions(scales.size());
    for (std::size_t i = 0; i < scales.size(); ++i) {
        executions[i].inputs = scales[i].inputs;
        if (scales[i].weight.bits == kFloatBits) continue;
        control.checkStop();
        executions[i].simulatedWeight = fakeQuantize(model.weight(static_cast<int>(i)), scales[i].weight);
    }
    return executions;
}

}  // namespace voxbit
