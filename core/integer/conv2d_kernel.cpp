// SPDX-License-Identifier: Apache-2.0
#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/integer/input_levels.h"
#include "core/integer/kernels.h"
#include "core/integer/output_terms.h"
#include "core/integer/packed_product.h"
#include "core/layers/execution.h"
#include "core/layers/layer_kernel.h"

// Channels lie within a position, as in conv1d_kernel.cpp, and what comes out is handed on in that order, too.

namespace voxbit {
namespace {

/// Sums of levels over channels and all taps above and left of a tap: [rows + 1][columns + 1][outputs].
std::vector<float> cornerSums(const IntegerWeight& weight) {
    const auto outputs = static_cast<std::size_t>(weight.shape[0]),
               channels = static_cast<std::size_t>(weight.shape[1]);
    const auto rows = static_cast<std::size_t>(weight.shape[2]), columns = static_cast<std::size_t>(weight.shape[3]);
    std::vector<float> sums((rows + 1) * (columns + 1) * outputs, 0.0F);
    const auto at = [&](std::size_t r, std::size_t c, std::size_t o) -> float& {
        return sums[(r * (columns + 1) + c) * outputs + o];
    };
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t c = 0; c < columns; ++c) {
                float sum = at(r, c + 1, o) + at(r + 1, c, o) - at(r, c, o);
                for (std::size_t i = 0; i < channels; ++i)
                    sum += weight.levels[((o * channels + i) * rows + r) * columns + c];
                at(r + 1, c + 1, o) = sum;
            }
        }
    }
    return sums;
}

class Conv2dKernel : public LayerKernel {
  public:
    Conv2dKernel(const LayerInfo& layer, const IntegerWeight& weight, const std::vector<float>& bias,
                 const ActivationQuantizer& input)
        : m_form{weight.shape.at(1) * layer.groups,
                 weight.shape.at(0),
                 {weight.shape.at(2), weight.shape.at(3)},
                 layer.stride,
                 layer.padding,
                 layer.groups},
          m_quantizer(input),
          m_channels(weight, bias),
          m_product(m_form, weight.levels) {
        if (m_form.padding > 0) m_cornerSums = cornerSums(weight);
        if (!input.isDynamic) m_fixedTerms = m_channels.terms(unsignedRange(input.range));
    }

    at::Tensor forward(std::span<const at::Tensor> inputs, const Execution& execution) const override {
        const at::Tensor x = inputs[0].detach();
        if (x.dim() != 4 || x.size(1) != m_form.inputs || positions(x, 0) < 1 || positions(x, 1) < 1)
            throw InvalidArgument("an integer convolution takes " + std::to_string(m_form.inputs) + " planes of " +
                                  std::to_string(m_form.taps[0]) + " x " + std::to_string(m_form.taps[1]) +
                                  " or more, padding included");
        const bool isTurned = x.is_contiguous() && m_form.inputs > 1;
        const at::Tensor source = isTurned ? x : x.permute({0, 2, 3, 1}).contiguous();
        const ByteRange range = unsignedRange(inputRange(source.data_ptr<float>(), source.numel(), m_quantizer));
        const OutputTerms moving = m_fixedTerms ? OutputTerms{} : m_channels.terms(range);
        const OutputTerms& terms = m_fixedTerms ? *m_fixedTerms : moving;

        const std::int64_t rows = positions(x, 0), columns = positions(x, 1);
        const at::Tensor bytes = at::empty({x.size(2), x.size(3), m_form.inputs}, at::kByte);
        const at::Tensor y = at::empty({x.size(0), rows, columns, m_form.outputs}, x.options());
        for (std::int64_t b = 0; b < x.size(0); ++b) {
            execution.checkStop();
            fillBytes(source.data_ptr<float>() + b * bytes.numel(), isTurned, range, bytes);
            float* out = y.data_ptr<float>() + b * rows * columns * m_form.outputs;
            m_product.run({x.size(2), x.size(3)}, bytes.data_ptr<std::uint8_t>(), terms.scale.data(), terms.bias.data(),
                          out);
            if (m_form.padding > 0) correctBorders(x.size(2), x.size(3), range, terms, out);
        }
        return y.permute({0, 3, 1, 2});
    }

  private:
    std::int64_t positions(const at::Tensor& x, int dimension) const {
        return positions(x.size(2 + dimension), m_form.taps[static_cast<std::size_t>(dimension)]);
    }
    std::int64_t positions(std::int64_t size, std::int64_t taps) const {
        const std::int64_t room = size + 2 * m_form.padding - taps;
        return room < 0 ? 0 : room / m_form.stride + 1;
    }

    void fillBytes(const float* x, bool isTurned, const ByteRange& range, const at::Tensor& bytes) const {
        auto* out = bytes.data_ptr<std::uint8_t>();
        if (isTurned) {
            quantizeTransposed(x, m_form.inputs, bytes.size(0) * bytes.size(1), range, out);
        } else {
            quantizeToBytes(x, bytes.numel(), range, out);
        }
    }

    /// Zero bytes stand for -z s, padding for 0: positions that reach into it are short of z s times the weights there.
    void correctBorders(std::int64_t height, std::int64_t width, const ByteRange& range, const OutputTerms& terms,
                        float* out) const {
        const std::int64_t tapRows = m_form.taps[0], tapColumns = m_form.taps[1];
        const std::int64_t rows = positions(height, tapRows), columns = positions(width, tapColumns);
        const auto sums = [&](std::int64_t r, std::int64_t c) {
            return m_cornerSums.data() + (r * (tapColumns + 1) + c) * m_form.outputs;
        };
        for (std::int64_t i = 0; i < rows; ++i) {
            const auto [top, bottom] = inside(i, height, tapRows);
            for (std::int64_t j = 0; j < columns; ++j) {
                const auto [left, right] = inside(j, width, tapColumns);
                if (bottom - top == tapRows && right - left == tapColumns) continue;
                float* y = out + (i * columns + j) * m_form.outputs;
                for (std::int64_t o = 0; o < m_form.outputs; ++o) {
                    const float there =
                        sums(bottom, right)[o] - sums(top, right)[o] - sums(bottom, left)[o] + sums(top, left)[o];
                    const float missing = sums(tapRows, tapColumns)[o] - there;
                    y[o] += terms.scale[static_cast<std::size_t>(o)] * range.zeroPoint * missing;
                }
            }
        }
    }

    /// First and end of the taps that lie within the input, for an output position of one dimension.
    std::pair<std::int64_t, std::int64_t> inside(std::int64_t position, std::int64_t size, std::int64_t taps) const {
        const std::int64_t first = std::clamp<std::int64_t>(m_form.padding - position * m_form.stride, 0, taps);
        return {first, std::clamp<std::int64_t>(size + m_form.padding - position * m_form.stride, first, taps)};
    }

    ProductForm m_form;
    ActivationQuantizer m_quantizer;
    OutputChannels m_channels;
    PackedProduct m_product;
    std::vector<float> m_cornerSums;
    std::optional<OutputTerms> m_fixedTerms;
};

}  // namespace

std::shared_ptr<const LayerKernel> conv2dKernel(const LayerInfo& layer, const IntegerWeight& weight,
                                                const std::vector<float>& bias, const ActivationQuantizer& input) {
    return std::make_shared<const Conv2dKernel>(layer, weight, bias, input);
}

}  // namespace voxbit
