// SPDX-License-Identifier: Apache-2.0
#include "core/models/fold_batch_norm.h"

#include <map>
#include <string>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/layers/fold_batch_norm.h"
#include "core/models/build_model.h"
#include "core/models/layer_table.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

void writeWeights(const fs::path& path, const NamedTensors& tensors) {
    NamedTensors kept;
    std::vector<TensorBytes> bytes;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor& plain = kept.emplace_back(name, tensor.detach().contiguous()).second;
        bytes.push_back({name,
                         plain.scalar_type() == at::kLong ? DType::I64 : DType::F32,
                         plain.sizes().vec(),
                         {static_cast<const std::byte*>(plain.data_ptr()), plain.nbytes()}});
    }
    writeSafetensors(path, bytes, {{{"format", "pt"}}, 0});
}

}  // namespace

std::vector<FoldablePair> foldablePairs(const ModelConfig& config) {
    std::vector<FoldablePair> pairs;
    if (config.spotsKeywords() || config.isBatchNormFolded) return pairs;
    for (int i = 0; config.family == Family::Wav2Vec2Conformer && i < config.numHiddenLayers; ++i) {
        const std::string module =
            std::string(config.modulePrefix()) + ".encoder.layers." + std::to_string(i) + ".conv_module.";
        pairs.push_back({module + "depthwise_conv", module + "batch_norm"});
    }
    for (int i = 1; i <= config.ctcHeadLayers; ++i)
        pairs.push_back({"enc.linear" + std::to_string(i) + ".w", "enc.bn" + std::to_string(i) + ".norm"});
    return pairs;
}

FoldedModel foldBatchNorms(const ModelConfig& config, const NamedTensors& tensors) {
    const std::vector<FoldablePair> pairs = foldablePairs(config);
    if (pairs.empty())
        throw InvalidArgument("the " + std::string(config.modelType()) +
                              " model has no BatchNorm right behind a linear layer or convolution: nothing to fold");
    const std::vector<LayerInfo> layers = describeLayers(config);
    const WeightBinder weights(layers, tensors);
    std::map<std::string, at::Tensor> replaced;
    std::unordered_set<std::string> gone;
    for (const FoldablePair& pair : pairs) {
        const FoldedLayer folded =
            foldBatchNorm(weights.tensor(pair.layer + ".weight"), weights.find(pair.layer + ".bias"),
                          weights.batchNorm(pair.norm, kBatchNormEps));
        replaced[pair.layer + ".weight"] = folded.weight;
        replaced[pair.layer + ".bias"] = folded.bias;
        for (const char* part : {".weight", ".bias", ".running_mean", ".running_var", ".num_batches_tracked"})
            gone.insert(pair.norm + part);
    }
    FoldedModel result{config, {}};
    result.config.isBatchNormFolded = true;
    for (const auto& [name, tensor] : tensors)
        if (!gone.contains(name) && !replaced.contains(name)) result.tensors.emplace_back(name, tensor);
    result.tensors.insert(result.tensors.end(), replaced.begin(), replaced.end());
    return result;
}

std::vector<FoldablePair> writeFoldedCheckpoint(const Checkpoint& checkpoint, const fs::path& out) {
    if (fs::exists(out) && !(fs::is_directory(out) && fs::is_empty(out)))
        throw InvalidArgument(out.string() + " is already there and not an empty folder; choose another");
    const FoldedModel folded = foldBatchNorms(checkpoint.config, loadModel(checkpoint)->tensors());
    // In the order of the state dictionary, and with all that the network needs.
    const NamedTensors tensors = buildModel(folded.config, folded.tensors)->tensors();
    std::error_code code;
    fs::create_directories(out, code);
    if (code) throw IoError("cannot create the folder " + out.string() + ": " + code.message());
    for (const auto& [name, text] : readCheckpointTexts(checkpoint.directory))
        if (name != "config.json") writeFileAtomically(out / name, text);
    writeFileAtomically(out / "config.json", modelConfigJson(folded.config));
    writeWeights(out / "model.safetensors", tensors);
    return foldablePairs(checkpoint.config);
}

}  // namespace voxbit
