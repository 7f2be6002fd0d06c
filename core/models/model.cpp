// SPDX-License-Identifier: Apache-2.0
#include "core/models/model.h"

#include <unordered_map>

#include "core/base/error.h"

namespace voxbit {

at::Tensor Model::forward(const ModelInput& input, const Execution& execution) const {
    ModelState state = begin(input);
    for (int stage = 0; stage < stageCount(); ++stage) advance(state, stage, execution);
    return state.hidden;
}

std::vector<at::Tensor> Model::biases() const {
    std::unordered_map<std::string, at::Tensor> byName;
    for (const auto& [name, tensor] : parameters()) byName.emplace(name, tensor);
    std::vector<at::Tensor> biases;
    for (const LayerInfo& layer : m_layers) {
        const auto found = byName.find(layer.name + ".bias");
        biases.push_back(found == byName.end() ? at::Tensor() : found->second);
    }
    return biases;
}

void Model::requireSamples(const at::Tensor& samples) const {
    if (!samples.defined() || samples.dim() != 2 || !samples.is_floating_point())
        throw InvalidArgument("a model's input must be a floating point tensor [batch, samples]");
    if (samples.size(1) < m_shortestInput)
        throw InvalidArgument("the input has " + std::to_string(samples.size(1)) +
                              " samples, but the shortest that this model takes has " +
                              std::to_string(m_shortestInput) + "; pad it or leave the recording out");
}

}  // namespace voxbit
