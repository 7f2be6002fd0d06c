// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/experiment_model.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/zeros.h>

#include "core/base/sha256.h"
#include "core/models/build_model.h"
#include "core/models/tensor_table.h"

namespace voxbit {
namespace {

bool lacksConvolutionBiases(const LoadedModel& model) {
    const ModelConfig& config = model.checkpoint.config;
    return !model.packed && !config.spotsKeywords() && !config.convBias;
}

LoadedModel withConvolutionBiases(const LoadedModel& model) {
    LoadedModel result = model;
    ModelConfig& config = result.checkpoint.config;
    config.convBias = true;
    NamedTensors tensors = model.model->tensors();
    const at::TensorOptions options = tensors.front().second.options();
    std::map<std::string, ModelTensor> known;
    for (const ModelTensor& tensor : model.tensors) known.emplace(tensor.name, tensor);
    result.tensors.clear();
    for (const ExpectedTensor& expected : expectedTensors(config)) {
        const auto found = known.find(expected.name);
        if (found == known.end()) tensors.emplace_back(expected.name, at::zeros(expected.shape, options));
        result.tensors.push_back(found != known.end() ? found->second
                                                      : ModelTensor{expected.name, expected.shape, false, false, true});
    }
    result.model = buildModel(config, std::move(tensors));
    result.layers = result.model->layers();
    result.texts["config.json"] = modelConfigJson(config);
    result.hash = BackgroundHash([plain = model.hash](const RunControl& control) {
        return sha256Hex(plain.get(control) + " with biases of convolutions");
    });
    return result;
}

}  // namespace

std::shared_ptr<const LoadedModel> modelOf(const Experiment& experiment, Workspace& workspace,
                                           const RunControl& control) {
    auto model = workspace.model(experiment.model, experiment.device, control);
    if (!experiment.calibration.correctsBias || !lacksConvolutionBiases(*model)) return model;
    return std::make_shared<const LoadedModel>(withConvolutionBiases(*model));
}

}  // namespace voxbit
