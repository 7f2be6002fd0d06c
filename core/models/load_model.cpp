// SPDX-License-Identifier: Apache-2.0
#include <ATen/ops/from_blob.h>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/build_model.h"
#include "core/models/device.h"
#include "core/models/tensor_table.h"

namespace voxbit {
namespace {

at::ScalarType scalarType(DType dtype) {
    switch (dtype) {
        case DType::F64:
            return at::kDouble;
        case DType::F32:
            return at::kFloat;
        case DType::F16:
            return at::kHalf;
        case DType::BF16:
            return at::kBFloat16;
        case DType::I64:
            return at::kLong;
        case DType::I32:
            return at::kInt;
        case DType::I16:
            return at::kShort;
        case DType::I8:
            return at::kChar;
        case DType::U8:
            return at::kByte;
        case DType::Bool:
            return at::kBool;
    }
    return at::kFloat;
}

/// A tensor over the mapped bytes; it keeps the mapping alive. The pages are read-only: nobody may write to it.
at::Tensor tensorOver(const TensorView& view) {
    void* bytes = const_cast<std::byte*>(view.data);
    return at::from_blob(
        bytes, view.shape, view.strides, [owner = view.owner](void*) {}, at::TensorOptions(scalarType(view.dtype)));
}

std::shared_ptr<const Model> load(const Checkpoint& checkpoint, const Device& device, bool copies) {
    const c10::Device target = torchDevice(device);
    const ModelConfig& config = checkpoint.config;
    const int rateHz = checkpoint.preprocessor.samplingRateHz;
    if (config.spotsKeywords() && config.features.sampleRateHz != rateHz)
        throw FormatError(checkpoint.directory.string() + ": config.json has features of audio at " +
                          std::to_string(config.features.sampleRateHz) + " Hz, but preprocessor_config.json says " +
                          std::to_string(rateHz) + " Hz; make both the same");
    NamedTensors tensors;
    for (const auto& [expected, view] : matchTensors(checkpoint.config, checkpoint.tensors)) {
        const at::ScalarType type = expected.isInteger ? at::kLong : at::kFloat;
        const at::Tensor mapped = tensorOver(*view);
        at::Tensor tensor = mapped.to(target, type).contiguous();
        if (copies && tensor.is_alias_of(mapped)) tensor = tensor.clone();
        tensors.emplace_back(view->name, std::move(tensor));
    }
    return buildModel(checkpoint.config, std::move(tensors));
}

}  // namespace

std::shared_ptr<const Model> loadModel(const Checkpoint& checkpoint, const Device& device) {
    return load(checkpoint, device, /*copies=*/false);
}

std::shared_ptr<const Model> loadTrainableModel(const Checkpoint& checkpoint, const Device& device) {
    return load(checkpoint, device, /*copies=*/true);
}

}  // namespace voxbit
