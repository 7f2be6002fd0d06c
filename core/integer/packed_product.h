// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace voxbit {

/// What a PackedProduct multiplies. A linear layer has one tap, stride and group.
struct ProductForm {
    std::int64_t inputs = 0;   ///< channels in
    std::int64_t outputs = 0;  ///< channels out
    std::int64_t taps = 1;
    std::int64_t stride = 1;
    std::int64_t groups = 1;
    bool isConvolution = false;
};

/// Integer weights in the layout of oneDNN's kernels, and those kernels:
///     y[t, o] = scale[o] (bias[o] + sum over c, k of x[t stride + k, c] w[o, c, k])
/// x uint8 [(frames - 1) stride + taps, inputs], w int8, sums int32, the rest float32, y [frames, outputs].
/// oneDNN rather than LibTorch's quantized operators: on an AVX-512 VNNI core at the shapes of wav2vec2-base its inner
/// product is 4 to 7 times as fast as float (LibTorch's linear_dynamic: 2 to 4), its convolution 5 (3.8), its grouped
/// convolution 9 (LibTorch's fails), and all leave float32 with scale and bias applied.
/// Kernels are made once per number of frames and threads; the last few are kept. Calls may run on several threads.
class PackedProduct {
  public:
    /// @param levels w, row-major [outputs, inputs / groups, taps]
    PackedProduct(const ProductForm& form, std::span<const std::int8_t> levels);
    ~PackedProduct();

    void run(std::int64_t frames, const std::uint8_t* x, const float* scale, const float* bias, float* y) const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Whether this processor multiplies bytes exactly: without 8-bit dot products, pairs of products are added in 16
/// bits and may overflow.
bool hasExactByteProducts();

}  // namespace voxbit
