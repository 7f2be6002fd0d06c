// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_file.h"

#include <vector>

#include "core/base/error.h"
#include "core/checkpoint/safetensors_writer.h"

namespace voxbit {
namespace {

DType dtypeOf(const std::string& name, const at::Tensor& tensor) {
    if (tensor.scalar_type() == at::kFloat) return DType::F32;
    if (tensor.scalar_type() == at::kLong) return DType::I64;
    throw InvalidArgument("tensor " + name + " is neither float32 nor int64 and cannot be saved");
}

}  // namespace

void writeTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                  const std::map<std::string, std::string>& metadata) {
    std::vector<at::Tensor> onCpu;
    std::vector<TensorBytes> views;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor& plain = onCpu.emplace_back(tensor.detach().cpu().contiguous());
        views.push_back({name,
                         dtypeOf(name, plain),
                         plain.sizes().vec(),
                         {static_cast<const std::byte*>(plain.data_ptr()), plain.nbytes()}});
    }
    SafetensorsOptions options;
    options.metadata = metadata;
    writeSafetensors(path, views, options);
}

}  // namespace voxbit
