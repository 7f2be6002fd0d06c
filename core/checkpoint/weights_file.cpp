// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"

namespace voxbit {

TensorSet readTensors(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    if (name.ends_with(".safetensors.index.json")) return readSafetensorsIndex(path);
    return readSafetensors(path);
}

}  // namespace voxbit
