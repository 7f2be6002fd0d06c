// SPDX-License-Identifier: Apache-2.0
#include "core/models/folded_checkpoint.h"

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/models/build_model.h"
#include "core/models/fold_batch_norm.h"

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
