// SPDX-License-Identifier: Apache-2.0
#include "core/layers/dropout.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>

#include "core/base/random.h"

namespace voxbit {

at::Tensor dropout(const at::Tensor& x, double p, const Execution& execution) {
    if (execution.dropout == nullptr || p <= 0) return x;
    // Drawn on the CPU, so that a seed means the same mask everywhere.
    const at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(execution.dropout->next());
    const at::Tensor kept =
        at::empty(x.sizes(), x.options().device(at::kCPU).requires_grad(false)).bernoulli_(1 - p, generator);
    return x * kept.div_(1 - p).to(x.device());
}

bool dropsLayer(double p, const Execution& execution) {
    return execution.dropout != nullptr && execution.dropout->uniform() < p;
}

}  // namespace voxbit
