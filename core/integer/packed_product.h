// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/integer/kernels.h"

namespace voxbit {

/// What a PackedProduct multiplies.
struct ProductForm {
    std::int64_t inputs = 0;         ///< channels in
    std::int64_t outputs = 0;        ///< channels out
    std::vector<std::int64_t> taps;  ///< of a convolution over one or two dimensions; empty: a linear layer
    std::int64_t stride = 1;
    std::int64_t padding = 0;  ///< zero bytes on each side of every dimension
    std::int64_t groups = 1;
};

/// Integer weights in the layout of oneDNN's kernels, and those kernels:
///     y[t, o] = scale[o] (bias[o] + sum over c, k of x[t stride + k - padding, c] w[o, c, k])
/// x uint8 [positions, inputs], w int8, sums int32, the rest float32, y [positions out, outputs]; the positions of a
/// plane are rows of columns. oneDNN rather than LibTorch's quantized operators: on an AVX-512 VNNI core at the shapes
/// of wav2vec2-base its inner product is 4 to 7 times as fast as float (LibTorch's linear_dynamic: 2 to 4), its
/// convolution 5 (3.8), its grouped convolution 9 (LibTorch's fails), and all leave float32 with scale and bias
/// applied. Kernels are made once per size and number of threads; the last few are kept. Calls may run on several
/// threads.
class PackedProduct {
  public:
    /// @param levels w, row-major [outputs, inputs / groups, taps] @param next needed for runToBytes()
    /// @throws InvalidArgument when the levels do not fit the form; Error of oneDNN, as the calls below
    PackedProduct(const ProductForm& form, std::span<const std::int8_t> levels,
                  const std::optional<NextInput>& next = std::nullopt);
    ~PackedProduct();

    /// @param positions that go in: rows of a linear layer, or one number for each dimension of the taps
    void run(const std::vector<std::int64_t>& positions, const std::uint8_t* x, const float* scale, const float* bias,
             float* y) const;
    /// The same up to GELU and quantization, in the same call: y is written as bytes and never as floats. A value at
    /// the border of two levels may fall to the other than fakeQuantize() chooses.
    void runToBytes(const std::vector<std::int64_t>& positions, const std::uint8_t* x, const float* scale,
                    const float* bias, std::uint8_t* y) const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Whether this processor multiplies bytes exactly: without 8-bit dot products, pairs of products are added in 16
/// bits and may overflow.
bool hasExactByteProducts();

}  // namespace voxbit
