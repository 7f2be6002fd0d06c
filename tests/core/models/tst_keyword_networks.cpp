// SPDX-License-Identifier: Apache-2.0
// Keyword spotting networks: what they compute, what they tell of their layers, what they refuse.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/layers/recurrent.h"
#include "core/models/build_model.h"
#include "core/models/keyword_plan.h"
#include "core/models/layer_table.h"
#include "core/models/mfcc_features.h"
#include "core/models/tensor_table.h"
#include "tests/core/models/tiny_model.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

constexpr int kSamples = 800;

ModelConfig keywordConfig(Family family) {
    ModelConfig config;
    config.family = family;
    config.head = Head::SequenceClassification;
    config.hiddenSize = 8;
    config.numHiddenLayers = 2;
    config.numAttentionHeads = 2;
    config.intermediateSize = 12;
    config.labels = {"yes", "no", "other"};
    config.features.windowSamples = config.features.fftSamples = 128;
    config.features.hopSamples = 80;
    config.features.melBins = 10;
    config.features.coefficients = 6;
    if (family == Family::KeywordTransformer) config.features.clipSamples = kSamples;
    config.poolFrames = 2;
    config.poolCoefficients = 3;
    return config;
}

const std::vector<Family> kFamilies = {Family::KeywordTransformer, Family::KeywordRnn, Family::KeywordResnet};

at::Tensor speech(std::int64_t rows = 1, std::uint64_t seed = 1) {
    return noise({rows, kSamples}, seed) / 10;
}

struct Watcher : LayerObserver {
    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
        ++calls[layer];
        widths[layer] = {inputs.size(), output.dim()};
        if (output.requires_grad())
            output.register_hook(
                [this, layer](const at::Tensor& gradient) { gradients[layer] = gradient.abs().sum().item<double>(); });
    }
    std::map<int, int> calls;
    std::map<int, std::pair<std::size_t, std::int64_t>> widths;
    std::map<int, double> gradients;
};

NamedTensors tensorsWith(const Model& model, const std::map<std::string, at::Tensor>& changed) {
    NamedTensors tensors = model.tensors();
    for (auto& [name, tensor] : tensors)
        if (const auto found = changed.find(name); found != changed.end()) tensor = found->second;
    return tensors;
}

}  // namespace

class KeywordNetworksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyFamilyGivesOneRowOfLogitsPerClip();
    void seedsDecideTheWeights();
    void everyLayerOfTheTableRunsOnce();
    void everyLayersOutputHasAGradient();
    void quantizedWeightsOfEveryLayerChangeTheLogits();
    void layersRunInTheStageThatTheTableNames();
    void macsAreThoseOfTheConvolutions();
    void transformersClassTokenIsAllThatTheHeadSees();
    void transformersNormsFollowTheirSums();
    void rnnHeadSeesTheLastFrame();
    void rnnTakesTheNamesOfPyTorch();
    void resnetBlockByHand();
    void maskAndShortClipsAreRefused();
    void impossibleNetworksAreRefused();
};

void KeywordNetworksTest::everyFamilyGivesOneRowOfLogitsPerClip() {
    const at::NoGradGuard noGrad;
    for (const Family family : kFamilies) {
        const auto model = makeModel(keywordConfig(family), 1);
        const at::Tensor two = speech(2);
        const at::Tensor logits = model->forward({two, {}}, {});
        QVERIFY(logits.sizes() == at::IntArrayRef({2, 3}));
        QVERIFY(std::isfinite(logits.sum().item<double>()));
        const at::Tensor second = model->forward({two.narrow(0, 1, 1), {}}, {});
        QVERIFY((logits.narrow(0, 1, 1) - second).abs().max().item<double>() < 1e-5);
        QCOMPARE(model->frameCount(kSamples), std::int64_t(11));
    }
}

void KeywordNetworksTest::seedsDecideTheWeights() {
    for (const Family family : kFamilies) {
        const auto config = keywordConfig(family);
        const auto one = makeModel(config, 1)->parameters();
        const auto again = makeModel(config, 1)->parameters();
        const auto other = makeModel(config, 2)->parameters();
        for (std::size_t i = 0; i < one.size(); ++i) QVERIFY(at::equal(one[i].second, again[i].second));
        QVERIFY(!at::equal(one.front().second, other.front().second));
    }
}

void KeywordNetworksTest::everyLayerOfTheTableRunsOnce() {
    for (const Family family : kFamilies) {
        const auto model = makeModel(keywordConfig(family), 1);
        Watcher watcher;
        Execution execution;
        execution.observer = &watcher;
        const at::NoGradGuard noGrad;
        model->forward({speech(), {}}, execution);
        const auto& layers = model->layers();
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const int index = static_cast<int>(l);
            QVERIFY2(watcher.calls[index] == 1, layers[l].name.c_str());
            const bool isProduct = layers[l].kind == LayerKind::MatMul;
            QCOMPARE(watcher.widths[index].first, isProduct ? 2u : 1u);
            const at::Tensor weight = model->weight(index);
            QCOMPARE(weight.defined(), !isProduct);
            if (!isProduct) QVERIFY(weight.sizes() == at::IntArrayRef(layers[l].weightShape));
            QVERIFY(layers[l].macsPerSecond > 0);
        }
    }
}

void KeywordNetworksTest::everyLayersOutputHasAGradient() {
    for (const Family family : kFamilies) {
        const auto model = makeModel(keywordConfig(family), 1);
        Watcher watcher;
        Execution execution;
        execution.observer = &watcher;
        model->forward({speech().requires_grad_(true), {}}, execution).square().sum().backward();
        for (std::size_t l = 0; l < model->layers().size(); ++l)
            QVERIFY2(watcher.gradients[static_cast<int>(l)] > 0, model->layers()[l].name.c_str());
    }
}

void KeywordNetworksTest::quantizedWeightsOfEveryLayerChangeTheLogits() {
    const at::NoGradGuard noGrad;
    for (const Family family : kFamilies) {
        const auto model = makeModel(keywordConfig(family), 1);
        const at::Tensor whole = model->forward({speech(), {}}, {});
        for (std::size_t l = 0; l < model->layers().size(); ++l) {
            const at::Tensor weight = model->weight(static_cast<int>(l));
            if (!weight.defined()) continue;
            std::vector<LayerExecution> how(model->layers().size());
            how[l].simulatedWeight = weight * 1.5;
            Execution execution;
            execution.layers = &how;
            QVERIFY2(!at::equal(model->forward({speech(), {}}, execution), whole), model->layers()[l].name.c_str());
        }
    }
}

void KeywordNetworksTest::layersRunInTheStageThatTheTableNames() {
    const at::NoGradGuard noGrad;
    for (const Family family : kFamilies) {
        const auto model = makeModel(keywordConfig(family), 1);
        ModelState state = model->begin({speech(), {}});
        for (int stage = 0; stage < model->stageCount(); ++stage) {
            Watcher watcher;
            Execution execution;
            execution.observer = &watcher;
            model->advance(state, stage, execution);
            std::set<int> expected;
            for (std::size_t l = 0; l < model->layers().size(); ++l)
                if (model->layers()[l].stage == stage) expected.insert(static_cast<int>(l));
            std::set<int> seen;
            for (const auto& [layer, count] : watcher.calls) seen.insert(layer);
            QVERIFY(seen == expected && !seen.empty());
        }
    }
}

void KeywordNetworksTest::macsAreThoseOfTheConvolutions() {
    // 10 s at 16 kHz, hop 80: 2001 frames of 6 coefficients; pooled 1000 x 2.
    const auto layers = describeLayers(keywordConfig(Family::KeywordResnet));
    QCOMPARE(layers[0].macsPerSecond, 8.0 * 9 * 2001 * 6 / 10);
    QCOMPARE(layers[1].macsPerSecond, 8.0 * 8 * 9 * 1000 * 2 / 10);
    // One clip of 0.05 s: 11 frames and the class token.
    const auto kwt = describeLayers(keywordConfig(Family::KeywordTransformer));
    QCOMPARE(kwt[0].macsPerSecond, 8.0 * 6 * 11 / 0.05);
    QCOMPARE(kwt[1].macsPerSecond, 8.0 * 8 * 12 / 0.05);
    QCOMPARE(kwt[5].macsPerSecond, 12.0 * 12 * 8 / 0.05);
    QCOMPARE(kwt[5].kind, LayerKind::MatMul);
}

void KeywordNetworksTest::transformersClassTokenIsAllThatTheHeadSees() {
    // Without attention and feed-forward parts every token goes through the norms alone: the class token's logits do
    // not depend on the sound.
    const auto config = keywordConfig(Family::KeywordTransformer);
    const auto model = makeModel(config, 1);
    std::map<std::string, at::Tensor> changed;
    for (const auto& [name, tensor] : model->tensors())
        if (name.find("out_proj.weight") != std::string::npos || name.find("output_dense.weight") != std::string::npos)
            changed[name] = at::zeros_like(tensor);
    const auto deaf = buildModel(config, tensorsWith(*model, changed));
    const at::NoGradGuard noGrad;
    QVERIFY(at::equal(deaf->forward({speech(1, 1), {}}, {}), deaf->forward({speech(1, 2), {}}, {})));
    QVERIFY(!at::equal(model->forward({speech(1, 1), {}}, {}), model->forward({speech(1, 2), {}}, {})));
    // By hand: token plus first position, normed by each of the four norms with weight one.
    at::Tensor x = model->tensors()[0].second[0] + model->tensors()[1].second[0].narrow(0, 0, 1);
    for (int norm = 0; norm < 4; ++norm)
        x = (x - x.mean()) / (x.var(at::IntArrayRef{}, /*unbiased=*/false) + config.layerNormEps).sqrt();
    const auto tensors = model->tensors();
    const at::Tensor logits = at::linear(x, tensors[tensors.size() - 2].second, tensors.back().second);
    QVERIFY((deaf->forward({speech(), {}}, {}) - logits).abs().max().item<double>() < 1e-5);
}

void KeywordNetworksTest::transformersNormsFollowTheirSums() {
    const auto model = makeModel(keywordConfig(Family::KeywordTransformer), 1);
    const at::NoGradGuard noGrad;
    ModelState state = model->begin({speech(), {}});
    for (int stage = 0; stage < 2; ++stage) model->advance(state, stage, {});
    QVERIFY(state.hidden.sizes() == at::IntArrayRef({1, 12, 8}));
    QVERIFY(state.hidden.mean(-1).abs().max().item<double>() < 1e-5);
    QVERIFY((state.hidden.var(-1, false) - 1).abs().max().item<double>() < 1e-2);
}

void KeywordNetworksTest::rnnHeadSeesTheLastFrame() {
    const auto config = keywordConfig(Family::KeywordRnn);
    const auto model = makeModel(config, 1);
    const auto& tensors = model->tensors();
    const auto layer = [&](std::size_t first) {
        return Lstm{{0, tensors[first].second, tensors[first + 1].second},
                    {1, tensors[first + 2].second, tensors[first + 3].second}};
    };
    const at::NoGradGuard noGrad;
    const at::Tensor features = MfccFeatures(config.features, at::ones({1})).forward(speech());
    const at::Tensor states = layer(4).forward(layer(0).forward(features, {}), {});
    const at::Tensor expected = at::linear(states.select(1, 10), tensors[8].second, tensors[9].second);
    QVERIFY(at::equal(model->forward({speech(), {}}, {}), expected));
    ModelConfig gru = config;
    gru.rnnCell = RnnCell::Gru;
    QCOMPARE(describeLayers(gru)[0].kind, LayerKind::Gru);
    QCOMPARE(makeModel(gru, 1)->weight(0).size(0), std::int64_t(24));
}

void KeywordNetworksTest::rnnTakesTheNamesOfPyTorch() {
    const auto config = keywordConfig(Family::KeywordRnn);
    const auto model = makeModel(config, 1);
    NamedTensors theirs;
    for (const auto& [name, tensor] : model->tensors()) {
        const bool isRnn = name.starts_with("rnn.");
        const std::size_t dot = name.rfind('.');
        theirs.emplace_back(isRnn ? "rnn." + name.substr(dot + 1) + "_" + name.substr(4, dot - 4) : name, tensor);
    }
    QCOMPARE(theirs.front().first, std::string("rnn.weight_ih_l0"));
    const auto same = buildModel(config, theirs);
    QCOMPARE(same->parameters().front().first, std::string("rnn.ih_l0.weight"));
    const at::NoGradGuard noGrad;
    QVERIFY(at::equal(same->forward({speech(), {}}, {}), model->forward({speech(), {}}, {})));
}

void KeywordNetworksTest::resnetBlockByHand() {
    // One channel, filters that copy, no pooling: features f give x0 = relu(f); the block adds relu(norm(x0)) to x0.
    ModelConfig config = keywordConfig(Family::KeywordResnet);
    config.hiddenSize = 1;
    config.poolFrames = config.poolCoefficients = 1;
    const auto model = makeModel(config, 1);
    const at::Tensor copy = at::zeros({1, 1, 3, 3});
    copy[0][0][1][1] = 1;
    const auto value = [](float x) { return at::full({1}, x); };
    const auto built =
        buildModel(config, tensorsWith(*model, {{"conv0.weight", copy},
                                                {"conv1.weight", copy},
                                                {"conv2.weight", copy},
                                                {"bn1.running_mean", value(3)},
                                                {"bn1.running_var", value(4 - 1e-5F)},
                                                {"bn2.running_mean", value(1)},
                                                {"bn2.running_var", value(0.25F - 1e-5F)},
                                                {"output.weight", at::tensor({1.0F, 2.0F, 0.0F}).view({3, 1})},
                                                {"output.bias", at::tensor({0.0F, 0.0F, 7.0F})}}));
    const at::NoGradGuard noGrad;
    const at::Tensor x0 = at::relu(MfccFeatures(config.features, at::ones({1})).forward(speech()));
    const at::Tensor sum = at::relu((x0 - 3) / 2) + x0;
    const double mean = ((sum - 1) / 0.5).mean().item<double>();
    const at::Tensor logits = built->forward({speech(), {}}, {});
    QVERIFY(std::abs(logits[0][0].item<double>() - mean) < 1e-3 * std::abs(mean));
    QVERIFY(std::abs(logits[0][1].item<double>() - 2 * mean) < 2e-3 * std::abs(mean));
    QCOMPARE(logits[0][2].item<float>(), 7.0F);
}

void KeywordNetworksTest::maskAndShortClipsAreRefused() {
    const auto model = makeModel(keywordConfig(Family::KeywordRnn), 1);
    QVERIFY(messageOf<InvalidArgument>([&] {
                model->begin({speech(), at::ones({1, kSamples}, at::kLong)});
            }).find("mask") != std::string::npos);
    QCOMPARE(model->shortestInput(), std::int64_t(65));
    const std::string text = messageOf<InvalidArgument>([&] { model->begin({speech().narrow(1, 0, 64), {}}); });
    QVERIFY2(text.find("64 samples") != std::string::npos && text.find("65") != std::string::npos, text.c_str());
    // Three frames of pooling: two hops of 80 samples between them.
    ModelConfig pooled = keywordConfig(Family::KeywordResnet);
    pooled.poolFrames = 3;
    QCOMPARE(makeModel(pooled, 1)->shortestInput(), std::int64_t(160));
    // A model of one clip length pads.
    const auto kwt = makeModel(keywordConfig(Family::KeywordTransformer), 1);
    QVERIFY(kwt->begin({speech().narrow(1, 0, 1), {}}).hidden.defined());
}

void KeywordNetworksTest::impossibleNetworksAreRefused() {
    ModelConfig config = keywordConfig(Family::KeywordTransformer);
    config.features.clipSamples = 0;
    QVERIFY(messageOf<InvalidArgument>([&] { config.validate(); }).find("clip_samples") != std::string::npos);
    config = keywordConfig(Family::KeywordResnet);
    config.numHiddenLayers = 3;
    QVERIFY(messageOf<InvalidArgument>([&] { config.validate(); }).find("even") != std::string::npos);
    config = keywordConfig(Family::KeywordRnn);
    config.head = Head::Ctc;
    QVERIFY(messageOf<InvalidArgument>([&] { config.validate(); }).find("CTC") != std::string::npos);
}

QTEST_GUILESS_MAIN(KeywordNetworksTest)
#include "tst_keyword_networks.moc"
