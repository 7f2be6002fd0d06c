// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/experiment/pipeline.h"

namespace voxbit {

/// The allocator ilp_sequential at the experiment's budget. The sum of what layers do alone is not what they do
/// together: so, beginning at the additive answer (the allocator ilp), every layer is measured one width narrower and
/// one wider with all others quantized as they were chosen. The integer program then takes the changes of smallest sum
/// within the budget. As these do not add up either, it also takes them with a price on each layer that changes, which
/// makes the step shorter; each of these bit maps is measured as a whole, and the best one is where the next round
/// begins. Rounds end when none is better, after AllocationChoice::rounds at the latest.
///
/// One round costs two widths of a damage table. All of it depends on the budget, so that a slider shows the additive
/// answer until this one was measured. What is measured is kept in the cache of damages.
/// @param additive scores with costs, measured by the experiment's metric
/// @throws InvalidArgument for a budget that is impossible; as measureDamage() and calibrate(); Cancelled
SequentialAnswer measureAgain(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                              const LayerScores& additive, Workspace& workspace, const RunControl& control);

}  // namespace voxbit
