// SPDX-License-Identifier: Apache-2.0
// LSTM and GRU against LibTorch's own operators, and as the two quantizable layers that each of them is.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/gru.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/lstm.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/layers/recurrent.h"

using namespace voxbit;

namespace {

constexpr std::int64_t kIn = 5;
constexpr std::int64_t kHidden = 4;

at::Tensor random(std::vector<std::int64_t> shape, std::uint64_t seed) {
    return at::randn(shape, at::make_generator<at::CPUGeneratorImpl>(seed), at::kFloat);
}

template <class Layer>
Layer makeLayer(std::int64_t gates, at::ScalarType type = at::kFloat) {
    const auto weights = [&](std::int64_t columns, std::uint64_t seed) {
        return (random({gates * kHidden, columns}, seed) / 2).to(type);
    };
    return {{0, weights(kIn, 1), random({gates * kHidden}, 2).to(type)},
            {1, weights(kHidden, 3), random({gates * kHidden}, 4).to(type)}};
}

template <class Layer>
std::vector<at::Tensor> parametersOf(const Layer& layer) {
    return {layer.input.weight, layer.recurrent.weight, layer.input.bias, layer.recurrent.bias};
}

at::Tensor reference(const Lstm& layer, const at::Tensor& x) {
    const at::Tensor zero = at::zeros({1, x.size(0), kHidden}, x.options().requires_grad(false));
    return std::get<0>(at::lstm(x, {zero, zero}, parametersOf(layer), true, 1, 0.0, false, false, true));
}

at::Tensor reference(const Gru& layer, const at::Tensor& x) {
    const at::Tensor zero = at::zeros({1, x.size(0), kHidden}, x.options().requires_grad(false));
    return std::get<0>(at::gru(x, zero, parametersOf(layer), true, 1, 0.0, false, false, true));
}

double distance(const at::Tensor& a, const at::Tensor& b) {
    return a.sizes() == b.sizes() ? (a - b).abs().max().item<double>() : INFINITY;
}

struct Observed : LayerObserver {
    void observe(int layer, std::span<const at::Tensor> x, const at::Tensor& y) override {
        ++calls[layer];
        inputs[layer] = x[0];
        outputs[layer] = y;
        if (y.requires_grad())
            y.register_hook([this, layer](const at::Tensor& gradient) { gradients[layer] = gradient.clone(); });
    }
    std::map<int, int> calls;
    std::map<int, at::Tensor> inputs;
    std::map<int, at::Tensor> outputs;
    std::map<int, at::Tensor> gradients;
};

template <class Layer>
void checkAgainstReference(std::int64_t gates) {
    const auto layer = makeLayer<Layer>(gates);
    const at::Tensor x = random({3, 7, kIn}, 5);
    QVERIFY(distance(layer.forward(x, {}), reference(layer, x)) < 1e-6);
    Layer bare = layer;
    bare.input.bias = bare.recurrent.bias = at::Tensor();
    Layer zero = layer;
    zero.input.bias = zero.recurrent.bias = at::zeros({gates * kHidden});
    QVERIFY(distance(bare.forward(x, {}), reference(zero, x)) < 1e-6);
}

template <class Layer>
void checkGradients(std::int64_t gates) {
    const auto layer = makeLayer<Layer>(gates, at::kDouble);
    const at::Tensor x = random({2, 6, kIn}, 5).to(at::kDouble);
    const at::Tensor upstream = random({2, 6, kHidden}, 6).to(at::kDouble);
    const auto gradients = [&](bool isReference) {
        Layer leaves = layer;
        for (at::Tensor* tensor :
             {&leaves.input.weight, &leaves.recurrent.weight, &leaves.input.bias, &leaves.recurrent.bias})
            *tensor = tensor->clone().requires_grad_(true);
        const at::Tensor y = isReference ? reference(leaves, x) : leaves.forward(x, {});
        (y * upstream).sum().backward();
        std::vector<at::Tensor> result;
        for (const at::Tensor& tensor : parametersOf(leaves)) result.push_back(tensor.grad());
        return result;
    };
    const auto ours = gradients(false);
    const auto theirs = gradients(true);
    for (std::size_t i = 0; i < ours.size(); ++i) QVERIFY(distance(ours[i], theirs[i]) < 1e-12);
}

template <class Layer>
void checkObserver(std::int64_t gates) {
    const auto layer = makeLayer<Layer>(gates);
    const at::Tensor x = random({2, 6, kIn}, 5);
    Observed observed;
    Execution execution;
    execution.observer = &observed;
    const at::Tensor y = layer.forward(x, execution);
    QVERIFY((observed.calls == std::map<int, int>{{0, 1}, {1, 1}}));
    QVERIFY(observed.inputs[0].is_same(x));
    // State t is what the layer gave for frame t - 1; the first is zero.
    const at::Tensor states = at::cat({at::zeros({2, 1, kHidden}), y.narrow(1, 0, 5)}, 1);
    QVERIFY(distance(observed.inputs[1], states) == 0);
    QVERIFY(distance(observed.outputs[0], at::linear(x, layer.input.weight, layer.input.bias)) < 1e-6);
    QVERIFY(distance(observed.outputs[1], at::linear(states, layer.recurrent.weight, layer.recurrent.bias)) < 1e-6);
}

/// The gradient by the outputs of the state's matrix, summed over frames times its inputs, is that by its weight.
template <class Layer>
void checkOutputGradients(std::int64_t gates) {
    Layer layer = makeLayer<Layer>(gates, at::kDouble);
    layer.recurrent.weight.requires_grad_(true);
    layer.input.weight.requires_grad_(true);
    const at::Tensor x = random({1, 6, kIn}, 5).to(at::kDouble);
    Observed observed;
    Execution execution;
    execution.observer = &observed;
    const at::Tensor y = layer.forward(x, execution);
    (y * random({1, 6, kHidden}, 6)).sum().backward();
    for (const int l : {0, 1}) {
        const at::Tensor byWeight = l == 0 ? layer.input.weight.grad() : layer.recurrent.weight.grad();
        QVERIFY(distance(observed.gradients[l][0].t().matmul(observed.inputs[l].detach()[0]), byWeight) < 1e-12);
    }
    // Watching changes nothing.
    QVERIFY(distance(observed.outputs[1].detach(), layer.recurrent.forward(observed.inputs[1], {}).detach()) < 1e-12);
    QVERIFY(distance(layer.forward(x, {}), y) < 1e-12);
}

}  // namespace

class RecurrentTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void lstmEqualsTheReference() { checkAgainstReference<Lstm>(4); }
    void gruEqualsTheReference() { checkAgainstReference<Gru>(3); }
    void lstmByHand();
    void lstmGradientsEqualTheReference() { checkGradients<Lstm>(4); }
    void gruGradientsEqualTheReference() { checkGradients<Gru>(3); }
    void lstmObserverSeesEachMatrixOnce() { checkObserver<Lstm>(4); }
    void gruObserverSeesEachMatrixOnce() { checkObserver<Gru>(3); }
    void lstmOutputsHaveGradients() { checkOutputGradients<Lstm>(4); }
    void gruOutputsHaveGradients() { checkOutputGradients<Gru>(3); }
    void stateIsQuantizedFrameByFrame();
    void simulatedWeightsReplaceBothMatrices();
    void stopIsSeenBetweenFrames();
};

void RecurrentTest::lstmByHand() {
    // One unit, gates i f g o; the state feeds the cell's gate only.
    const Lstm layer{{0, at::tensor({0.0F, 0.0F, 1.0F, 0.0F}).view({4, 1}), {}},
                     {1, at::tensor({0.0F, 0.0F, 2.0F, 0.0F}).view({4, 1}), {}}};
    const at::Tensor y = layer.forward(at::tensor({1.0F, -1.0F}).view({1, 2, 1}), {});
    // sigmoid(0) = 1/2 for all gates: c1 = tanh(1) / 2, h1 = tanh(c1) / 2, c2 = c1 / 2 + tanh(-1 + 2 h1) / 2.
    const double c1 = std::tanh(1.0) / 2;
    const double h1 = std::tanh(c1) / 2;
    const double c2 = c1 / 2 + std::tanh(2 * h1 - 1) / 2;
    QVERIFY(std::abs(y[0][0][0].item<double>() - h1) < 1e-7);
    QVERIFY(std::abs(y[0][1][0].item<double>() - std::tanh(c2) / 2) < 1e-7);
}

void RecurrentTest::stateIsQuantizedFrameByFrame() {
    const auto layer = makeLayer<Gru>(3);
    const at::Tensor x = random({2, 5, kIn}, 7);
    std::vector<LayerExecution> how(2);
    ActivationQuantizer coarse;
    coarse.bits = 3;
    coarse.range = {0.25, 0, -4, 3};
    how[1].inputs = {coarse};
    Execution execution;
    execution.layers = &how;
    const at::Tensor y = layer.forward(x, execution);
    // The same by hand: a layer without history, started from the rounded state, gives the next frame.
    const at::Tensor h1 = y.select(1, 0);
    const at::Tensor rounded = fakeQuantize(h1, coarse);
    const at::Tensor a = layer.input.forward(x.select(1, 1), {});
    const at::Tensor b = at::linear(rounded, layer.recurrent.weight, layer.recurrent.bias);
    const auto gate = [&](int k, const at::Tensor& t) { return t.narrow(1, k * kHidden, kHidden); };
    const at::Tensor r = (gate(0, a) + gate(0, b)).sigmoid();
    const at::Tensor z = (gate(1, a) + gate(1, b)).sigmoid();
    const at::Tensor n = (gate(2, a) + r * gate(2, b)).tanh();
    QVERIFY(distance(y.select(1, 1), n * (1 - z) + h1 * z) < 1e-6);  // the sum keeps the float state
    QVERIFY(distance(y, layer.forward(x, {})) > 1e-3);
}

void RecurrentTest::simulatedWeightsReplaceBothMatrices() {
    const auto layer = makeLayer<Lstm>(4);
    auto other = layer;
    other.input.weight = random({4 * kHidden, kIn}, 11);
    other.recurrent.weight = random({4 * kHidden, kHidden}, 12);
    std::vector<LayerExecution> how(2);
    how[0].simulatedWeight = other.input.weight;
    how[1].simulatedWeight = other.recurrent.weight;
    Execution execution;
    execution.layers = &how;
    const at::Tensor x = random({1, 4, kIn}, 13);
    QVERIFY(distance(layer.forward(x, execution), other.forward(x, {})) == 0);
}

void RecurrentTest::stopIsSeenBetweenFrames() {
    // Requested by the observer of the inputs' matrix, so after the first look and before the first frame.
    struct Stopper : LayerObserver {
        void observe(int layer, std::span<const at::Tensor>, const at::Tensor&) override {
            seen.push_back(layer);
            source.request_stop();
        }
        std::stop_source source;
        std::vector<int> seen;
    } stopper;
    Execution execution;
    execution.observer = &stopper;
    execution.stop = stopper.source.get_token();
    QVERIFY_EXCEPTION_THROWN(makeLayer<Lstm>(4).forward(random({1, 3, kIn}, 1), execution), Cancelled);
    QCOMPARE(stopper.seen, std::vector<int>{0});
}

QTEST_GUILESS_MAIN(RecurrentTest)
#include "tst_recurrent.moc"
