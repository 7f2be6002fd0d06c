// SPDX-License-Identifier: Apache-2.0
#include "core/models/keyword_network.h"

#include <string>
#include <utility>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/models/keyword_body.h"
#include "core/models/keyword_plan.h"
#include "core/models/keyword_resnet.h"
#include "core/models/keyword_rnn.h"
#include "core/models/keyword_transformer.h"
#include "core/models/mfcc_features.h"

namespace voxbit {
namespace {

std::unique_ptr<KeywordBody> makeBody(const ModelConfig& config, const WeightBinder& weights) {
    switch (config.family) {
        case Family::KeywordTransformer:
            return std::make_unique<KeywordTransformer>(config, weights);
        case Family::KeywordRnn:
            return std::make_unique<KeywordRnn>(config, weights);
        case Family::KeywordResnet:
            return std::make_unique<KeywordResnet>(config, weights);
        case Family::Wav2Vec2:
        case Family::Wav2Vec2Conformer:
            break;
    }
    throw InvalidArgument(std::string(config.modelType()) + " is no keyword spotting model");
}

/// Enough frames for one position after pooling.
std::int64_t shortestInputOf(const ModelConfig& config) {
    std::int64_t samples = config.features.shortestClip();
    const int frames = config.family == Family::KeywordResnet ? config.poolFrames : 1;
    while (config.features.frameCount(samples) < frames) ++samples;
    return samples;
}

class KeywordNetwork : public Model {
  public:
    KeywordNetwork(const ModelConfig& config, KeywordPlan plan, NamedTensors tensors)
        : m_config(config),
          m_stages(plan.stages),
          m_tensors(std::move(tensors)),
          m_features(config.features, m_tensors.front().second) {
        m_layers = std::move(plan.layers);
        m_shortestInput = shortestInputOf(config);
        const WeightBinder weights(m_layers, m_tensors);
        for (const LayerInfo& layer : m_layers) m_weights.push_back(weights.find(layer.name + ".weight"));
        m_body = makeBody(config, weights);
        m_parameters = withoutBuffers(m_tensors, plan.tensors);
    }

    at::Tensor weight(int layer) const override { return m_weights[asIndex(layer)]; }
    int stageCount() const override { return m_stages; }

    ModelState begin(const ModelInput& input) const override {
        requireSamples(input.samples);
        if (input.mask.defined())
            throw InvalidArgument("a keyword spotting model takes no mask: run clips of different lengths one by one");
        ModelState state;
        state.hidden = m_features.forward(input.samples);
        return state;
    }

    void advance(ModelState& state, int stage, const Execution& execution) const override {
        if (stage == 0) execution.record("features", state.hidden);
        state.hidden = m_body->advance(state.hidden, stage, execution);
        if (execution.onHiddenState)
            execution.record(stage + 1 == m_stages ? "logits" : "stages." + std::to_string(stage), state.hidden);
    }

    std::int64_t frameCount(std::int64_t samples) const override { return m_config.features.frameCount(samples); }
    NamedTensors parameters() const override { return m_parameters; }
    NamedTensors tensors() const override { return m_tensors; }

  private:
    ModelConfig m_config;
    int m_stages;
    NamedTensors m_tensors;
    NamedTensors m_parameters;
    std::vector<at::Tensor> m_weights;  ///< by layer; undefined for products
    MfccFeatures m_features;
    std::unique_ptr<KeywordBody> m_body;
};

}  // namespace

std::shared_ptr<const Model> buildKeywordNetwork(const ModelConfig& config, NamedTensors tensors) {
    return std::make_shared<const KeywordNetwork>(config, planKeywordNetwork(config), std::move(tensors));
}

}  // namespace voxbit
