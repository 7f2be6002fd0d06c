// SPDX-License-Identifier: Apache-2.0
// Layers run as their Execution says, and observers see what went through.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>

#include "core/base/error.h"
#include "core/layers/quantizable.h"

using namespace voxbit;

namespace {

struct Observed : LayerObserver {
    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
        index = layer;
        operands.assign(inputs.begin(), inputs.end());
        result = output;
    }
    int index = -1;
    std::vector<at::Tensor> operands;
    at::Tensor result;
};

/// Whole numbers in -2..1: 2 bits.
ActivationQuantizer twoBits() {
    ActivationQuantizer quantizer;
    quantizer.bits = 2;
    quantizer.range = {1.0, 0, -2, 1};
    return quantizer;
}

at::Tensor values(std::vector<float> list, std::vector<std::int64_t> shape) {
    return at::tensor(list).view(shape);
}

}  // namespace

class QuantizableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void linearIsAMatrixProductWithBias();
    void convolutionPadsAndStrides();
    void depthwiseConvolutionKeepsChannelsApart();
    void planeConvolutionPadsAndStridesInBothDimensions();
    void planeConvolutionKeepsGroupsApartAndRunsAsItsExecutionSays();
    void matrixProductTakesTwoOperands();
    void simulatedWeightReplacesTheFloatOne();
    void inputsAreQuantizedOperandByOperand();
    void dynamicInputsTakeTheirOwnRanges();
    void observerSeesUnquantizedInputsAndTheOutput();
    void otherLayersExecutionsDoNotMatter();
    void stoppedExecutionThrowsBeforeTheLayerComputes();
    void longConvolutionInTilesEqualsOneCall();
};

void QuantizableTest::linearIsAMatrixProductWithBias() {
    const Linear layer{0, values({1, 2, 3, 4}, {2, 2}), values({10, 20}, {2})};
    const at::Tensor y = layer.forward(values({1, 1, 0, 2}, {1, 2, 2}), {});
    QVERIFY(at::equal(y, values({13, 27, 14, 28}, {1, 2, 2})));
    const Linear bare{0, layer.weight, {}};
    QVERIFY(at::equal(bare.forward(values({1, 1}, {1, 1, 2}), {}), values({3, 7}, {1, 1, 2})));
}

void QuantizableTest::convolutionPadsAndStrides() {
    const Conv1d layer{0, values({1, 10, 100}, {1, 1, 3}), {}, 2, 1, 1};
    QVERIFY(at::equal(layer.forward(values({1, 2, 3, 4}, {1, 1, 4}), {}), values({210, 432}, {1, 1, 2})));
}

void QuantizableTest::depthwiseConvolutionKeepsChannelsApart() {
    const Conv1d layer{0, values({1, 1, 2, 0}, {2, 1, 2}), {}, 1, 0, 2};
    const at::Tensor x = values({1, 2, 3, 5, 6, 7}, {1, 2, 3});
    QVERIFY(at::equal(layer.forward(x, {}), values({3, 5, 10, 12}, {1, 2, 2})));
}

void QuantizableTest::planeConvolutionPadsAndStridesInBothDimensions() {
    const at::Tensor x = values({1, 2, 3, 4, 5, 6}, {1, 1, 2, 3});
    // The lower right tap of a 2 x 2 filter at padding 1 sees x itself; the upper left one what lies before it.
    const Conv2d layer{0, values({100, 0, 0, 1}, {1, 1, 2, 2}), values({0.5F}, {1}), 1, 1, 1};
    const at::Tensor y = layer.forward(x, {});
    QVERIFY(at::equal(
        y, values({1.5F, 2.5F, 3.5F, .5F, 4.5F, 105.5F, 206.5F, 300.5F, .5F, 400.5F, 500.5F, 600.5F}, {1, 1, 3, 4})));
    const Conv2d strided{0, layer.weight, {}, 2, 1, 1};
    QVERIFY(at::equal(strided.forward(x, {}), values({1, 3, 0, 500}, {1, 1, 2, 2})));
}

void QuantizableTest::planeConvolutionKeepsGroupsApartAndRunsAsItsExecutionSays() {
    const Conv2d layer{1, values({1, 10}, {2, 1, 1, 1}), {}, 1, 0, 2};
    const at::Tensor x = values({1, 0.4F, 0.4F, 7}, {1, 2, 1, 2});
    QVERIFY(at::equal(layer.forward(x, {}), values({1, 0.4F, 4, 70}, {1, 2, 1, 2})));
    std::vector<LayerExecution> how(2);
    how[1].inputs = {twoBits()};
    how[1].simulatedWeight = values({2, 3}, {2, 1, 1, 1});
    how[1].simulatedBias = values({0, 100}, {2});
    Observed observed;
    Execution execution;
    execution.layers = &how;
    execution.observer = &observed;
    const at::Tensor y = layer.forward(x, execution);
    QVERIFY(at::equal(y, values({2, 0, 100, 103}, {1, 2, 1, 2})));
    QCOMPARE(observed.index, 1);
    QVERIFY(at::equal(observed.operands[0], x) && at::equal(observed.result, y));
}

void QuantizableTest::matrixProductTakesTwoOperands() {
    const at::Tensor y = MatMul{0}.forward(values({1, 2}, {1, 1, 2}), values({3, 4, 5, 6}, {1, 2, 2}), {});
    QVERIFY(at::equal(y, values({13, 16}, {1, 1, 2})));
}

void QuantizableTest::simulatedWeightReplacesTheFloatOne() {
    std::vector<LayerExecution> how(2);
    how[1].simulatedWeight = values({0, 1, 1, 0}, {2, 2});
    Execution execution;
    execution.layers = &how;
    const Linear layer{1, values({1, 2, 3, 4}, {2, 2}), {}};
    QVERIFY(at::equal(layer.forward(values({5, 6}, {1, 2}), execution), values({6, 5}, {1, 2})));
    const Conv1d conv{1, values({1, 2, 3, 4}, {2, 2, 1}), {}, 1, 0, 1};
    how[1].simulatedWeight = values({0, 1, 1, 0}, {2, 2, 1});
    QVERIFY(at::equal(conv.forward(values({5, 6}, {1, 2, 1}), execution), values({6, 5}, {1, 2, 1})));
}

void QuantizableTest::inputsAreQuantizedOperandByOperand() {
    std::vector<LayerExecution> how(1);
    Execution execution;
    execution.layers = &how;
    const at::Tensor x = values({0.4F, 7}, {1, 1, 2});  // becomes 0, 1
    how[0].inputs = {twoBits()};
    QVERIFY(at::equal(Linear{0, at::ones({1, 2}), {}}.forward(x, execution), at::full({1, 1, 1}, 1.0F)));

    how[0].inputs = {twoBits(), ActivationQuantizer{}};
    const at::Tensor b = values({0.5F, 0.5F}, {1, 2, 1});
    QVERIFY(at::equal(MatMul{0}.forward(x, b, execution), at::full({1, 1, 1}, 0.5F)));
    how[0].inputs = {ActivationQuantizer{}, twoBits()};  // 0.5 rounds half to even: 0
    QVERIFY(at::equal(MatMul{0}.forward(x, b, execution), at::zeros({1, 1, 1})));
}

void QuantizableTest::dynamicInputsTakeTheirOwnRanges() {
    ActivationQuantizer dynamic;
    dynamic.bits = 2;
    dynamic.isDynamic = true;
    std::vector<LayerExecution> how(1);
    how[0].inputs = {dynamic, dynamic};
    Execution execution;
    execution.layers = &how;
    // S = 1 for a (0..3), 0.5 for b (0..1.5): 1.4 becomes 1, 0.6 becomes 0.5.
    const at::Tensor a = values({0, 1.4F, 3}, {1, 3});
    const at::Tensor b = values({0, 1.5F, 0.6F}, {3, 1});
    QCOMPARE((MatMul{0}.forward(a, b, execution)).item<float>(), 1.5F + 3 * 0.5F);
    // The next call has a range of its own: a halved.
    QCOMPARE((MatMul{0}.forward(a / 2, b, execution)).item<float>(), 0.5F * 1.5F + 1.5F * 0.5F);
}

void QuantizableTest::observerSeesUnquantizedInputsAndTheOutput() {
    std::vector<LayerExecution> how(4);
    how[3].inputs = {twoBits()};
    Observed observed;
    Execution execution;
    execution.layers = &how;
    execution.observer = &observed;
    const at::Tensor x = values({0.4F, 7}, {1, 1, 2});
    const at::Tensor y = Linear{3, at::ones({1, 2}), values({2}, {1})}.forward(x, execution);
    QCOMPARE(observed.index, 3);
    QCOMPARE(observed.operands.size(), 1u);
    QVERIFY(at::equal(observed.operands[0], x));
    QVERIFY(at::equal(observed.result, y) && y.item<float>() == 3.0F);

    MatMul{2}.forward(x, x.transpose(1, 2), execution);
    QCOMPARE(observed.index, 2);
    QCOMPARE(observed.operands.size(), 2u);
    QVERIFY(at::equal(observed.operands[1], x.transpose(1, 2)));

    Conv1d{1, at::ones({1, 1, 2}), {}, 1, 0, 1}.forward(x, execution);
    QCOMPARE(observed.index, 1);
    QCOMPARE(observed.result.item<float>(), 7.4F);
}

void QuantizableTest::otherLayersExecutionsDoNotMatter() {
    std::vector<LayerExecution> how(2);
    how[0].simulatedWeight = at::zeros({1, 2});
    how[0].inputs = {twoBits()};
    Execution execution;
    execution.layers = &how;
    const at::Tensor y = Linear{1, at::ones({1, 2}), {}}.forward(values({0.5F, 7}, {1, 2}), execution);
    QCOMPARE(y.item<float>(), 7.5F);
}

void QuantizableTest::stoppedExecutionThrowsBeforeTheLayerComputes() {
    std::stop_source source;
    Observed observed;
    Execution execution;
    execution.stop = source.get_token();
    execution.observer = &observed;
    const at::Tensor x = at::ones({1, 1, 1});
    MatMul{0}.forward(x, x, execution);
    QCOMPARE(observed.index, 0);
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN((Linear{1, at::ones({1, 1}), {}}.forward(x, execution)), Cancelled);
    QVERIFY_EXCEPTION_THROWN((Conv1d{2, at::ones({1, 1, 1}), {}, 1, 0, 1}.forward(x, execution)), Cancelled);
    QVERIFY_EXCEPTION_THROWN((MatMul{3}.forward(x, x, execution)), Cancelled);
    QCOMPARE(observed.index, 0);
}

void QuantizableTest::longConvolutionInTilesEqualsOneCall() {
    const at::NoGradGuard noGrad;
    const auto random = [](std::vector<std::int64_t> shape) {
        return at::randn(shape, at::make_generator<at::CPUGeneratorImpl>(1), at::kFloat);
    };
    const Conv1d layer{0, random({256, 256, 3}) / 30, random({256}), 2, 0, 1};
    const at::Tensor x = random({2, 256, 12346});  // 6172 frames in tiles of 5086
    const std::stop_source source;
    Execution stoppable;
    stoppable.stop = source.get_token();
    const at::Tensor whole = layer.forward(x, {});
    const at::Tensor tiled = layer.forward(x, stoppable);
    QVERIFY(tiled.sizes() == whole.sizes());
    QVERIFY((tiled - whole).abs().max().item<double>() < 1e-4);
}

QTEST_GUILESS_MAIN(QuantizableTest)
#include "tst_quantizable.moc"
