// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/limited_allocation.h"

#include "core/allocation/branch_and_bound.h"
#include "core/allocation/cbc.h"
#include "core/allocation/importance_file.h"
#include "core/allocation/latency_file.h"
#include "core/base/error.h"

namespace voxbit {

CostTable inputCosts(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                     const LayerScores& scores, const std::vector<Bits>& widths, Workspace& workspace,
                     const RunControl& control) {
    if (const std::string& file = experiment.sensitivity.file; scores.metric == "file" && isImportanceFile(file)) {
        const std::vector<bool> isRequired(model.layers.size(), false);
        return withColumns(readImportance(file, model.layers, isRequired).inputs, widths);
    }
    if (scores.costs.empty()) return costsFromSensitivities(scores.values, widths);
    CostTable table{widths, {}};
    table.values.resize(model.layers.size());
    for (const Bits bits : widths) {
        // Float weights: what is measured is the damage of the inputs' width alone.
        Experiment one = experiment;
        one.allocation.minBits = one.allocation.maxBits = one.sensitivity.bits = kFloatBits;
        one.activationBits = bits;
        const LayerScores found = layerScores(one, model, data, workspace, control);
        for (std::size_t l = 0; l < table.values.size(); ++l) table.values[l].push_back(found.costs.values[l].front());
    }
    return table;
}

LimitedAnswer allocateUnderLimits(const Experiment& experiment, const LoadedModel& model, const LayerScores& scores,
                                  const CostTable& activationCosts, const LimitedRequest& request,
                                  const RunControl& control) {
    if (experiment.allocation.allocator != "ilp")
        throw InvalidArgument("limits and solvers belong to the allocator ilp: choose it in place of " +
                              experiment.allocation.allocator);
    return solveUnderLimits(experiment, model, planAllocation(experiment, model, &scores), activationCosts, request,
                            control);
}

LimitedAnswer solveUnderLimits(const Experiment& experiment, const LoadedModel& model, const AllocationPlan& plan,
                               const CostTable& activationCosts, const LimitedRequest& request,
                               const RunControl& control) {
    const LimitChoice& limits = experiment.allocation.limits;
    BitProgramRequest asked;
    if (experiment.budgetMiB || experiment.averageBits) asked.limits.sizeBytes = budgetBytes(experiment, plan);
    asked.limits.compressionRatio = limits.compressionRatio;
    asked.limits.averageBits = limits.averageBits;
    asked.limits.bitOpsPerSecond = limits.bitOpsPerSecond;
    asked.limits.latencyMs = limits.latencyMs;
    if (limits.latencyMs) asked.latency = readLatencyTable(limits.latencyTable, model.layers);
    asked.activationWidths = request.activationWidths;
    asked.activationCosts = activationCosts;
    asked.weightFactor = request.weightFactor;
    asked.layers = model.layers;
    const IntegerProgram program = bitProgram(*plan.program, asked);
    if (program.limits.empty()) throw InvalidArgument("there is no limit: name a budget, average_bits or another one");
    LimitedAnswer answer;
    answer.solution =
        request.usesCbc ? solveByCbc(program, control) : solveByBranchAndBound(program, SearchOptions{}, control);
    answer.limits = program.limits;
    answer.bits = bitMapOf(*plan.program, program, answer.solution.choices);
    answer.sizeBytes = plan.sizes.sizeBytes(answer.bits);
    return answer;
}

}  // namespace voxbit
