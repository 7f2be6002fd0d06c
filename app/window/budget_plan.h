// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/workbench_state.h"
#include "core/experiment/experiment.h"

namespace voxbit {

/// Allocation over all budgets, and where budgets can be. @param scores null for allocators that need none
/// @throws InvalidArgument for an impossible range of widths
BudgetPlan budgetPlanOf(const Experiment& experiment, const LoadedModel& model, const LayerScores* scores);

/// The bit map at the experiment's budget: a look-up, but for several limits. @throws InvalidArgument for an impossible
/// budget; as chooseAllocation()
ChosenBits chosenBitsAt(const Experiment& experiment, const LoadedModel& model, const BudgetPlan& budget,
                        const RunControl& control = {});

}  // namespace voxbit
