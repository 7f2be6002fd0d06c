// SPDX-License-Identifier: Apache-2.0
#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include "core/base/error.h"
#include "core/integer/input_levels.h"
#include "core/integer/kernels.h"
#include "core/integer/output_terms.h"
#include "core/integer/packed_product.h"
#include "core/layers/execution.h"
#include "core/layers/layer_kernel.h"

namespace voxbit {
namespace {

/// Rows that a call computes: at most a sixteenth more, so that clips of many lengths share few compiled kernels.
std::int64_t paddedRows(std::int64_t rows) {
    const auto floor = static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(rows)));
    const std::int64_t step = std::max<std::int64_t>(8, floor / 16);
    return (rows + step - 1) / step * step;
}

class LinearKernel : public LayerKernel {
  public:
    LinearKernel(const IntegerWeight& weight, const std::vector<float>& bias, const ActivationQuantizer& input,
                 const std::optional<NextInput>& next)
        : m_outputs(weight.shape.at(0)),
          m_inputs(weight.shape.at(1)),
          m_quantizer(input),
          m_channels(weight, bias),
          m_product({m_inputs, m_outputs, {}}, weight.levels, next),
          m_isLinked(next.has_value()) {
        if (!input.isDynamic) m_fixedTerms = m_channels.terms(unsignedRange(input.range));
    }

    at::Tensor forward(std::span<const at::Tensor> inputs, const Execution& execution) const override {
        const at::Tensor x = inputs[0].detach().contiguous();
        if (x.dim() == 0 || x.size(-1) != m_inputs)
            throw InvalidArgument("an integer linear layer takes " + std::to_string(m_inputs) + " values per frame");
        std::vector<std::int64_t> shape = x.sizes().vec();
        shape.back() = m_outputs;
        const std::int64_t rows = x.numel() / m_inputs;
        if (rows == 0) return at::empty(shape, at::kFloat);

        const std::int64_t padded = paddedRows(rows);
        const at::Tensor bytes = at::empty({padded, m_inputs}, at::kByte);
        auto* data = bytes.data_ptr<std::uint8_t>();
        const ByteRange range = fill(x, data);
        std::memset(data + x.numel(), 0, static_cast<std::size_t>(bytes.numel() - x.numel()));

        const OutputTerms moving = m_fixedTerms ? OutputTerms{} : m_channels.terms(range);
        const OutputTerms& terms = m_fixedTerms ? *m_fixedTerms : moving;
        const bool handsOnBytes = m_isLinked && !execution.isObserved();
        const at::Tensor y = at::empty({padded, m_outputs}, handsOnBytes ? at::kByte : at::kFloat);
        if (handsOnBytes) {
            m_product.runToBytes({padded}, data, terms.scale.data(), terms.bias.data(), y.data_ptr<std::uint8_t>());
        } else {
            m_product.run({padded}, data, terms.scale.data(), terms.bias.data(), y.data_ptr<float>());
        }
        return y.narrow(0, 0, rows).view(shape);
    }

  private:
    /// Writes the levels of x, which a linked layer may have made already. @return what they stand for
    ByteRange fill(const at::Tensor& x, std::uint8_t* data) const {
        if (x.scalar_type() == at::kByte) {
            std::memcpy(data, x.data_ptr<std::uint8_t>(), static_cast<std::size_t>(x.numel()));
            return unsignedRange(m_quantizer.range);
        }
        const ByteRange range = unsignedRange(inputRange(x.data_ptr<float>(), x.numel(), m_quantizer));
        quantizeToBytes(x.data_ptr<float>(), x.numel(), range, data);
        return range;
    }

    std::int64_t m_outputs;
    std::int64_t m_inputs;
    ActivationQuantizer m_quantizer;
    OutputChannels m_channels;
    PackedProduct m_product;
    bool m_isLinked;
    std::optional<OutputTerms> m_fixedTerms;
};

}  // namespace

std::shared_ptr<const LayerKernel> linearKernel(const IntegerWeight& weight, const std::vector<float>& bias,
                                                const ActivationQuantizer& input,
                                                const std::optional<NextInput>& next) {
    return std::make_shared<const LinearKernel>(weight, bias, input, next);
}

}  // namespace voxbit
