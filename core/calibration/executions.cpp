// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/executions.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/tensor.h>

#include <string>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/models/model.h"

namespace voxbit {

LayerExecution makeExecution(const Model& model, int layer, const LayerScales& scales, const at::Tensor& bias) {
    LayerExecution execution;
    execution.inputs = scales.inputs;
    execution.output = scales.output;
    if (scales.weight.bits != kFloatBits) execution.simulatedWeight = fakeQuantize(model.weight(layer), scales.weight);
    if (!scales.biasCorrection.empty()) {
        if (!bias.defined() || bias.numel() != static_cast<std::int64_t>(scales.biasCorrection.size())) {
            throw InvalidArgument("the bias correction of layer " + model.layers()[asIndex(layer)].name +
                                  " does not fit its bias");
        }
        execution.simulatedBias = bias.detach() + at::tensor(scales.biasCorrection, at::kDouble).to(bias.options());
    }
    return execution;
}

std::vector<LayerExecution> makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                           const RunControl& control) {
    if (scales.size() != model.layers().size()) {
        throw InvalidArgument("scales for " + std::to_string(scales.size()) + " layers do not fit a model of " +
                              std::to_string(model.layers().size()));
    }
    const std::vector<at::Tensor> biases = model.biases();
    std::vector<LayerExecution> executions;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        control.checkStop();
        executions.push_back(makeExecution(model, static_cast<int>(i), scales[i], biases[i]));
    }
    return executions;
}

}  // namespace voxbit
