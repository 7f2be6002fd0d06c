// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/experiment_model.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/zeros.h>

#include <filesystem>
#include <unordered_set>

#include "core/base/sha256.h"
#include "core/models/build_model.h"
#include "core/models/fold_batch_norm.h"
#include "core/models/folded_checkpoint.h"
#include "core/package/model_tensors.h"
#include "core/package/packed_file.h"
#include "core/training/trainer.h"

namespace voxbit {
namespace {

constexpr const char* kFoldedNorms = " with folded BatchNorm";
constexpr const char* kConvolutionBiases = " with biases of convolutions";

/// The same model as another network. @param change names it in the hash
LoadedModel rebuilt(const LoadedModel& model, const ModelConfig& config, NamedTensors tensors,
                    const std::string& change) {
    std::unordered_set<std::string> names;
    for (const auto& [name, tensor] : tensors) names.insert(name);
    LoadedModel result = model;
    result.checkpoint.config = config;
    result.tensors = modelTensors(config, [&](const ExpectedTensor& tensor) {
        return names.contains(tensor.name) || names.contains(tensor.newerName);
    });
    result.model = buildModel(config, std::move(tensors));
    result.layers = result.model->layers();
    result.texts["config.json"] = modelConfigJson(config);
    result.hash = BackgroundHash(
        [plain = model.hash, change](const RunControl& control) { return sha256Hex(plain.get(control) + change); });
    return result;
}

LoadedModel withFoldedNorms(const LoadedModel& model) {
    FoldedModel folded = foldBatchNorms(model.checkpoint.config, model.model->tensors());
    return rebuilt(model, folded.config, std::move(folded.tensors), kFoldedNorms);
}

bool lacksConvolutionBiases(const ModelConfig& config) {
    return !config.spotsKeywords() && !config.convBias;
}

LoadedModel withConvolutionBiases(const LoadedModel& model) {
    ModelConfig config = model.checkpoint.config;
    config.convBias = true;
    NamedTensors tensors = model.model->tensors();
    const at::TensorOptions options = tensors.front().second.options();
    for (std::size_t i = 0; i < config.convDim.size(); ++i)
        tensors.emplace_back(
            std::string(config.modulePrefix()) + ".feature_extractor.conv_layers." + std::to_string(i) + ".conv.bias",
            at::zeros({config.convDim[i]}, options));
    return rebuilt(model, config, std::move(tensors), kConvolutionBiases);
}

}  // namespace

std::shared_ptr<const LoadedModel> modelOf(const Experiment& experiment, Workspace& workspace,
                                           const RunControl& control) {
    auto model = workspace.model(experiment.model, experiment.device, control);
    if (model->packed) return model;
    if (!experiment.execution.isSimulated() && !foldablePairs(model->checkpoint.config).empty())
        model = workspace.changed(model, kFoldedNorms, withFoldedNorms);
    if (experiment.calibration.correctsBias && lacksConvolutionBiases(model->checkpoint.config))
        model = workspace.changed(model, kConvolutionBiases, withConvolutionBiases);
    return model;
}

void putModel(Experiment& experiment, const std::string& path) {
    const auto bitsOf = [](const std::string& model) {
        if (isPackedFile(model)) return model;
        const std::filesystem::path file = quantizationPath(model);
        return std::filesystem::exists(file) ? file.string() : std::string();
    };
    AllocationChoice& allocation = experiment.allocation;
    const bool hadOwnBits = allocation.allocator == "given" && (allocation.given == experiment.model ||
                                                                allocation.given == quantizationPath(experiment.model));
    experiment.model = path;
    if (const std::string own = bitsOf(path); !own.empty()) {
        allocation.allocator = "given";
        allocation.given = own;
    } else if (hadOwnBits) {
        allocation = {};
    }
}

}  // namespace voxbit
