// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/random.h"
#include "core/layers/execution.h"
#include "core/training/batch.h"
#include "core/training/importance_indicators.h"
#include "core/training/trainee.h"

namespace voxbit {

/// Adds the gradients of one micro-batch of joint importance training (LIMPQ, section 3.4 of Tang et al. 2022): a pass
/// with all layers at each candidate width, widest first, and one with a width drawn for each layer, so that layers of
/// different widths meet. The widest pass follows the transcripts or, for a batch that comes with teaching
/// (Batch::teaching), that; all others follow the output of the widest, or the teaching where `teacher` is "float".
/// @param batch with the float model's teaching where loss or teacher of the choice ask for it
/// @param share weight of every pass in the step, 1 / micro-batches
/// @param random of the drawn widths
/// @param execution how passes run beside their layers: dropout and stop
/// @return share times the mean loss of the passes
/// @throws as addGradients()
double addJointGradients(const Trainee& trainee, const ImportanceIndicators& indicators, const ImportanceChoice& choice,
                         const Batch& batch, double share, Random& random, const Execution& execution,
                         std::int64_t& samplesPerPass);

}  // namespace voxbit
