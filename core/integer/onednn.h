// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>

#include <oneapi/dnnl/dnnl_version.h>
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

// Versions 2 and 3 of oneDNN spell three things differently.

/// @param facts what the primitive is given first: its kind and memories, ...
template <typename Primitive, typename... Facts>
typename Primitive::primitive_desc primitiveDesc(const dnnl::engine& engine, const dnnl::primitive_attr& attributes,
                                                 const Facts&... facts) {
#if DNNL_VERSION_MAJOR >= 3
    return typename Primitive::primitive_desc(engine, facts..., attributes);
#else
    return typename Primitive::primitive_desc(typename Primitive::desc(facts...), attributes, engine);
#endif
}

inline void appendEltwise(dnnl::post_ops& operations, dnnl::algorithm algorithm, float alpha, float beta) {
#if DNNL_VERSION_MAJOR >= 3
    operations.append_eltwise(algorithm, alpha, beta);
#else
    operations.append_eltwise(/*scale=*/1, algorithm, alpha, beta);
#endif
}

/// One zero point for the whole of an argument, given with each call.
inline void expectZeroPoint(dnnl::primitive_attr& attributes, int argument) {
#if DNNL_VERSION_MAJOR >= 3
    attributes.set_zero_points_mask(argument, 0);
#else
    attributes.set_zero_points(argument, 0, {DNNL_RUNTIME_S32_VAL});
#endif
}

/// Working memory for one call: kernels that own theirs cannot run on two threads at once.
inline at::Tensor scratchpadFor(const dnnl::memory::desc& desc) {
    return at::empty({static_cast<std::int64_t>(desc.get_size())}, at::kByte);
}

}  // namespace voxbit
