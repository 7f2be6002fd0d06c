// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: weights files of other programs (safetensors, torch.save, TensorFlow Lite). Built by ./run fuzz.
#include <cstdint>

#include "core/base/error.h"
#include "core/checkpoint/tensor_set.h"
#include "tests/fuzz/memory_file.h"

namespace {

/// Reads the element with the lowest and that with the highest address.
void touch(const voxbit::TensorView& tensor) {
    if (tensor.numel() == 0) return;
    std::int64_t last = 0;
    for (std::size_t d = 0; d < tensor.shape.size(); ++d) last += (tensor.shape[d] - 1) * tensor.strides[d];
    const auto size = static_cast<std::int64_t>(voxbit::dtypeSize(tensor.dtype));
    volatile std::byte seen = tensor.data[0];
    seen = tensor.data[(last + 1) * size - 1];
    (void)seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const voxbit::fuzz::MemoryFile file;
    if (!file.hold(data, size)) return 0;
    try {
        const voxbit::TensorSet tensors = voxbit::readTensors(file.path());
        for (const voxbit::TensorView& tensor : tensors.tensors()) touch(tensor);
    } catch (const voxbit::Error&) {
        // Refused, as it should be.
    }
    return 0;
}
