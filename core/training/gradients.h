// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/layers/execution.h"
#include "core/training/batch.h"
#include "core/training/trainee.h"

namespace voxbit {

/// Adds the gradients of a micro-batch's loss to those of the trained parameters. The loss is the mean over strings
/// of each one's CTC loss per letter (an infinite one counts as zero), or for a batch with teaching of each one's
/// divergence per frame: KL(teacher || trainee) = sum of p (log p - log q) over the posteriors p and q of a frame that
/// is not padding.
///
/// Where memory does not hold a pass over the whole batch, its strings are halved until it does. Each part is padded
/// and weighted as in the whole, so that the sum is the whole's gradient up to rounding; only dropout draws other masks
/// of the same distribution.
/// @param share weight of this batch in the step, 1 / micro-batches
/// @param execution as for Model::forward(); nothing of a pass that failed is left in its Random
/// @param samplesPerPass padded samples, strings times length, that one pass takes at most; 0: not limited yet. Lowered
///        where memory ran out, so that later batches are cut at once
/// @return share times the loss
/// @throws Error naming the string that does not fit even alone; Cancelled. The gradients are then of no use
double addGradients(const Trainee& trainee, const Batch& batch, double share, const Execution& execution,
                    std::int64_t& samplesPerPass);

/// Sets Batch::teaching to what a teacher says of the batch, in parts where memory asks for it.
/// @param execution how the teacher runs
/// @throws as addGradients()
void teach(Batch& batch, const Model& teacher, const Execution& execution, std::int64_t& samplesPerPass);

}  // namespace voxbit
