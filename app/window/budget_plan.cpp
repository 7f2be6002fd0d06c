// SPDX-License-Identifier: Apache-2.0
#include "app/window/budget_plan.h"

#include "core/experiment/uniform_size.h"

namespace voxbit {
namespace {

BudgetRange rangeOf(const AllocationPlan& plan, const Experiment& experiment) {
    BudgetRange range;
    range.floatBytes = plan.sizes.sizeBytes(BitMap(plan.plan.names.size()));
    if (!plan.path) return range;
    range.smallestBytes = plan.path->smallest().sizeBytes;
    range.largestBytes = plan.path->largest().sizeBytes;
    for (Bits bits = experiment.allocation.minBits; bits <= experiment.allocation.maxBits; ++bits) {
        if (isWeightWidth(bits)) range.uniform.push_back({bits, uniformBytes(plan, bits)});
    }
    return range;
}

}  // namespace

BudgetPlan budgetPlanOf(const Experiment& experiment, const LoadedModel& model, const LayerScores* scores) {
    BudgetPlan budget{planAllocation(experiment, model, scores), {}};
    budget.range = rangeOf(budget.plan, experiment);
    return budget;
}

ChosenBits chosenBitsAt(const Experiment& experiment, const LoadedModel& model, const BudgetPlan& budget,
                        const RunControl& control) {
    ChosenBits bits;
    bits.allocation = chooseAllocation(experiment, model, budget.plan, control);
    bits.parts = budget.plan.sizes.parts(bits.allocation.bits);
    bits.statistics = bitStatistics(model.layers, bits.allocation.bits, budget.plan.plan.quantizedLayers());
    bits.bitOpsPerSecond = bitOpsPerSecond(model.layers, bits.allocation.bits);
    bits.floatBytes = budget.range.floatBytes;
    for (const auto& pin : budget.plan.plan.pinned) bits.isPinned.push_back(pin.has_value());
    return bits;
}

}  // namespace voxbit
