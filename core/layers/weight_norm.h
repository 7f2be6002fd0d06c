// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <mutex>

namespace voxbit {

/// W = g v / ||v||, the norm taken over all dimensions but the last (Salimans and Kingma 2016, eq. 2, as the
/// positional convolution uses it). v [out, in, taps], g [1, 1, taps]. Differentiable in both.
at::Tensor weightNormalised(const at::Tensor& g, const at::Tensor& v);

/// A weight stored as g and v. The product is computed once, when it is first asked for, and shared by copies; while g
/// or v may be trained (requires_grad) or after they were changed in place it is computed anew at each call, so that
/// gradients reach both and no pass sees an old product. Reading is safe on several threads; changing g or v while
/// others read is not.
class WeightNorm {
  public:
    WeightNorm() = default;
    /// @param g, v as weightNormalised() takes them
    WeightNorm(at::Tensor g, at::Tensor v);

    /// [out, in, taps], of the type of v.
    at::Tensor weight() const;

  private:
    struct Product {
        std::once_flag once;
        at::Tensor weight;
    };
    std::int64_t versions() const;

    at::Tensor m_g;
    at::Tensor m_v;
    std::int64_t m_versions = 0;
    std::shared_ptr<Product> m_product;
};

}  // namespace voxbit
