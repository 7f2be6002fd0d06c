// SPDX-License-Identifier: Apache-2.0
#include "core/layers/weight_norm.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/norm.h>
#include <c10/core/InferenceMode.h>

#include <utility>

namespace voxbit {

at::Tensor weightNormalised(const at::Tensor& g, const at::Tensor& v) {
    return v * (g / at::norm(v, 2, at::IntArrayRef({0, 1}), /*keepdim=*/true));
}

WeightNorm::WeightNorm(at::Tensor g, at::Tensor v)
    : m_g(std::move(g)), m_v(std::move(v)), m_versions(versions()), m_product(std::make_shared<Product>()) {}

std::int64_t WeightNorm::versions() const {
    // Inference tensors keep no version counter; they cannot be trained either.
    if (m_g.is_inference() || m_v.is_inference()) return 0;
    return m_g._version() + m_v._version();
}

at::Tensor WeightNorm::weight() const {
    const bool mayHaveChanged = m_g.requires_grad() || m_v.requires_grad() || versions() != m_versions;
    if (mayHaveChanged) return weightNormalised(m_g, m_v);
    std::call_once(m_product->once, [&] {
        // Other passes may want gradients through what the first one makes.
        const c10::InferenceMode ordinary(false);
        m_product->weight = weightNormalised(m_g.detach(), m_v.detach());
    });
    return m_product->weight;
}

}  // namespace voxbit
