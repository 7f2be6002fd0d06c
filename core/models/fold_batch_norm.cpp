// SPDX-License-Identifier: Apache-2.0
#include "core/models/fold_batch_norm.h"

#include <map>
#include <string>
#include <unordered_set>

#include "core/base/error.h"
#include "core/layers/fold_batch_norm.h"
#include "core/models/folded_checkpoint.h"
#include "core/models/layer_table.h"
#include "core/models/norm_eps.h"

namespace voxbit {

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

}  // namespace voxbit
