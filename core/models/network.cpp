// SPDX-License-Identifier: Apache-2.0
// The network behind wav2vec2 and its conformer: feature encoder, encoder, head, run stage by stage.
#include <ATen/ops/arange.h>
#include <ATen/ops/lt.h>
#include <ATen/ops/sum.h>
#include <ATen/ops/tensor.h>

#include <new>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/out_of_memory.h"
#include "core/layers/dropout.h"
#include "core/layers/weight_norm.h"
#include "core/models/build_model.h"
#include "core/models/conformer_encoder.h"
#include "core/models/device.h"
#include "core/models/feature_encoder.h"
#include "core/models/frame_count.h"
#include "core/models/keyword_network.h"
#include "core/models/layer_table.h"
#include "core/models/network_head.h"
#include "core/models/tensor_table.h"
#include "core/models/wav2vec2_encoder.h"

namespace voxbit {
namespace {

std::unique_ptr<Encoder> makeEncoder(const ModelConfig& config, const WeightBinder& weights) {
    if (config.family == Family::Wav2Vec2) return std::make_unique<Wav2Vec2Encoder>(config, weights);
    return std::make_unique<ConformerEncoder>(config, weights);
}

class Network : public Model {
  public:
    Network(const ModelConfig& config, NamedTensors tensors)
        : Network(config, describeLayers(config), std::move(tensors)) {}

    at::Tensor weight(int layer) const override;
    int stageCount() const override { return m_stages.count(); }
    ModelState begin(const ModelInput& input) const override;
    void advance(ModelState& state, int stage, const Execution& execution) const override;
    std::int64_t frameCount(std::int64_t samples) const override { return voxbit::frameCount(m_config, samples); }
    NamedTensors parameters() const override { return m_parameters; }
    NamedTensors tensors() const override { return m_tensors; }

  private:
    Network(const ModelConfig& config, std::vector<LayerInfo> layers, NamedTensors tensors)
        : Network(config, layers, tensors, WeightBinder(layers, tensors)) {}
    Network(const ModelConfig& config, std::vector<LayerInfo> layers, NamedTensors tensors,
            const WeightBinder& weights);

    void requireMemory(std::int64_t samples, const at::Tensor& input) const;
    at::Tensor frameMask(const at::Tensor& sampleMask, std::int64_t frames) const;
    void noteHiddenState(ModelState& state, int i, const Execution& execution) const;
    void runEncoderLayer(ModelState& state, int i, const Execution& execution) const;

    ModelConfig m_config;
    StagePlan m_stages;
    NamedTensors m_tensors;
    NamedTensors m_parameters;
    std::vector<at::Tensor> m_weights;  ///< by layer; undefined for products and the normalised weight
    std::optional<WeightNorm> m_positionWeight;
    FeatureEncoder m_features;
    std::unique_ptr<Encoder> m_encoder;
    NetworkHead m_head;
};

Network::Network(const ModelConfig& config, std::vector<LayerInfo> layers, NamedTensors tensors,
                 const WeightBinder& weights)
    : m_config(config),
      m_stages(stagePlan(config)),
      m_tensors(std::move(tensors)),
      m_features(config, weights),
      m_encoder(makeEncoder(config, weights)),
      m_head(config, weights) {
    m_layers = std::move(layers);
    m_shortestInput = voxbit::shortestInput(config);
    for (const LayerInfo& layer : m_layers) {
        if (layer.hasWeightNorm) m_positionWeight = weights.weightNorm(layer.name);
        m_weights.push_back(weights.find(layer.name + ".weight"));
    }
    m_parameters = withoutBuffers(m_tensors, expectedTensors(config));
}

at::Tensor Network::weight(int layer) const {
    const std::size_t i = asIndex(layer);
    return m_layers[i].hasWeightNorm ? m_positionWeight->weight() : m_weights[i];
}

ModelState Network::begin(const ModelInput& input) const {
    requireSamples(input.samples);
    const std::int64_t samples = input.samples.size(1);
    requireMemory(samples, input.samples);
    ModelState state;
    state.hidden = input.samples.unsqueeze(1);
    if (input.mask.defined()) {
        if (input.mask.sizes() != input.samples.sizes())
            throw InvalidArgument("the mask of a model's input must have the shape of its samples");
        state.sampleMask = input.mask;
        state.frameMask = frameMask(input.mask, frameCount(samples));
    }
    return state;
}

/// The system would promise the memory and kill the process once it is used.
void Network::requireMemory(std::int64_t samples, const at::Tensor& input) const {
    constexpr double kNotWorthAsking = 1 << 28;
    const double bytes = leastPassBytes(m_config, samples, input.size(0));
    if (bytes > kNotWorthAsking && input.is_cpu() && bytes > availableMemoryBytes()) throw std::bad_alloc();
}

at::Tensor Network::frameMask(const at::Tensor& sampleMask, std::int64_t frames) const {
    const at::Tensor lengths = sampleMask.sum(1).to(at::kCPU, at::kLong);
    std::vector<std::int64_t> trueFrames;
    for (std::int64_t row = 0; row < lengths.size(0); ++row) {
        const std::int64_t samples = lengths.data_ptr<std::int64_t>()[row];
        trueFrames.push_back(frameCount(samples));
        if (trueFrames.back() == 0)
            throw InvalidArgument("row " + std::to_string(row) + " of the batch has " + std::to_string(samples) +
                                  " true samples, but the shortest input that gives a frame has " +
                                  std::to_string(m_shortestInput));
    }
    const at::Tensor ends = at::tensor(trueFrames, at::kLong).unsqueeze(1);
    return at::arange(frames).lt(ends).to(sampleMask.device());
}

void Network::noteHiddenState(ModelState& state, int i, const Execution& execution) const {
    if (m_head.mixesHiddenStates()) state.hiddenStates.push_back(state.hidden);
    if (execution.onHiddenState) execution.record("hidden_states." + std::to_string(i), state.hidden);
}

void Network::runEncoderLayer(ModelState& state, int i, const Execution& execution) const {
    if (i == 0) execution.record("encoder.layers.0.input", state.hidden);
    noteHiddenState(state, i, execution);
    if (!dropsLayer(m_config.layerdrop, execution)) state.hidden = m_encoder->layer(asIndex(i), state, execution);
    if (execution.onHiddenState) execution.record("encoder.layers." + std::to_string(i), state.hidden);
}

void Network::advance(ModelState& state, int stage, const Execution& execution) const {
    if (stage < m_stages.convolutions) {
        state.hidden = m_features.convolve(asIndex(stage), state.hidden, execution);
    } else if (stage == m_stages.projection()) {
        state.hidden = m_features.project(state.hidden, execution);
    } else if (stage == m_stages.encoderInput()) {
        m_encoder->enter(state, execution);
    } else if (stage < m_stages.head()) {
        runEncoderLayer(state, stage - m_stages.encoderLayer(0), execution);
    } else {
        state.hidden = m_encoder->leave(state.hidden);
        noteHiddenState(state, m_config.numHiddenLayers, execution);
        state.hidden = m_head.forward(state, execution);
    }
}

/// The tensors in the order of the reference's state dictionary, checked.
NamedTensors inOrder(const ModelConfig& config, NamedTensors tensors) {
    std::unordered_map<std::string, at::Tensor> byName(tensors.begin(), tensors.end());
    NamedTensors ordered;
    for (const ExpectedTensor& expected : expectedTensors(config)) {
        auto found = byName.find(expected.name);
        if (found == byName.end() && !expected.newerName.empty()) found = byName.find(expected.newerName);
        if (found == byName.end()) {
            if (expected.mayBeAbsent) continue;
            throw InvalidArgument("cannot build the network: tensor " + expected.name + " is missing");
        }
        if (found->second.sizes() != at::IntArrayRef(expected.shape))
            throw InvalidArgument("cannot build the network: tensor " + found->first + " must have the shape " +
                                  shapeText(expected.shape));
        // Layers of keyword networks find their tensors by the one name that the table gives them.
        ordered.emplace_back(config.spotsKeywords() ? expected.name : found->first, found->second);
    }
    return ordered;
}

}  // namespace

std::shared_ptr<const Model> buildModel(const ModelConfig& config, NamedTensors tensors) {
    config.validate();
    setExactMath();
    NamedTensors ordered = inOrder(config, std::move(tensors));
    if (config.spotsKeywords()) return buildKeywordNetwork(config, std::move(ordered));
    return std::make_shared<const Network>(config, std::move(ordered));
}

}  // namespace voxbit
