// SPDX-License-Identifier: Apache-2.0
#include "core/layers/execution.h"

#include "core/base/error.h"

namespace voxbit {

void Execution::checkStop() const {
    if (stop.stop_requested()) throw Cancelled();
}

}  // namespace voxbit
