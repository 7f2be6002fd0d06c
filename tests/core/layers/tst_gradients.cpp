// SPDX-License-Identifier: Apache-2.0
// Gradients in float32 against double precision; weight normalisation, norms and dropout.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <functional>

#include "core/base/random.h"
#include "core/layers/activations.h"
#include "core/layers/dropout.h"
#include "core/layers/norms.h"
#include "core/layers/weight_norm.h"

using namespace voxbit;

namespace {

at::Tensor random(std::vector<std::int64_t> shape, std::uint64_t seed) {
    return at::randn(shape, at::make_generator<at::CPUGeneratorImpl>(seed), at::kFloat);
}

/// d(sum of weights * f(x)) / dx with everything in `type`.
at::Tensor gradientOf(const std::function<at::Tensor(const at::Tensor&)>& f, const at::Tensor& x,
                      const at::Tensor& weights, at::ScalarType type) {
    const at::Tensor leaf = x.detach().to(type).clone().requires_grad_(true);
    (f(leaf) * weights.to(type)).sum().backward();
    return leaf.grad();
}

double relativeError(const at::Tensor& actual, const at::Tensor& exact) {
    return (actual.to(at::kDouble) - exact).norm().item<double>() / exact.norm().item<double>();
}

}  // namespace

class GradientsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void geluGradientIsRightWhateverTheLayoutOfTheIncomingOne();
    void geluLeavesNoTraceWithoutGradients();
    void weightNormGivesUnitNormsTimesG();
    void weightNormGradientsReachBothParts();
    void weightNormFollowsChangesInPlace();
    void layerNormWorksOnChannelsFirst();
    void groupNormIsPerChannel();
    void batchNormUsesStoredStatistics();
    void dropoutIsOffOutsideTraining();
    void dropoutKeepsTheMeanAndFollowsTheSeed();
};

void GradientsTest::geluGradientIsRightWhateverTheLayoutOfTheIncomingOne() {
    const at::Tensor x = random({2, 48, 37}, 1);
    const at::Tensor upstream = random({2, 37, 48}, 2);
    const std::vector<std::function<at::Tensor(const at::Tensor&)>> functions = {
        [](const at::Tensor& t) { return voxbit::gelu(t).transpose(1, 2); },
        [](const at::Tensor& t) { return geluTanh(t).transpose(1, 2); },
        [](const at::Tensor& t) { return voxbit::gelu(t.transpose(1, 2)); },
        [](const at::Tensor& t) {
            return voxbit::gelu(t.transpose(1, 2).contiguous().transpose(1, 2)).transpose(1, 2);
        }};
    for (const auto& f : functions) {
        const at::Tensor exact = gradientOf(f, x, upstream, at::kDouble);
        QVERIFY(relativeError(gradientOf(f, x, upstream, at::kFloat), exact) < 1e-6);
    }
}

void GradientsTest::geluLeavesNoTraceWithoutGradients() {
    QVERIFY(!voxbit::gelu(random({3}, 3)).requires_grad());
    const at::Tensor y = voxbit::gelu(at::tensor({-1.0F, 0.0F, 1.0F}));
    const double expected = 0.5 * (1 + std::erf(1 / std::sqrt(2.0)));
    QVERIFY(std::abs(y[2].item<double>() - expected) < 1e-6);
    QVERIFY(std::abs(y[0].item<double>() + (1 - expected)) < 1e-6);
}

void GradientsTest::weightNormGivesUnitNormsTimesG() {
    const at::Tensor v = random({4, 3, 5}, 4);
    const at::Tensor g = random({1, 1, 5}, 5).abs();
    const at::Tensor weight = WeightNorm(g, v).weight();
    for (int tap = 0; tap < 5; ++tap)
        QVERIFY(std::abs(weight.select(2, tap).norm().item<double>() - g[0][0][tap].item<double>()) < 1e-5);
}

void GradientsTest::weightNormGradientsReachBothParts() {
    const at::Tensor v = random({4, 3, 5}, 6);
    const at::Tensor g = random({1, 1, 5}, 7);
    const at::Tensor upstream = random({4, 3, 5}, 8);
    const auto gradients = [&](at::ScalarType type) {
        const at::Tensor gLeaf = g.to(type).clone();
        const at::Tensor vLeaf = v.to(type).clone();
        const WeightNorm norm(gLeaf, vLeaf);
        gLeaf.requires_grad_(true);
        vLeaf.requires_grad_(true);
        (norm.weight() * upstream.to(type)).sum().backward();
        return std::pair(gLeaf.grad(), vLeaf.grad());
    };
    const auto [gExact, vExact] = gradients(at::kDouble);
    const auto [gFloat, vFloat] = gradients(at::kFloat);
    QVERIFY(relativeError(gFloat, gExact) < 1e-5);
    QVERIFY(relativeError(vFloat, vExact) < 1e-5);
}

void GradientsTest::weightNormFollowsChangesInPlace() {
    const at::Tensor v = random({4, 3, 5}, 9);
    const at::Tensor g = at::ones({1, 1, 5});
    const WeightNorm norm(g, v);
    const at::Tensor before = norm.weight().clone();
    QVERIFY(norm.weight().is_same(norm.weight()));  // not computed anew
    g.mul_(2);
    QVERIFY(at::equal(norm.weight(), before * 2));
}

void GradientsTest::layerNormWorksOnChannelsFirst() {
    const LayerNorm norm{random({6}, 10), random({6}, 11), 1e-5};
    const at::Tensor x = random({2, 6, 9}, 12);
    QVERIFY(at::equal(norm.forwardChannelsFirst(x), norm.forward(x.transpose(1, 2)).transpose(1, 2)));
    const at::Tensor y = LayerNorm{at::ones({2}), at::zeros({2}), 0.0}.forward(at::tensor({1.0F, 3.0F}));
    QVERIFY(std::abs(y[0].item<float>() + 1) < 1e-6 && std::abs(y[1].item<float>() - 1) < 1e-6);
}

void GradientsTest::groupNormIsPerChannel() {
    const ChannelGroupNorm norm{at::ones({3}), at::zeros({3}), 1e-5};
    const at::Tensor y = norm.forward(random({2, 3, 100}, 13) * 5 + 3);
    QVERIFY(y.mean(2).abs().max().item<double>() < 1e-5);
    QVERIFY((y.var(2, false) - 1).abs().max().item<double>() < 1e-4);
}

void GradientsTest::batchNormUsesStoredStatistics() {
    const BatchNorm norm{at::tensor({2.0F}), at::tensor({1.0F}), at::tensor({3.0F}), at::tensor({4.0F}), 0.0};
    const at::Tensor y = norm.forward(at::tensor({7.0F}).view({1, 1, 1}));
    QVERIFY(std::abs(y.item<float>() - 5) < 1e-6);  // (7 - 3) / 2 * 2 + 1
    const BatchNorm bare{{}, {}, at::tensor({3.0F, 0.0F}), at::tensor({4.0F, 1.0F}), 0.0};
    const at::Tensor plane = bare.forward(at::tensor({7.0F, 3.0F, 5.0F, -1.0F}).view({1, 2, 1, 2}));
    QVERIFY(at::equal(plane, at::tensor({2.0F, 0.0F, 5.0F, -1.0F}).view({1, 2, 1, 2})));
}

void GradientsTest::dropoutIsOffOutsideTraining() {
    const at::Tensor x = random({10}, 14);
    QVERIFY(dropout(x, 0.5, {}).is_same(x));
    QVERIFY(!dropsLayer(1.0, {}));
    Random generator(1);
    Execution training;
    training.dropout = &generator;
    QVERIFY(dropout(x, 0.0, training).is_same(x));
    QVERIFY(dropsLayer(1.0, training));
}

void GradientsTest::dropoutKeepsTheMeanAndFollowsTheSeed() {
    const at::Tensor x = at::ones({100000});
    const auto drop = [&](std::uint64_t seed) {
        Random generator(seed);
        Execution training;
        training.dropout = &generator;
        return dropout(x, 0.25, training);
    };
    const at::Tensor y = drop(7);
    QVERIFY(std::abs(y.mean().item<double>() - 1) < 0.01);
    QVERIFY(std::abs((y == 0).to(at::kFloat).mean().item<double>() - 0.25) < 0.01);
    QVERIFY(at::equal(y, drop(7)));
    QVERIFY(!at::equal(y, drop(8)));
}

QTEST_GUILESS_MAIN(GradientsTest)
#include "tst_gradients.moc"
