// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/policy_executions.h"

#include "core/base/mapped_file.h"
#include "core/experiment/packed_model.h"
#include "core/integer/integer_executions.h"

namespace voxbit {

PolicyExecutions policyExecutions(const LoadedModel& model, const std::vector<LayerScales>& scales,
                                  const ExecutionPolicy& policy, const RunControl& control) {
    if (model.packed && policy.isSimulated()) return {packedExecutions(model), {}};
    IntegerWeightSource weightOf;
    if (model.packed) weightOf = [&](int layer) { return packedWeight(*model.packed, layer); };
    PolicyExecutions executions = makeExecutions(*model.model, scales, policy, control, weightOf);
    // The kernels hold the levels now. Norms and biases that are views of the file are read again when they are used.
    if (model.packed)
        for (const auto& file : model.packed->checkpoint.tensors.files()) file->releasePages();
    for (LayerRun& run : executions.runs) {
        const Bits bits = scales[static_cast<std::size_t>(run.layer)].weight.bits;
        if (model.packed && run.runs == ExecutionMode::Float && bits != kFloatBits)
            run.reason = "its weight has " + std::to_string(bits) + " bits: the file holds no other";
    }
    return executions;
}

Json layerRunsJson(const LoadedModel& model, const std::vector<LayerRun>& runs) {
    Json list = Json::array();
    for (const LayerRun& run : runs) {
        list.push_back({{"layer", model.layers[static_cast<std::size_t>(run.layer)].name},
                        {"asked", executionModeName(run.asked)},
                        {"runs", executionModeName(run.runs)},
                        {"reason", run.reason},
                        {"conversions", run.conversions}});
    }
    return list;
}

}  // namespace voxbit
