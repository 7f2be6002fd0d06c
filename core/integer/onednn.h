// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>

#include <oneapi/dnnl/dnnl.hpp>
#include <string>

#include "core/base/error.h"

namespace voxbit {

/// Runs `action`; what oneDNN throws becomes an Error.
void asError(const auto& action) {
    try {
        action();
    } catch (const dnnl::error& error) {
        throw Error(std::string("an integer layer failed in oneDNN: ") + error.what());
    }
}

/// Working memory for one call: kernels that own theirs cannot run on two threads at once.
inline at::Tensor scratchpadFor(const dnnl::memory::desc& desc) {
    return at::empty({static_cast<std::int64_t>(desc.get_size())}, at::kByte);
}

}  // namespace voxbit
