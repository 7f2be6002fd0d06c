// SPDX-License-Identifier: Apache-2.0
#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_strided.h>

#include <algorithm>
#include <oneapi/dnnl/dnnl.hpp>

#include "core/base/error.h"
#include "core/integer/input_levels.h"
#include "core/integer/kernels.h"
#include "core/integer/onednn.h"
#include "core/integer/recently_used.h"
#include "core/layers/layer_kernel.h"

namespace voxbit {
namespace {

using Memory = dnnl::memory;
using Type = dnnl::memory::data_type;

/// Attention products have a shape for each length of a clip. Compiling one takes a fraction of a millisecond.
constexpr std::size_t kKeptMatMuls = 8;

struct Operand {
    at::Tensor bytes;
    ByteRange range;
    Memory::desc desc;
};

/// Bytes in the order in which the values lie, so that views of heads need no copies.
Operand quantized(const at::Tensor& values, const ActivationQuantizer& quantizer, bool isSigned) {
    at::Tensor x = values.detach();
    const bool isPlain = x.is_non_overlapping_and_dense() && (x.stride(-1) == 1 || x.stride(-2) == 1);
    if (!isPlain) x = x.contiguous();
    Operand operand;
    const AffineParams params = inputRange(x.data_ptr<float>(), x.numel(), quantizer);
    operand.range = isSigned ? signedRange(params) : unsignedRange(params);
    operand.bytes = at::empty_strided(x.sizes(), x.strides(), x.options().dtype(at::kByte));
    quantizeToBytes(x.data_ptr<float>(), x.numel(), operand.range, operand.bytes.data_ptr<std::uint8_t>());
    operand.desc = Memory::desc(x.sizes().vec(), isSigned ? Type::s8 : Type::u8, x.strides().vec());
    return operand;
}

/// Both operands with the same batch dimensions.
void matchBatches(at::Tensor& a, at::Tensor& b) {
    if (a.dim() != b.dim() || a.dim() < 2 || a.size(-1) != b.size(-2))
        throw InvalidArgument("the operands of an integer matrix product do not fit each other");
    std::vector<std::int64_t> first = a.sizes().vec(), second = b.sizes().vec();
    for (std::size_t i = 0; i + 2 < first.size(); ++i) first[i] = second[i] = std::max(first[i], second[i]);
    a = a.expand(first);
    b = b.expand(second);
}

struct CompiledMatMul {
    dnnl::primitive primitive;
    Memory::desc scale, scratchpad;
};

class MatMulKernel : public LayerKernel {
  public:
    MatMulKernel(const ActivationQuantizer& first, const ActivationQuantizer& second)
        : m_first(first), m_second(second) {}

    at::Tensor forward(std::span<const at::Tensor> inputs, const Execution&) const override {
        at::Tensor a = inputs[0], b = inputs[1];
        matchBatches(a, b);
        std::vector<std::int64_t> shape = a.sizes().vec();
        shape.back() = b.size(-1);
        const at::Tensor y = at::empty(shape, a.options());
        if (y.numel() == 0) return y;
        asError([&] { multiply(quantized(a, m_first, false), quantized(b, m_second, true), y); });
        return y;
    }

  private:
    void multiply(const Operand& a, const Operand& b, const at::Tensor& y) const {
        const Memory::desc output(y.sizes().vec(), Type::f32, y.strides().vec());
        const auto kernel = kernelFor(a, b, output);
        const at::Tensor scratchpad = scratchpadFor(kernel->scratchpad);
        const Memory::desc whole({1}, Type::s32, Memory::format_tag::a);
        float scale = a.range.scale * b.range.scale;
        auto firstZero = static_cast<std::int32_t>(a.range.zeroPoint);
        auto secondZero = static_cast<std::int32_t>(b.range.zeroPoint);
        dnnl::stream stream(m_engine);
        kernel->primitive.execute(
            stream, {{DNNL_ARG_SRC, {a.desc, m_engine, a.bytes.data_ptr()}},
                     {DNNL_ARG_WEIGHTS, {b.desc, m_engine, b.bytes.data_ptr()}},
                     {DNNL_ARG_DST, {output, m_engine, y.data_ptr()}},
                     {DNNL_ARG_SCRATCHPAD, {kernel->scratchpad, m_engine, scratchpad.data_ptr()}},
                     {DNNL_ARG_ATTR_MULTIPLE_POST_OP(0) | DNNL_ARG_SRC_1, {kernel->scale, m_engine, &scale}},
                     {DNNL_ARG_ATTR_ZERO_POINTS | DNNL_ARG_SRC, {whole, m_engine, &firstZero}},
                     {DNNL_ARG_ATTR_ZERO_POINTS | DNNL_ARG_WEIGHTS, {whole, m_engine, &secondZero}}});
        stream.wait();
    }

    std::shared_ptr<const CompiledMatMul> kernelFor(const Operand& a, const Operand& b,
                                                    const Memory::desc& output) const {
        std::vector<std::int64_t> key = {at::get_num_threads()};
        for (const at::Tensor& bytes : {a.bytes, b.bytes}) {
            key.insert(key.end(), bytes.sizes().begin(), bytes.sizes().end());
            key.insert(key.end(), bytes.strides().begin(), bytes.strides().end());
        }
        return m_kernels.get(key, [&] {
            const Memory::dims ones(static_cast<std::size_t>(a.bytes.dim()), 1);
            const Memory::desc scale(ones, Type::f32, ones);
            dnnl::post_ops after;
            after.append_binary(dnnl::algorithm::binary_mul, scale);
            dnnl::primitive_attr attributes;
            attributes.set_post_ops(after);
            attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
            expectZeroPoint(attributes, DNNL_ARG_SRC);
            expectZeroPoint(attributes, DNNL_ARG_WEIGHTS);
            const auto primitive = primitiveDesc<dnnl::matmul>(m_engine, attributes, a.desc, b.desc, output);
            return CompiledMatMul{dnnl::matmul(primitive), scale, primitive.scratchpad_desc()};
        });
    }

    ActivationQuantizer m_first;
    ActivationQuantizer m_second;
    dnnl::engine m_engine{dnnl::engine::kind::cpu, 0};
    mutable RecentlyUsed<std::vector<std::int64_t>, CompiledMatMul> m_kernels{kKeptMatMuls};
};

}  // namespace

std::shared_ptr<const LayerKernel> matMulKernel(const ActivationQuantizer& first, const ActivationQuantizer& second) {
    return std::make_shared<const MatMulKernel>(first, second);
}

}  // namespace voxbit
