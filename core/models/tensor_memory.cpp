// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_memory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace voxbit {
namespace {

constexpr std::size_t kAlignment = 64;  // LibTorch's own: a cache line, an AVX-512 register

/// The address that malloc() gave stands right before the tensor's first byte.
void release(void* data) {
    if (data != nullptr) std::free(static_cast<void**>(data)[-1]);
}

/// Without `override`: LibTorch 1.13 asks for a const allocate(), 2.x for one that is not, and for copy_data().
class ReusableMemory final : public at::Allocator {
  public:
    at::DataPtr allocate(std::size_t bytes) const {
        void* data = bytes == 0 ? nullptr : aligned(bytes);
        return {data, data, &release, at::Device(at::DeviceType::CPU)};
    }
    at::DataPtr allocate(std::size_t bytes) { return std::as_const(*this).allocate(bytes); }
    at::DeleterFnPtr raw_deleter() const { return &release; }
    void copy_data(void* to, const void* from, std::size_t bytes) const { std::memcpy(to, from, bytes); }

  private:
    static void* aligned(std::size_t bytes) {
        void* block = std::malloc(bytes + sizeof(void*) + kAlignment);
        TORCH_CHECK(block != nullptr, "not enough memory: you tried to allocate ", bytes, " bytes");
        const auto first = reinterpret_cast<std::uintptr_t>(block) + sizeof(void*);
        void* data = reinterpret_cast<void*>((first + kAlignment - 1) / kAlignment * kAlignment);
        static_cast<void**>(data)[-1] = block;
        return data;
    }
};

}  // namespace

void useReusableTensorMemory() {
    static ReusableMemory memory;
    c10::SetCPUAllocator(&memory, 1);
}

}  // namespace voxbit
