// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pytorch_bin.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/shard_index.h"
#include "core/checkpoint/tflite_file.h"

namespace voxbit {

namespace {

TensorSet readOneFile(const std::filesystem::path& path) {
    const auto file = MappedFile::open(path);
    if (isTflite(file->bytes())) return readTflite(path);
    const bool isTorch = isZip(file->bytes()) || isLegacyPytorchStream(file->bytes()) || path.extension() == ".bin" ||
                         path.extension() == ".pt" || path.extension() == ".ckpt";
    return isTorch ? readPytorchBin(path) : readSafetensors(path);
}

}  // namespace

TensorSet readTensors(const std::filesystem::path& path) {
    // Shards are never indexes themselves, so an index that names itself ends here.
    if (path.filename().string().ends_with(".index.json")) return readShards(path, readOneFile);
    return readOneFile(path);
}

}  // namespace voxbit
