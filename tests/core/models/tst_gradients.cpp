// SPDX-License-Identifier: Apache-2.0
// Gradients of every parameter in float32 against the same network in double precision.
#include <ATen/TensorOperators.h>

#include <QTest>
#include <set>

#include "core/base/random.h"
#include "tests/core/models/tiny_model.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

std::map<std::string, ModelConfig> configs() {
    ModelConfig stable = tinyConfig();
    stable.featExtractNorm = FeatureNorm::Layer;
    stable.convBias = true;
    stable.doStableLayerNorm = true;
    ModelConfig relative = tinyConfig(Family::Wav2Vec2Conformer);
    relative.featExtractNorm = FeatureNorm::Layer;
    relative.hiddenAct = Activation::Silu;
    ModelConfig rotary = relative;
    rotary.positionEmbeddingsType = PositionEmbeddings::Rotary;
    ModelConfig classifier = tinyConfig();
    classifier.head = Head::SequenceClassification;
    classifier.useWeightedLayerSum = true;
    classifier.labels = {"a", "b", "c"};
    return {{"base", tinyConfig()},
            {"stable", stable},
            {"relative", relative},
            {"rotary", rotary},
            {"classifier", classifier}};
}

/// Gradients of sum(weights * logits) by parameter name; parameters that the pass does not use are left out.
std::map<std::string, at::Tensor> gradients(const Model& model, at::ScalarType type, std::uint64_t dropoutSeed) {
    for (const auto& [name, tensor] : model.parameters()) tensor.requires_grad_(true);
    Random random(dropoutSeed);
    Execution execution;
    if (dropoutSeed != 0) execution.dropout = &random;
    const at::Tensor logits = model.forward({noise({2, 400}, 5).to(type), {}}, execution);
    (logits * noise(logits.sizes().vec(), 6).to(type)).sum().backward();
    std::map<std::string, at::Tensor> found;
    for (const auto& [name, tensor] : model.parameters())
        if (tensor.grad().defined()) found[name] = tensor.grad();
    return found;
}

}  // namespace

class ModelGradientsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void gradientsEqualDoublePrecision_data();
    void gradientsEqualDoublePrecision();
    void dropoutInTrainingFollowsTheSeed();
    void lossFallsWhenStepsFollowTheGradient();
};

void ModelGradientsTest::gradientsEqualDoublePrecision_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, config] : configs()) QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
}

void ModelGradientsTest::gradientsEqualDoublePrecision() {
    QFETCH(QString, name);
    const ModelConfig config = configs().at(name.toStdString());
    const auto model = makeModel(config, 3);
    const auto single = gradients(*castModel(config, *model, at::kFloat), at::kFloat, 0);
    const auto exact = gradients(*castModel(config, *model, at::kDouble), at::kDouble, 0);
    const bool isConformer = config.family == Family::Wav2Vec2Conformer;
    // masked_spec_embed, and in a conformer the three tensors of the positional convolution, are never used.
    QCOMPARE(exact.size(), model->parameters().size() - (isConformer ? 4 : 1));
    QCOMPARE(single.size(), exact.size());
    double largest = 0;
    for (const auto& [what, gradient] : exact) largest = std::max(largest, gradient.abs().max().item<double>());
    for (const auto& [what, gradient] : exact) {
        const double error = (single.at(what).to(at::kDouble) - gradient).norm().item<double>();
        // The gradient of a key's bias is zero but for rounding: hence the term beside the relative one.
        const double allowed = 1e-4 * gradient.norm().item<double>() + 1e-6 * largest;
        QVERIFY2(error <= allowed, (what + ": " + std::to_string(error)).c_str());
    }
}

void ModelGradientsTest::dropoutInTrainingFollowsTheSeed() {
    ModelConfig config = tinyConfig();
    config.layerdrop = 0.3;
    const auto model = makeModel(config, 3);
    const auto logits = [&](std::uint64_t seed) {
        Random random(seed);
        Execution execution;
        execution.dropout = &random;
        return model->forward({noise({2, 400}, 5), {}}, execution);
    };
    const at::Tensor first = logits(1);
    QVERIFY(first.equal(logits(1)));
    QVERIFY(!first.equal(logits(2)));
    QVERIFY(!first.equal(model->forward({noise({2, 400}, 5), {}}, {})));
}

void ModelGradientsTest::lossFallsWhenStepsFollowTheGradient() {
    const ModelConfig config = tinyConfig();
    const auto model = makeModel(config, 4);
    const at::Tensor target = noise({1, 19, 6}, 7);
    const auto loss = [&] { return (model->forward({noise({1, 400}, 8), {}}, {}) - target).square().mean(); };
    for (const auto& [name, tensor] : model->parameters()) tensor.requires_grad_(true);
    const double before = loss().item<double>();
    for (int step = 0; step < 5; ++step) {
        loss().backward();
        const at::NoGradGuard noGrad;
        for (const auto& [name, tensor] : model->parameters()) {
            if (!tensor.grad().defined()) continue;
            tensor.sub_(tensor.grad(), 0.05);
            tensor.mutable_grad().reset();
        }
    }
    QVERIFY(loss().item<double>() < before);
}

QTEST_GUILESS_MAIN(ModelGradientsTest)
#include "tst_gradients.moc"
