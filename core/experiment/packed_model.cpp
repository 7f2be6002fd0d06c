// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/packed_model.h"

#include <ATen/ops/from_blob.h>
#include <ATen/ops/full.h>

#include <limits>
#include <unordered_map>

#include "core/base/error.h"
#include "core/calibration/executions.h"
#include "core/integer/integer_executions.h"
#include "core/layers/execution.h"
#include "core/models/build_model.h"
#include "core/models/device.h"
#include "core/models/tensor_table.h"
#include "core/models/weight_norm_parts.h"
#include "core/package/packed_writer.h"

namespace voxbit {
namespace {

std::vector<PackedLayer> packedLayers(const std::vector<LayerScales>& scales) {
    std::vector<PackedLayer> layers;
    for (const LayerScales& of : scales) layers.push_back({of.weight, of.inputs, of.output});
    return layers;
}

at::Tensor onHost(const at::Tensor& tensor) {
    return tensor.detach().cpu().contiguous();
}

/// What the writer reads, held while it does.
class HostTensors {
  public:
    HostTensors(const ModelConfig& config, const Model& model, const std::vector<LayerExecution>& executions)
        : m_model(model) {
        for (const auto& [name, tensor] : model.tensors()) m_tensors.emplace(name, onHost(tensor));
        // The file knows one spelling of weight normalisation, that of the size accounting.
        for (const ExpectedTensor& expected : expectedTensors(config)) {
            const auto newer = m_tensors.find(expected.newerName);
            if (newer != m_tensors.end()) m_tensors.emplace(expected.name, newer->second);
        }
        for (std::size_t l = 0; l < executions.size(); ++l) {
            if (executions[l].simulatedBias.defined())
                m_tensors[model.layers()[l].name + ".bias"] = onHost(executions[l].simulatedBias);
        }
    }

    std::span<const float> weight(int layer) {
        const at::Tensor& kept = m_weight = onHost(m_model.weight(layer));
        return {kept.data_ptr<float>(), static_cast<std::size_t>(kept.numel())};
    }
    std::span<const std::byte> bytes(const std::string& name) const {
        const at::Tensor& tensor = m_tensors.at(name);
        return {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()};
    }

  private:
    const Model& m_model;
    std::unordered_map<std::string, at::Tensor> m_tensors;
    at::Tensor m_weight;
};

at::ScalarType scalarType(DType dtype) {
    return dtype == DType::I64 ? at::kLong : dtype == DType::F16 ? at::kHalf : at::kFloat;
}

/// A tensor of the file itself: read-only memory that stays mapped.
at::Tensor storedTensor(const TensorView& view, at::Device device) {
    const at::Tensor mapped = at::from_blob(
        const_cast<std::byte*>(view.data), view.shape, view.strides, [owner = view.owner](void*) {},
        at::TensorOptions(scalarType(view.dtype)));
    return mapped.to(device, view.dtype == DType::I64 ? at::kLong : at::kFloat);
}

at::Tensor weightOf(const PackedFile& file, std::size_t layer, at::Device device) {
    const LayerInfo& info = file.layers[layer];
    if (file.bits[layer].weight == kFloatBits)
        return storedTensor(file.checkpoint.tensors.get(info.name + ".weight"), device);
    auto* values = new std::vector<float>(dequantizedWeight(file, static_cast<int>(layer)));
    return at::from_blob(
               values->data(), info.weightShape, [values](void*) { delete values; }, at::kFloat)
        .to(device);
}

/// Stands for a weight that nothing may use, in four bytes: what computes with it gives no number either.
at::Tensor noWeight(const LayerInfo& layer) {
    return at::full({1}, std::numeric_limits<float>::quiet_NaN()).expand(layer.weightShape);
}

/// @param policy layers that it runs in integers get no weights; nullptr: all have theirs
NamedTensors modelTensorsOf(const PackedFile& file, at::Device device, const ExecutionPolicy* policy) {
    NamedTensors tensors;
    const std::vector<LayerScales> scales = scalesOf(file);
    const auto weightTensors = layerWeightTensors(file.layers, file.tensors);
    std::vector<bool> isWeight(file.tensors.size());
    for (std::size_t l = 0; l < file.layers.size(); ++l) {
        if (weightTensors[l].empty()) continue;
        for (const std::size_t i : weightTensors[l]) isWeight[i] = true;
        const bool isLeftOut = policy != nullptr && runsInIntegers(file.layers[l], scales[l], *policy);
        const at::Tensor weight = isLeftOut ? noWeight(file.layers[l]) : weightOf(file, l, device);
        const std::string& name = file.tensors[weightTensors[l].front()].name;
        if (file.layers[l].hasWeightNorm) {
            const WeightNormParts parts = weightNormParts(weight);
            tensors.emplace_back(name, isLeftOut ? weight : parts.v);
            tensors.emplace_back(file.tensors[weightTensors[l].back()].name, parts.g);
        } else {
            tensors.emplace_back(name, weight);
        }
    }
    for (std::size_t i = 0; i < file.tensors.size(); ++i) {
        const std::string& name = file.tensors[i].name;
        if (!isWeight[i] && file.tensors[i].isStored)
            tensors.emplace_back(name, storedTensor(file.checkpoint.tensors.get(name), device));
    }
    return tensors;
}

}  // namespace

FileLayoutOptions fileLayout(const Experiment& experiment, const LoadedModel& model) {
    if (model.packed) return model.packed->options;
    FileLayoutOptions options;
    options.rest = parseRestWidth(experiment.size.rest);
    options.texts = model.texts;
    if (experiment.calibration.hasChannelScales()) options.weightScales = WeightScales::PerChannel;
    options.groupSize = experiment.calibration.groupSize;
    return options;
}

void writePackedModel(const std::filesystem::path& path, const LoadedModel& model,
                      const std::vector<LayerScales>& scales, const FileLayoutOptions& layout, const PackedFacts& facts,
                      const RunControl& control) {
    if (model.packed) throw InvalidArgument(model.checkpoint.directory.string() + " is packed already: copy the file");
    // The writer quantizes the weights itself; of the executions it wants the biases that they run with.
    std::vector<LayerScales> biases(scales.size());
    for (std::size_t l = 0; l < scales.size(); ++l) biases[l].biasCorrection = scales[l].biasCorrection;
    const std::vector<LayerExecution> executions = makeExecutions(*model.model, biases, control);
    HostTensors tensors(model.checkpoint.config, *model.model, executions);
    PackedSource source;
    source.layers = model.layers;
    source.tensors = model.tensors;
    source.quantizers = packedLayers(scales);
    source.options = layout;
    source.facts = facts;
    source.weight = [&](int layer) { return tensors.weight(layer); };
    source.tensor = [&](const std::string& name) { return tensors.bytes(name); };
    writePackedFile(path, source, control);
}

namespace {

LoadedModel opened(std::shared_ptr<const PackedFile> file, c10::Device target, const ExecutionPolicy* policy) {
    LoadedModel loaded;
    loaded.checkpoint = file->checkpoint;
    loaded.model = buildModel(file->checkpoint.config, modelTensorsOf(*file, target, policy));
    loaded.hash = BackgroundHash(file->contentHash);
    loaded.layers = file->layers;
    loaded.tensors = file->tensors;
    loaded.texts = file->options.texts;
    loaded.packed = std::move(file);
    return loaded;
}

}  // namespace

LoadedModel openPackedModel(const std::filesystem::path& path, const std::string& device, const RunControl& control) {
    const c10::Device target = torchDevice(parseDevice(device));
    return opened(std::make_shared<const PackedFile>(openPackedFile(path, control)), target, nullptr);
}

LoadedModel openModelFor(const std::string& path, const std::string& device, const ExecutionPolicy& policy,
                         const RunControl& control) {
    if (device != "cpu" || policy.isSimulated() || !isPackedFile(path)) return openModel(path, device, control);
    return opened(std::make_shared<const PackedFile>(openPackedFile(path, control)), at::kCPU, &policy);
}

IntegerWeight packedWeight(const PackedFile& file, int layer) {
    const auto l = static_cast<std::size_t>(layer);
    const std::vector<double>& scales = file.quantizers.at(l).weight.scales;
    IntegerWeight weight{{}, {scales.begin(), scales.end()}, file.layers[l].weightShape};
    const auto count = static_cast<std::size_t>(file.layers[l].weightCount);
    if (file.bits[l].weight == 8) {
        const auto* levels =
            reinterpret_cast<const std::int8_t*>(file.checkpoint.tensors.get(file.layers[l].name + ".weight").data);
        weight.levels.assign(levels, levels + count);
    } else {
        const std::vector<std::int32_t> levels = packedLevels(file, layer);
        weight.levels.assign(levels.begin(), levels.end());
    }
    return weight;
}

std::vector<LayerExecution> packedExecutions(const LoadedModel& model) {
    std::vector<LayerExecution> executions;
    for (std::size_t l = 0; l < model.layers.size(); ++l) {
        const PackedLayer& quantizers = model.packed->quantizers[l];
        LayerExecution& execution = executions.emplace_back();
        if (quantizers.weight.bits != kFloatBits) execution.simulatedWeight = model.model->weight(static_cast<int>(l));
        execution.inputs = quantizers.inputs;
        execution.output = quantizers.output;
    }
    return executions;
}

std::vector<LayerScales> scalesOf(const PackedFile& file) {
    std::vector<LayerScales> scales;
    for (const PackedLayer& layer : file.quantizers) {
        LayerScales& of = scales.emplace_back();
        of.weight = layer.weight;
        of.inputs = layer.inputs;
        of.output = layer.output;
    }
    return scales;
}

}  // namespace voxbit
