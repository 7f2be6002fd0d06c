// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: packed files as anybody might write them. Built without LibTorch by ./run fuzz.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"
#include "core/package/calibration_table.h"
#include "core/package/packed_file.h"
#include "tests/fuzz/memory_file.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);

/// Everything that is read of a file once it was accepted.
void readAll(const voxbit::PackedFile& file) {
    for (std::size_t l = 0; l < file.layers.size(); ++l)
        if (file.bits[l].weight != voxbit::kFloatBits) (void)voxbit::dequantizedWeight(file, static_cast<int>(l));
    (void)voxbit::calibrationTable(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const voxbit::fuzz::MemoryFile file;
    if (!file.hold(data, size)) return 0;
    try {
        // Without the content hash, which would turn every mutation away at the door.
        readAll(voxbit::interpretPackedTensors(voxbit::readSafetensors(file.path()), "input"));
    } catch (const voxbit::Error&) {
        // Refused, as it should be.
    }
    return 0;
}

/// A file begins with the length of its header: three of four mutations keep that right, so that what lies behind the
/// first check is reached. They change the header or the tensors; the fourth changes anything.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    std::uint64_t headerBytes = 0;
    if (size >= kLengthBytes) std::memcpy(&headerBytes, data, kLengthBytes);
    if (seed % 4 == 0 || size <= kLengthBytes || headerBytes == 0 || headerBytes > size - kLengthBytes)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::uint8_t* const header = data + kLengthBytes;
    std::uint8_t* const tensors = header + headerBytes;
    const std::size_t tensorBytes = size - kLengthBytes - headerBytes;
    if (seed % 4 == 1 && tensorBytes > 0)
        return size - tensorBytes + LLVMFuzzerMutate(tensors, tensorBytes, maxSize - (size - tensorBytes));
    const std::vector<std::uint8_t> kept(tensors, tensors + tensorBytes);
    headerBytes = LLVMFuzzerMutate(header, headerBytes, maxSize - kLengthBytes - tensorBytes);
    std::memcpy(data, &headerBytes, kLengthBytes);
    std::copy(kept.begin(), kept.end(), header + headerBytes);
    return kLengthBytes + headerBytes + tensorBytes;
}
