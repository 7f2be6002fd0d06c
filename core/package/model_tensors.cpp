// SPDX-License-Identifier: Apache-2.0
#include "core/package/model_tensors.h"

namespace voxbit {

std::vector<ModelTensor> modelTensors(const ModelConfig& config,
                                      const std::function<bool(const ExpectedTensor& tensor)>& isStored) {
    std::vector<ModelTensor> tensors;
    for (const ExpectedTensor& expected : expectedTensors(config))
        tensors.push_back({expected.name, expected.shape, expected.isBuffer, expected.isInteger, isStored(expected)});
    return tensors;
}

}  // namespace voxbit
