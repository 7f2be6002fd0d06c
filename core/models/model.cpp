// SPDX-License-Identifier: Apache-2.0
#include "core/models/model.h"

namespace voxbit {

at::Tensor Model::forward(const ModelInput& input, const Execution& execution) const {
    ModelState state = begin(input);
    for (int stage = 0; stage < stageCount(); ++stage) advance(state, stage, execution);
    return state.hidden;
}

}  // namespace voxbit
