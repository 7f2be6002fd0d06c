// SPDX-License-Identifier: Apache-2.0
#include "core/training/saved_training.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/from_blob.h>

#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/checkpoint/safetensors.h"
#include "core/models/tensor_file.h"

namespace voxbit {
namespace {

/// The settings that decide what a step does.
Json decisiveSettings(const TrainingConfig& config) {
    Json json = toJson(config);
    for (const char* key : {"output", "steps", "evaluate_every", "save_every", "patience"}) json.erase(key);
    for (const char* key : {"quantization", "importance"})
        if (json[key].is_null()) json.erase(key);  // as before there was such a section
    return json;
}

void checkSameTraining(const TrainingConfig& config, const Json& saved, const std::filesystem::path& path) {
    const Json wanted = decisiveSettings(config);
    for (const char* key : {"quantization", "importance"})
        if (!wanted.contains(key) && saved.contains(key))
            throw InvalidArgument("cannot resume " + path.string() + ": it trained a quantized network (" + key + ")");
    for (const auto& item : wanted.items()) {
        if (saved.contains(item.key()) && saved[item.key()] == item.value()) continue;
        throw InvalidArgument("cannot resume " + path.string() + ": it was trained with another \"" + item.key() +
                              "\"; use the same settings or start again in another folder");
    }
}

void copyInto(const at::Tensor& target, const std::string& name, const TensorSet& saved) {
    const TensorView& view = saved.get(name);
    const at::ScalarType type = view.dtype == DType::I64 ? at::kLong : at::kFloat;
    const bool hasKnownType = view.dtype == DType::I64 || view.dtype == DType::F32;
    if (!hasKnownType || target.scalar_type() != type || target.sizes() != at::IntArrayRef(view.shape)) {
        throw FormatError(view.name + " in the saved training has type " + std::string(dtypeName(view.dtype)) +
                          " and shape " + shapeText(view.shape) + ", which the model does not have");
    }
    target.copy_(at::from_blob(const_cast<std::byte*>(view.data), view.shape, at::TensorOptions(type)));
}

Json textOf(const TensorSet& saved, const char* key, const std::filesystem::path& path) {
    const auto found = saved.metadata().find(key);
    if (found == saved.metadata().end()) throw FormatError(path.string() + " is not the state of a training");
    return parseJson(found->second, path.string());
}

}  // namespace

void saveTraining(const TrainingConfig& config, const TrainingState& state, const Model& model, const AdamW& optimizer,
                  const TrainedQuantizers* quantizers) {
    createFolder(config.output);
    ParameterList tensors = model.tensors();
    for (auto& moment : optimizer.moments()) tensors.push_back(std::move(moment));
    std::map<std::string, std::string> metadata = {{"state", toJson(state).dump()},
                                                   {"settings", decisiveSettings(config).dump()}};
    if (quantizers != nullptr) {
        for (auto& step : quantizers->parameters()) tensors.push_back(std::move(step));
        metadata["steps"] = quantizers->layout().dump();
    }
    writeTensors(trainingStatePath(config.output), tensors, metadata);
}

TrainingState readTrainingState(const std::filesystem::path& path) {
    return fromJson<TrainingState>(textOf(readSafetensors(path), "state", path), path.string());
}

TrainingState restoreTraining(const TrainingConfig& config, const Model& model, AdamW& optimizer,
                              TrainedQuantizers* quantizers) {
    const auto path = trainingStatePath(config.output);
    const TensorSet saved = readSafetensors(path);
    const auto text = [&](const char* key) { return textOf(saved, key, path); };
    checkSameTraining(config, text("settings"), path);
    const auto state = fromJson<TrainingState>(text("state"), path.string());
    const at::NoGradGuard noGrad;
    if (quantizers != nullptr) {
        quantizers->restore(text("steps"));
        for (const auto& [name, step] : quantizers->parameters()) copyInto(step, name, saved);
    }
    for (const auto& [name, tensor] : model.tensors()) copyInto(tensor, name, saved);
    for (const auto& [name, tensor] : optimizer.moments()) copyInto(tensor, name, saved);
    optimizer.setUpdateCount(state.updates);
    return state;
}

}  // namespace voxbit
