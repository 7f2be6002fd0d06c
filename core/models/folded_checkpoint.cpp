// SPDX-License-Identifier: Apache-2.0
#include "core/models/folded_checkpoint.h"

#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/models/build_model.h"
#include "core/models/fold_batch_norm.h"
#include "core/models/tensor_file.h"

namespace voxbit {
namespace fs = std::filesystem;

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
    requireNewFolder(out);
    const FoldedModel folded = foldBatchNorms(checkpoint.config, loadModel(checkpoint)->tensors());
    // In the order of the state dictionary, and with all that the network needs.
    const NamedTensors tensors = buildModel(folded.config, folded.tensors)->tensors();
    createFolder(out);
    for (const auto& [name, text] : readCheckpointTexts(checkpoint.directory))
        if (name != "config.json") writeFileAtomically(out / name, text);
    writeFileAtomically(out / "config.json", modelConfigJson(folded.config));
    writeTensors(out / "model.safetensors", tensors, {{"format", "pt"}});
    return foldablePairs(checkpoint.config);
}

}  // namespace voxbit
