// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/models/foreign_model.h"

namespace voxbit {
namespace {

constexpr std::string_view kFirstMatrix = "weight_ih_l0";

/// "lstm." of "lstm.weight_ih_l0".
std::string prefixOf(const TensorSet& tensors, const std::string& where) {
    for (const std::string& name : tensors.names())
        if (name.ends_with(kFirstMatrix)) return name.substr(0, name.size() - kFirstMatrix.size());
    throw FormatError(where + ": no tensor is called ...weight_ih_l0: not the state dict of an LSTM or GRU");
}

/// "fc" of "fc.weight", the only matrix beside the recurrent layers.
std::string linearOf(const TensorSet& tensors, const std::string& prefix, const std::string& where) {
    std::optional<std::string> found;
    for (const TensorView& tensor : tensors.tensors()) {
        const bool isMatrix = tensor.shape.size() == 2 && tensor.name.ends_with(".weight");
        if (!isMatrix || (!prefix.empty() && tensor.name.starts_with(prefix))) continue;
        if (found)
            throw FormatError(where + ": both " + *found + " and " + tensor.name +
                              " are linear layers; one is expected");
        found = tensor.name;
    }
    if (!found) throw FormatError(where + ": there is no linear layer that gives the classes");
    return found->substr(0, found->size() - std::string_view(".weight").size());
}

TensorView renamed(const TensorView& tensor, std::string name) {
    TensorView view = tensor;
    view.name = std::move(name);
    return view;
}

}  // namespace

ForeignModel readKeywordRnn(const TensorSet& tensors, const std::string& where, std::vector<std::string> labels) {
    const std::string prefix = prefixOf(tensors, where);
    const TensorView& first = tensors.get(prefix + "weight_ih_l0");
    const TensorView& state = tensors.get(prefix + "weight_hh_l0");
    if (first.shape.size() != 2 || state.shape.size() != 2 || state.shape[1] < 1)
        throw FormatError(where + ": " + first.name + " and " + state.name + " must be matrices");
    const std::int64_t gates = first.shape[0] / state.shape[1];
    if (gates != 3 && gates != 4)
        throw FormatError(where + ": " + first.name + " has " + std::to_string(gates) +
                          " gates; an LSTM has 4, a GRU 3");
    if (tensors.find(prefix + "weight_ih_l0_reverse") != nullptr)
        throw FormatError(where + ": the layers run in both directions; Voxbit has only forward ones");

    ForeignModel model;
    ModelConfig& config = model.config;
    config.family = Family::KeywordRnn;
    config.head = Head::SequenceClassification;
    config.rnnCell = gates == 4 ? RnnCell::Lstm : RnnCell::Gru;
    config.hiddenSize = static_cast<int>(std::min<std::int64_t>(state.shape[1], 1 << 30));
    config.numHiddenLayers = 0;
    config.labels = std::move(labels);
    config.features = MfccConfig{};
    config.features.coefficients = static_cast<int>(std::min<std::int64_t>(first.shape[1], 1 << 30));
    for (int i = 0; tensors.find(prefix + "weight_ih_l" + std::to_string(i)) != nullptr; ++i) {
        for (const char* matrix : {"ih", "hh"}) {
            const std::string name = std::string(matrix) + "_l" + std::to_string(i);
            model.tensors.push_back(renamed(tensors.get(prefix + "weight_" + name), "rnn." + name + ".weight"));
            model.tensors.push_back(renamed(tensors.get(prefix + "bias_" + name), "rnn." + name + ".bias"));
        }
        ++config.numHiddenLayers;
    }
    const std::string linear = linearOf(tensors, prefix, where);
    model.tensors.push_back(renamed(tensors.get(linear + ".weight"), "classifier.weight"));
    model.tensors.push_back(renamed(tensors.get(linear + ".bias"), "classifier.bias"));
    return model;
}

}  // namespace voxbit
