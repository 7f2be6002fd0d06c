// SPDX-License-Identifier: Apache-2.0
#include "core/models/device.h"

#include <ATen/Context.h>
#include <ATen/ops/empty.h>

#include <charconv>
#include <cstring>
#include <optional>

#include "core/base/error.h"

namespace voxbit {
namespace {

std::size_t gpuCount() {
    return at::hasCUDA() ? at::getNumGPUs() : 0;
}

std::string availableDevices() {
    std::string text = "cpu";
    for (std::size_t i = 0; i < gpuCount(); ++i) text += ", cuda:" + std::to_string(i);
    return text;
}

/// The N of "cuda:N", 0 for "cuda".
std::optional<std::size_t> gpuIndex(const std::string& name) {
    if (name == "cuda") return 0;
    const std::string prefix = "cuda:";
    if (!name.starts_with(prefix)) return std::nullopt;
    std::size_t index = 0;
    const char* end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data() + prefix.size(), end, index);
    if (error != std::errc() || rest != end) return std::nullopt;
    return index;
}

}  // namespace

Device parseDevice(const std::string& name) {
    if (name == "cpu") return {name};
    const std::optional<std::size_t> index = gpuIndex(name);
    if (!index)
        throw InvalidArgument("device '" + name + "': must be cpu, cuda or cuda:N; there is " + availableDevices());
    if (*index >= gpuCount())
        throw InvalidArgument("device '" + name + "': there is no such device; there is " + availableDevices());
    return {"cuda:" + std::to_string(*index)};
}

c10::Device torchDevice(const Device& device) {
    return c10::Device(parseDevice(device.name).name);
}

void setExactMath() {
    at::globalContext().setAllowTF32CuBLAS(false);
    at::globalContext().setAllowTF32CuDNN(false);
    at::globalContext().setBenchmarkCuDNN(false);
    at::globalContext().setDeterministicCuDNN(true);
}

ModelInput makeInput(const std::vector<float>& samples, const Device& device) {
    const at::Tensor batch = at::empty({1, static_cast<std::int64_t>(samples.size())}, at::kFloat);
    if (!samples.empty()) std::memcpy(batch.data_ptr<float>(), samples.data(), samples.size() * sizeof(float));
    return {batch.to(torchDevice(device)), {}};
}

}  // namespace voxbit
