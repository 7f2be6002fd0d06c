// SPDX-License-Identifier: Apache-2.0
#include "core/integer/packed_product.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <oneapi/dnnl/dnnl.hpp>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/integer/input_levels.h"
#include "core/integer/onednn.h"
#include "core/integer/recently_used.h"

namespace voxbit {
namespace {

using Memory = dnnl::memory;
using Tag = dnnl::memory::format_tag;
using Type = dnnl::memory::data_type;

/// Sizes are rounded up by the callers where they vary, so that few differ.
constexpr std::size_t kKeptProducts = 16;
using Sizes = std::vector<std::int64_t>;

/// What weights are packed for when they are loaded.
Sizes usualPositions(const ProductForm& form) {
    Sizes positions = form.taps;
    for (std::int64_t& count : positions) count += (form.taps.size() == 2 ? 31 : 127) * form.stride;
    return positions.empty() ? Sizes{128} : positions;
}

bool isPlane(const ProductForm& form) {
    return form.taps.size() == 2;
}

Memory::dims weightDims(const ProductForm& form) {
    Memory::dims dims = {form.outputs, form.inputs};
    if (form.groups > 1) dims = {form.groups, form.outputs / form.groups, form.inputs / form.groups};
    dims.insert(dims.end(), form.taps.begin(), form.taps.end());
    return dims;
}

Tag weightTag(const ProductForm& form) {
    if (form.taps.empty()) return Tag::oi;
    if (isPlane(form)) return form.groups == 1 ? Tag::oihw : Tag::goihw;
    return form.groups == 1 ? Tag::oiw : Tag::goiw;
}

std::int64_t elementCount(const Memory::dims& dims) {
    return std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>());
}

/// What kernels differ in.
struct Shape {
    Sizes positions;
    Type output = Type::f32;

    bool operator==(const Shape&) const = default;
};

struct CompiledProduct {
    dnnl::primitive primitive;
    Memory::desc input, weights, bias, scale, output, scratchpad;
    std::shared_ptr<const Memory> packed;
};

void describe(CompiledProduct& kernel, const auto& primitive) {
    kernel.input = primitive.src_desc();
    kernel.weights = primitive.weights_desc();
    kernel.bias = primitive.bias_desc();
    kernel.output = primitive.dst_desc();
    kernel.scratchpad = primitive.scratchpad_desc();
}

}  // namespace

class PackedProduct::Implementation {
  public:
    Implementation(const ProductForm& form, std::span<const std::int8_t> levels, const std::optional<NextInput>& next)
        : m_form(form), m_next(next) {
        const std::int64_t count = elementCount(weightDims(form));
        if (static_cast<std::int64_t>(levels.size()) != count) {
            throw InvalidArgument("an integer weight of " + std::to_string(levels.size()) +
                                  " elements does not fit a layer of " + std::to_string(count));
        }
        const Memory::desc plain(weightDims(form), Type::s8, weightTag(form));
        // oneDNN takes no pointers to constants, and reads only.
        const Memory source(plain, m_engine, const_cast<std::int8_t*>(levels.data()));
        // Bytes and floats may want other layouts: a linked layer writes floats only while it is observed.
        (void)kernelFor({usualPositions(form), next ? Type::u8 : Type::f32}, &source);
    }

    void run(const Shape& shape, const std::uint8_t* x, const float* scale, const float* bias, void* y) {
        const std::shared_ptr<const CompiledProduct> kernel = kernelFor(shape);
        const at::Tensor scratchpad = scratchpadFor(kernel->scratchpad);
        const auto memory = [&](const Memory::desc& desc, const void* data) {
            return Memory(desc, m_engine, const_cast<void*>(data));
        };
        dnnl::stream stream(m_engine);
        kernel->primitive.execute(stream,
                                  {{DNNL_ARG_SRC, memory(kernel->input, x)},
                                   {DNNL_ARG_WEIGHTS, *kernel->packed},
                                   {DNNL_ARG_BIAS, memory(kernel->bias, bias)},
                                   {DNNL_ARG_ATTR_MULTIPLE_POST_OP(0) | DNNL_ARG_SRC_1, memory(kernel->scale, scale)},
                                   {DNNL_ARG_DST, memory(kernel->output, y)},
                                   {DNNL_ARG_SCRATCHPAD, memory(kernel->scratchpad, scratchpad.data_ptr())}});
        stream.wait();
    }

  private:
    /// All but the weights. Scales are a second operand rather than an attribute: those of a dynamic layer change with
    /// each call, and layers of one shape then share oneDNN's compiled code.
    CompiledProduct made(const Shape& shape) const {
        const Sizes& positions = shape.positions;
        CompiledProduct kernel;
        const Memory::desc bias({m_form.outputs}, Type::f32, Tag::a);
        const Memory::desc weights(weightDims(m_form), Type::s8, Tag::any);
        Memory::dims scaleDims(m_form.taps.size() + 2, 1);
        scaleDims[1] = m_form.outputs;
        kernel.scale = Memory::desc(scaleDims, Type::f32,
                                    m_form.taps.empty() ? Tag::ab : (isPlane(m_form) ? Tag::abcd : Tag::abc));
        dnnl::post_ops after;
        after.append_binary(dnnl::algorithm::binary_mul, kernel.scale);
        if (shape.output == Type::u8) appendGeluToBytes(after);
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(after);
        attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
        if (!m_form.taps.empty()) {
            Memory::dims in = {1, m_form.inputs}, out = {1, m_form.outputs};
            for (std::size_t d = 0; d < m_form.taps.size(); ++d) {
                in.push_back(positions[d]);
                out.push_back((positions[d] + 2 * m_form.padding - m_form.taps[d]) / m_form.stride + 1);
            }
            const Tag order = isPlane(m_form) ? Tag::nhwc : Tag::nwc;
            const Memory::dims strides(m_form.taps.size(), m_form.stride), zeros(m_form.taps.size(), m_form.padding);
            const auto primitive = primitiveDesc<dnnl::convolution_forward>(
                m_engine, attributes, dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct,
                Memory::desc(in, Type::u8, order), weights, bias, Memory::desc(out, shape.output, order), strides,
                zeros, zeros);
            describe(kernel, primitive);
            kernel.primitive = dnnl::convolution_forward(primitive);
        } else {
            const Memory::desc input({positions[0], m_form.inputs}, Type::u8, Tag::nc);
            const Memory::desc output({positions[0], m_form.outputs}, shape.output, Tag::nc);
            const auto primitive = primitiveDesc<dnnl::inner_product_forward>(
                m_engine, attributes, dnnl::prop_kind::forward_inference, input, weights, bias, output);
            describe(kernel, primitive);
            kernel.primitive = dnnl::inner_product_forward(primitive);
        }
        return kernel;
    }

    void appendGeluToBytes(dnnl::post_ops& operations) const {
        const ByteRange range = unsignedRange(m_next->range);
        appendEltwise(operations,
                      m_next->isTanhGelu ? dnnl::algorithm::eltwise_gelu_tanh : dnnl::algorithm::eltwise_gelu_erf, 0,
                      0);
        appendEltwise(operations, dnnl::algorithm::eltwise_linear, 1 / range.scale, range.zeroPoint);
        // Rounding to the nearest byte follows; narrower ranges end within a byte.
        appendEltwise(operations, dnnl::algorithm::eltwise_clip, range.low + range.zeroPoint,
                      range.high + range.zeroPoint);
    }

    /// The weights in a layout; most kernels of a layer have one in common.
    std::shared_ptr<const Memory> packed(const Memory::desc& layout, const Memory& source) {
        const auto known = std::find_if(m_packed.begin(), m_packed.end(),
                                        [&](const auto& memory) { return memory->get_desc() == layout; });
        if (known != m_packed.end()) return *known;
        Memory from = source;
        Memory target(layout, m_engine);
        dnnl::stream stream(m_engine);
        dnnl::reorder(from, target).execute(stream, from, target);
        stream.wait();
        return m_packed.emplace_back(std::make_shared<const Memory>(std::move(target)));
    }

    std::shared_ptr<const CompiledProduct> kernelFor(const Shape& shape, const Memory* plain = nullptr) {
        return m_kernels.get({shape, at::get_num_threads()}, [&] {
            CompiledProduct kernel = made(shape);
            kernel.packed = packed(kernel.weights, plain != nullptr ? *plain : *m_packed.front());
            return kernel;
        });
    }

    ProductForm m_form;
    std::optional<NextInput> m_next;
    dnnl::engine m_engine{dnnl::engine::kind::cpu, 0};
    RecentlyUsed<std::pair<Shape, int>, CompiledProduct> m_kernels{kKeptProducts};
    std::vector<std::shared_ptr<const Memory>> m_packed;  // written inside m_kernels' calls only
};

PackedProduct::PackedProduct(const ProductForm& form, std::span<const std::int8_t> levels,
                             const std::optional<NextInput>& next) {
    asError([&] { m_implementation = std::make_unique<Implementation>(form, levels, next); });
}

PackedProduct::~PackedProduct() = default;

void PackedProduct::run(const std::vector<std::int64_t>& positions, const std::uint8_t* x, const float* scale,
                        const float* bias, float* y) const {
    asError([&] { m_implementation->run({positions, Type::f32}, x, scale, bias, y); });
}

void PackedProduct::runToBytes(const std::vector<std::int64_t>& positions, const std::uint8_t* x, const float* scale,
                               const float* bias, std::uint8_t* y) const {
    asError([&] { m_implementation->run({positions, Type::u8}, x, scale, bias, y); });
}

bool hasExactByteProducts() {
    // All sets of instructions from this one on have them.
    return dnnl::get_effective_cpu_isa() >= dnnl::cpu_isa::avx512_core_vnni;
}

}  // namespace voxbit
