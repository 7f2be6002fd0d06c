// SPDX-License-Identifier: Apache-2.0
#include <ATen/Parallel.h>
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

// Frames lie behind one another, channels within a frame: what oneDNN's integer convolutions want. A tile of time is
// then a block of memory, and any length is a sum of a few tiles, so that a layer needs few compiled kernels. What
// comes out has that order too and is handed on as a view of [B, C, T], which the next convolution and activations
// take as it is. Only the first convolution, which has one channel in, turns its output: a norm over time follows,
// which costs ten times as much in the other order.

namespace voxbit {
namespace {

constexpr std::int64_t kLargestTile = 1024;
constexpr std::int64_t kSmallestTile = 16;

std::int64_t tileFor(std::int64_t frames) {
    const auto floor = static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(frames)));
    return std::clamp(floor, kSmallestTile, kLargestTile);
}

/// Frames that all tiles together compute, at most kSmallestTile - 1 too many.
std::int64_t tiledFrames(std::int64_t frames) {
    return (frames + kSmallestTile - 1) / kSmallestTile * kSmallestTile;
}

/// Sums of levels over the channels of the taps before each tap: [taps + 1][outputs].
std::vector<float> tapSums(const IntegerWeight& weight) {
    const auto outputs = static_cast<std::size_t>(weight.shape[0]);
    const auto channels = static_cast<std::size_t>(weight.shape[1]);
    const auto taps = static_cast<std::size_t>(weight.shape[2]);
    std::vector<float> sums((taps + 1) * outputs, 0.0F);
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t k = 0; k < taps; ++k) {
            float sum = sums[k * outputs + o];
            for (std::size_t c = 0; c < channels; ++c) sum += weight.levels[(o * channels + c) * taps + k];
            sums[(k + 1) * outputs + o] = sum;
        }
    }
    return sums;
}

/// x [frames, channels] -> out [channels, frames], channels `outStride` apart. In blocks that use whole cache lines on
/// both sides.
template <class Value>
void turn(const Value* x, std::int64_t frames, std::int64_t channels, Value* out, std::int64_t outStride) {
    constexpr std::int64_t kBlock = 16;
    const std::int64_t blocks = (channels + kBlock - 1) / kBlock;
    at::parallel_for(0, blocks, std::max<std::int64_t>(1, blocks / 16), [&](std::int64_t begin, std::int64_t end) {
        Value block[kBlock][kBlock];
        for (std::int64_t c = begin * kBlock; c < std::min(end * kBlock, channels); c += kBlock) {
            const std::int64_t wide = std::min(kBlock, channels - c);
            for (std::int64_t t = 0; t < frames; t += kBlock) {
                const std::int64_t high = std::min(kBlock, frames - t);
                for (std::int64_t i = 0; i < high; ++i) std::copy_n(x + (t + i) * channels + c, wide, block[i]);
                for (std::int64_t j = 0; j < wide; ++j) {
                    for (std::int64_t i = 0; i < high; ++i) out[(c + j) * outStride + t + i] = block[i][j];
                }
            }
        }
    });
}

class Conv1dKernel : public LayerKernel {
  public:
    Conv1dKernel(const LayerInfo& layer, const IntegerWeight& weight, const std::vector<float>& bias,
                 const ActivationQuantizer& input, const std::optional<NextInput>& next)
        : m_form{weight.shape.at(1) * layer.groups,
                 weight.shape.at(0),
                 {weight.shape.at(2)},
                 layer.stride,
                 /*padding=*/0,
                 layer.groups},
          m_taps(weight.shape.at(2)),
          m_padding(layer.padding),
          m_quantizer(input),
          m_channels(weight, bias),
          m_product(m_form, weight.levels, next),
          m_isLinked(next.has_value()) {
        if (m_padding > 0) m_tapSums = tapSums(weight);
        if (!input.isDynamic) m_fixedTerms = m_channels.terms(unsignedRange(input.range));
    }

    at::Tensor forward(std::span<const at::Tensor> inputs, const Execution& execution) const override {
        const at::Tensor x = inputs[0].detach();
        const std::int64_t frames = x.dim() == 3 ? framesOf(x.size(2)) : 0;
        if (frames < 1 || x.size(1) != m_form.inputs)
            throw InvalidArgument("an integer convolution takes " + std::to_string(m_form.inputs) + " channels of " +
                                  std::to_string(m_taps) + " frames or more");
        // The outputs of such a layer, seen as [B, C, T], are not contiguous but already in its own order.
        const bool isTurned = x.is_contiguous() && m_form.inputs > 1;
        const at::Tensor source = isTurned ? x : x.transpose(1, 2).contiguous();
        const bool takesBytes = x.scalar_type() == at::kByte;
        const ByteRange range = unsignedRange(
            takesBytes ? m_quantizer.range : inputRange(source.data_ptr<float>(), source.numel(), m_quantizer));
        const OutputTerms moving = m_fixedTerms ? OutputTerms{} : m_channels.terms(range);
        const OutputTerms& terms = m_fixedTerms ? *m_fixedTerms : moving;

        const std::int64_t rows = (tiledFrames(frames) - 1) * m_form.stride + m_taps;
        const at::Tensor bytes = at::empty({std::max(rows, x.size(2) + 2 * m_padding), m_form.inputs}, at::kByte);
        const auto* levels = bytes.data_ptr<std::uint8_t>();
        if (m_isLinked && !execution.isObserved()) {
            const at::Tensor y = at::empty({x.size(0), frames, m_form.outputs}, at::kByte);
            for (std::int64_t b = 0; b < x.size(0); ++b) {
                fillBytes(source[b], isTurned, range, bytes);
                convolve<std::uint8_t>(levels, frames, terms, y[b].data_ptr<std::uint8_t>(), false, execution);
            }
            return y.transpose(1, 2);
        }
        const bool turnsOutput = m_form.inputs == 1 && m_padding == 0;
        const at::Tensor y = turnsOutput ? at::empty({x.size(0), m_form.outputs, frames}, at::kFloat)
                                         : at::empty({x.size(0), frames, m_form.outputs}, at::kFloat);
        for (std::int64_t b = 0; b < x.size(0); ++b) {
            float* out = y[b].data_ptr<float>();
            fillBytes(source[b], isTurned, range, bytes);
            convolve<float>(levels, frames, terms, out, turnsOutput, execution);
            if (m_padding > 0) correctBorders(frames, x.size(2), range, terms, out);
        }
        return turnsOutput ? y : y.transpose(1, 2);
    }

  private:
    std::int64_t framesOf(std::int64_t length) const {
        const std::int64_t room = length + 2 * m_padding - m_taps;
        return room < 0 ? 0 : room / m_form.stride + 1;
    }

    /// Padding and what tiles read beyond the clip are zero bytes. @param x one clip
    void fillBytes(const at::Tensor& x, bool isTurned, const ByteRange& range, const at::Tensor& bytes) const {
        auto* data = bytes.data_ptr<std::uint8_t>();
        const std::int64_t before = m_padding * m_form.inputs;
        const std::int64_t used = before + x.numel();
        std::memset(data, 0, static_cast<std::size_t>(before));
        if (x.scalar_type() == at::kByte) {
            std::memcpy(data + before, x.data_ptr<std::uint8_t>(), static_cast<std::size_t>(x.numel()));
        } else if (isTurned) {
            quantizeTransposed(x.data_ptr<float>(), m_form.inputs, x.numel() / m_form.inputs, range, data + before);
        } else {
            quantizeToBytes(x.data_ptr<float>(), x.numel(), range, data + before);
        }
        std::memset(data + used, 0, static_cast<std::size_t>(bytes.numel() - used));
    }

    void runTile(std::int64_t length, const std::uint8_t* from, const OutputTerms& terms, float* to) const {
        m_product.run({length}, from, terms.scale.data(), terms.bias.data(), to);
    }
    void runTile(std::int64_t length, const std::uint8_t* from, const OutputTerms& terms, std::uint8_t* to) const {
        m_product.runToBytes({length}, from, terms.scale.data(), terms.bias.data(), to);
    }

    template <class Value>
    void convolve(const std::uint8_t* bytes, std::int64_t frames, const OutputTerms& terms, Value* out,
                  bool turnsOutput, const Execution& execution) const {
        std::vector<Value> aside;
        for (std::int64_t start = 0; start < frames;) {
            execution.checkStop();
            const std::int64_t tile = tileFor(frames - start);
            const std::int64_t used = std::min(tile, frames - start);
            const std::uint8_t* from = bytes + start * m_form.stride * m_form.inputs;
            Value* to = out + start * m_form.outputs;
            const bool isAside = turnsOutput || used < tile;
            if (isAside) aside.resize(static_cast<std::size_t>(tile * m_form.outputs));
            runTile((tile - 1) * m_form.stride + m_taps, from, terms, isAside ? aside.data() : to);
            if (turnsOutput) {
                turn(aside.data(), used, m_form.outputs, out + start, frames);
            } else if (isAside) {
                std::copy_n(aside.data(), used * m_form.outputs, to);
            }
            start += tile;
        }
    }

    /// Zero bytes stand for -z s, padding for 0: frames that reach into it are short of z s times the weights there.
    void correctBorders(std::int64_t frames, std::int64_t length, const ByteRange& range, const OutputTerms& terms,
                        float* out) const {
        const auto sums = [&](std::int64_t tap) { return m_tapSums.data() + tap * m_form.outputs; };
        for (std::int64_t t = 0; t < frames; ++t) {
            const std::int64_t first = std::clamp<std::int64_t>(m_padding - t * m_form.stride, 0, m_taps);
            const std::int64_t end = std::clamp<std::int64_t>(length + m_padding - t * m_form.stride, first, m_taps);
            if (first == 0 && end == m_taps) continue;
            float* y = out + t * m_form.outputs;
            for (std::int64_t o = 0; o < m_form.outputs; ++o) {
                const float missing = sums(m_taps)[o] - sums(end)[o] + sums(first)[o];
                y[o] += terms.scale[static_cast<std::size_t>(o)] * range.zeroPoint * missing;
            }
        }
    }

    ProductForm m_form;
    std::int64_t m_taps;
    std::int64_t m_padding;  ///< in the bytes, so that tiles of time are alike
    ActivationQuantizer m_quantizer;
    OutputChannels m_channels;
    PackedProduct m_product;
    bool m_isLinked;
    std::vector<float> m_tapSums;
    std::optional<OutputTerms> m_fixedTerms;
};

}  // namespace

std::shared_ptr<const LayerKernel> conv1dKernel(const LayerInfo& layer, const IntegerWeight& weight,
                                                const std::vector<float>& bias, const ActivationQuantizer& input,
                                                const std::optional<NextInput>& next) {
    return std::make_shared<const Conv1dKernel>(layer, weight, bias, input, next);
}

}  // namespace voxbit
