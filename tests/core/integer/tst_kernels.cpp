// SPDX-License-Identifier: Apache-2.0
// Integer kernels compute what the simulated layers compute, up to the rounding of float sums.
#include <ATen/Parallel.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <atomic>
#include <limits>
#include <thread>

#include "core/base/error.h"
#include "core/integer/input_levels.h"
#include "core/integer/packed_product.h"
#include "core/integer/recently_used.h"
#include "core/layers/activations.h"
#include "tests/core/integer/kernel_twins.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

double linearDifference(const Linear& layer, const WeightQuantizer& quantizer, const ActivationQuantizer& input,
                        const at::Tensor& x) {
    Twins t = twins(layer.weight, quantizer, input);
    t.integer.kernel = linearKernel(integerWeight(layer.weight, quantizer), valuesOf(layer.bias), input);
    return difference(run(layer, t.integer, x), run(layer, t.simulated, x));
}

}  // namespace

class KernelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!hasExactByteProducts()) QSKIP("SKIP-ALL: no 8-bit dot products here");
        at::set_num_threads(1);
    }
    void linearAgreesAtEveryWidth_data();
    void linearAgreesAtEveryWidth();
    void linearTakesAnyNumberOfFrames();
    void linearWithoutRowsGivesNone();
    void dynamicLinearTakesTheRangeOfEachCall();
    void rangesWithoutZeroAgree();
    void matrixProductAgrees_data();
    void matrixProductAgrees();
    void matrixProductTakesViewsAndSharedBatches();
    void linkedLayersHandOnBytes_data();
    void linkedLayersHandOnBytes();
    void observersSeeFloatInputsAndIntegerOutput();
    void outputQuantizerStillActs();
    void valuesThatAreNoNumbersAreRejected();
    void shapesThatDoNotFitAreRejected();
    void severalThreadsShareAKernel();
    void oldestKernelsAreForgotten();
    void whatHasNoKernelIsNamed();
};

void KernelTest::linearAgreesAtEveryWidth_data() {
    QTest::addColumn<int>("weightBits");
    QTest::addColumn<int>("inputBits");
    for (const int weight : {1, 2, 3, 4, 5, 6, 7, 8}) QTest::addRow("weight %d, input 8", weight) << weight << 8;
    for (const int input : {2, 3, 4, 5, 6, 7}) QTest::addRow("weight 8, input %d", input) << 8 << input;
}

void KernelTest::linearAgreesAtEveryWidth() {
    QFETCH(int, weightBits);
    QFETCH(int, inputBits);
    const Linear layer{0, noise({40, 96}, 3), noise({40}, 4)};
    for (const bool perChannel : {false, true}) {
        const WeightQuantizer quantizer = symmetricWeight(extremes(layer.weight, weightBits, perChannel), weightBits);
        const double found =
            linearDifference(layer, quantizer, minMaxQuantizer(-2, 2.5, inputBits), noise({2, 17, 96}, 5));
        QVERIFY2(found < kRounding, qPrintable(QString::number(found)));
    }
}

void KernelTest::linearTakesAnyNumberOfFrames() {
    const Linear layer{0, noise({7, 33}, 3), {}};
    for (const std::int64_t frames : {1, 2, 15, 16, 17, 150, 1001}) {
        const double found =
            linearDifference(layer, eightBits(layer.weight), minMaxQuantizer(-2, 2, 8), noise({frames, 33}, 5));
        QVERIFY2(found < kRounding, qPrintable(QString::number(frames) + ": " + QString::number(found)));
    }
}

void KernelTest::linearWithoutRowsGivesNone() {
    const Linear layer{0, noise({7, 33}, 3), {}};
    LayerExecution how;
    how.kernel = linearKernel(integerWeight(layer.weight, eightBits(layer.weight)), {}, minMaxQuantizer(-1, 1, 8));
    QVERIFY(run(layer, how, noise({1, 0, 33}, 1)).sizes() == at::IntArrayRef({1, 0, 7}));
}

void KernelTest::dynamicLinearTakesTheRangeOfEachCall() {
    const Linear layer{0, noise({40, 96}, 3), noise({40}, 4)};
    for (const double size : {1.0, 100.0, 0.001}) {
        const double found =
            linearDifference(layer, eightBits(layer.weight), dynamicQuantizer(8), noise({1, 20, 96}, 5) * size);
        QVERIFY2(found < kRounding, qPrintable(QString::number(found)));
    }
    // Its scale is 1, far above that of the bias: sums of bytes then cancel against what stands for zero.
    const double silent = linearDifference(layer, eightBits(layer.weight), dynamicQuantizer(8), at::zeros({1, 4, 96}));
    QVERIFY2(silent < 1e-4, qPrintable(QString::number(silent)));
}

void KernelTest::rangesWithoutZeroAgree() {
    const Linear layer{0, noise({40, 96}, 3), noise({40}, 4)};
    const at::Tensor x = at::rand({1, 20, 96}, at::detail::createCPUGenerator(5)) + 3;
    QVERIFY(linearDifference(layer, eightBits(layer.weight), minMaxQuantizer(3, 4, 8), x) < 1e-5);
}

void KernelTest::matrixProductAgrees_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<int>("bits");
    QTest::newRow("around zero") << -2.0 << 8;
    QTest::newRow("narrow") << -2.0 << 4;
    QTest::newRow("shares of one") << 0.0 << 8;
}

void KernelTest::matrixProductAgrees() {
    QFETCH(double, low);
    QFETCH(int, bits);
    at::Tensor a = noise({2, 4, 37, 24}, 9);
    if (low == 0) a = a.abs().clamp(0, 1);
    const at::Tensor b = noise({2, 4, 24, 41}, 10);
    for (const bool isDynamic : {false, true}) {
        LayerExecution simulated, integer;
        simulated.inputs = {isDynamic  ? dynamicQuantizer(bits)
                            : low == 0 ? unitQuantizer(bits)
                                       : minMaxQuantizer(low, 2.5, bits),
                            isDynamic ? dynamicQuantizer(bits) : minMaxQuantizer(-1.5, 2, bits)};
        integer.kernel = matMulKernel(simulated.inputs[0], simulated.inputs[1]);
        const double found = difference(run(MatMul{0}, integer, a, b), run(MatMul{0}, simulated, a, b));
        QVERIFY2(found < kRounding, qPrintable(QString::number(found)));
    }
}

void KernelTest::matrixProductTakesViewsAndSharedBatches() {
    LayerExecution simulated, integer;
    simulated.inputs = {dynamicQuantizer(8), dynamicQuantizer(8)};
    integer.kernel = matMulKernel(simulated.inputs[0], simulated.inputs[1]);
    // Heads as attention sees them: [B, T, H, d] turned, keys turned once more.
    const at::Tensor a = noise({2, 37, 4, 24}, 9).transpose(1, 2);
    const at::Tensor keys = noise({2, 41, 4, 24}, 10).transpose(1, 2).transpose(2, 3);
    QVERIFY(difference(run(MatMul{0}, integer, a, keys), run(MatMul{0}, simulated, a, keys)) < kRounding);
    const at::Tensor shared = keys.narrow(0, 0, 1);
    QVERIFY(difference(run(MatMul{0}, integer, a, shared), run(MatMul{0}, simulated, a, shared)) < kRounding);
}

void KernelTest::linkedLayersHandOnBytes_data() {
    QTest::addColumn<bool>("isConvolution");
    QTest::addColumn<bool>("isTanh");
    QTest::addColumn<int>("bits");
    QTest::newRow("linear") << false << false << 8;
    QTest::newRow("linear, tanh") << false << true << 8;
    QTest::newRow("linear, 5 bits") << false << false << 5;
    QTest::newRow("convolution") << true << false << 8;
    QTest::newRow("convolution, 3 bits") << true << true << 3;
}

void KernelTest::linkedLayersHandOnBytes() {
    QFETCH(bool, isConvolution);
    QFETCH(bool, isTanh);
    QFETCH(int, bits);
    const at::Tensor x = isConvolution ? noise({2, 48, 150}, 1) : noise({2, 75, 48}, 1);
    const at::Tensor weight = isConvolution ? noise({64, 48, 3}, 2) * 0.1 : noise({64, 48}, 2) * 0.1;
    const at::Tensor nextWeight = isConvolution ? noise({32, 64, 2}, 3) : noise({32, 64}, 3);
    const std::vector<float> bias = valuesOf(noise({64}, 4));
    const ActivationQuantizer input = minMaxQuantizer(-4, 4, 8);
    const ActivationQuantizer nextInput = minMaxQuantizer(-0.17, 2.5, bits);
    LayerInfo info;
    info.stride = 2;
    const auto made = [&](const at::Tensor& w, const std::vector<float>& b, const ActivationQuantizer& q,
                          const std::optional<NextInput>& next) {
        const IntegerWeight levels = integerWeight(w, eightBits(w));
        return isConvolution ? conv1dKernel(info, levels, b, q, next) : linearKernel(levels, b, q, next);
    };
    const auto first = made(weight, bias, input, NextInput{isTanh, nextInput.range});
    const auto second = made(nextWeight, {}, nextInput, std::nullopt);

    const at::Tensor bytes = first->forward({&x, 1}, {});
    QCOMPARE(bytes.scalar_type(), at::kByte);
    Execution observed;
    observed.onHiddenState = [](std::string_view, const at::Tensor&) {};
    const at::Tensor plain = first->forward({&x, 1}, observed);
    QCOMPARE(plain.scalar_type(), at::kFloat);
    QVERIFY(plain.sizes() == bytes.sizes());
    const at::Tensor active = (isTanh ? geluTanh(plain) : gelu(plain)).contiguous();
    at::Tensor wanted = at::zeros(active.sizes(), at::kByte);
    quantizeToBytes(active.data_ptr<float>(), active.numel(), unsignedRange(nextInput.range),
                    wanted.data_ptr<std::uint8_t>());
    const at::Tensor off = (bytes.to(at::kFloat) - wanted.to(at::kFloat)).abs();
    QVERIFY(off.max().item<float>() <= 1);
    QVERIFY2(off.mean().item<double>() < 1e-3, qPrintable(QString::number(off.mean().item<double>())));
    QVERIFY(wanted.max().item<int>() == (1 << bits) - 1 && wanted.min().item<int>() < 2);
    // The next layer takes the levels as what they stand for.
    const ByteRange range = unsignedRange(nextInput.range);
    const at::Tensor meant = (bytes.to(at::kFloat) - range.zeroPoint) * range.scale;
    QVERIFY(second->forward({&bytes, 1}, {}).equal(second->forward({&meant, 1}, {})));
}

void KernelTest::observersSeeFloatInputsAndIntegerOutput() {
    struct Observed : LayerObserver {
        void observe(int, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
            input = inputs[0];
            result = output;
        }
        at::Tensor input, result;
    } observed;
    const Linear layer{0, noise({40, 96}, 3), noise({40}, 4)};
    std::vector<LayerExecution> layers(1);
    layers[0].kernel =
        linearKernel(integerWeight(layer.weight, eightBits(layer.weight)), valuesOf(layer.bias), dynamicQuantizer(8));
    Execution execution;
    execution.layers = &layers;
    execution.observer = &observed;
    const at::Tensor x = noise({1, 20, 96}, 5);
    const at::Tensor y = layer.forward(x, execution);
    QVERIFY(observed.input.is_same(x));
    QVERIFY(observed.result.equal(y));
}

void KernelTest::outputQuantizerStillActs() {
    const Linear layer{0, noise({40, 96}, 3), {}};
    LayerExecution how;
    how.kernel = linearKernel(integerWeight(layer.weight, eightBits(layer.weight)), {}, dynamicQuantizer(8));
    how.output = minMaxQuantizer(-1, 1, 8);
    QVERIFY(run(layer, how, noise({1, 20, 96}, 5)).abs().max().item<double>() < 1.01);
}

void KernelTest::valuesThatAreNoNumbersAreRejected() {
    const Linear layer{0, noise({40, 96}, 3), {}};
    LayerExecution how;
    how.kernel = linearKernel(integerWeight(layer.weight, eightBits(layer.weight)), {}, minMaxQuantizer(-1, 1, 8));
    at::Tensor x = noise({1, 20, 96}, 5);
    x.data_ptr<float>()[777] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)run(layer, how, x));
}

void KernelTest::shapesThatDoNotFitAreRejected() {
    const at::Tensor weight = noise({40, 96}, 3);
    LayerExecution how;
    how.kernel = linearKernel(integerWeight(weight, eightBits(weight)), {}, dynamicQuantizer(8));
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)run(Linear{}, how, noise({1, 20, 95}, 5)));
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)linearKernel(integerWeight(weight, eightBits(weight)),
                                                                 std::vector<float>(39), dynamicQuantizer(8)));
    IntegerWeight torn = integerWeight(weight, eightBits(weight));
    torn.levels.pop_back();
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)linearKernel(torn, {}, dynamicQuantizer(8)));
    const at::Tensor filter = noise({16, 16, 3}, 6);
    how.kernel = conv1dKernel({}, integerWeight(filter, eightBits(filter)), {}, dynamicQuantizer(8));
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)run(Conv1d{}, how, noise({1, 16, 2}, 5)));
    how.kernel = matMulKernel(dynamicQuantizer(8), dynamicQuantizer(8));
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)run(MatMul{}, how, noise({1, 4, 5}, 5), noise({1, 4, 5}, 5)));
}

void KernelTest::severalThreadsShareAKernel() {
    const at::Tensor weight = noise({40, 96}, 3);
    const auto kernel = linearKernel(integerWeight(weight, eightBits(weight)), {}, dynamicQuantizer(8));
    std::vector<at::Tensor> inputs, wanted;
    for (int frames = 1; frames <= 40; ++frames) {
        inputs.push_back(noise({frames, 96}, static_cast<std::uint64_t>(frames)));
        wanted.push_back(kernel->forward({&inputs.back(), 1}, {}));
    }
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 3; ++thread) {
            threads.emplace_back([&] {
                at::set_num_threads(1);
                for (std::size_t i = 0; i < inputs.size(); ++i)
                    good += kernel->forward({&inputs[i], 1}, {}).equal(wanted[i]) ? 1 : 0;
            });
        }
    }
    QCOMPARE(good.load(), 3 * 40);
}

void KernelTest::oldestKernelsAreForgotten() {
    RecentlyUsed<int, int> recent(2);
    int made = 0;
    const auto get = [&](int key) { return *recent.get(key, [&] { return ++made, key * 10; }); };
    QCOMPARE(get(1), 10);
    QCOMPARE(get(2), 20);
    QCOMPARE(get(1), 10);
    QCOMPARE(made, 2);
    QCOMPARE(get(3), 30);  // 2 goes
    QCOMPARE(get(1), 10);
    QCOMPARE(made, 3);
    QCOMPARE(get(2), 20);
    QCOMPARE(made, 4);
    QCOMPARE(recent.size(), std::size_t{2});
}

void KernelTest::whatHasNoKernelIsNamed() {
    LayerInfo linear, product, plane, recurrent;
    product.kind = LayerKind::MatMul;
    plane.kind = LayerKind::Conv2d;
    recurrent.kind = LayerKind::Lstm;
    LayerScales scales;
    scales.weight = symmetricWeight({1.0}, 8);
    scales.inputs = {minMaxQuantizer(-1, 1, 8)};
    QVERIFY(!whyNotInteger(linear, scales));
    QVERIFY(!whyNotInteger(plane, scales));
    QCOMPARE(*whyNotInteger(recurrent, scales), std::string("there is no integer kernel for lstm"));
    QVERIFY(whyNotInteger(product, scales));
    scales.inputs[0].bits = 16;
    QCOMPARE(*whyNotInteger(linear, scales), std::string("its inputs are of 16 bits"));
    scales.inputs = {geluTwinQuantizer(0.1, 8)};
    QCOMPARE(*whyNotInteger(linear, scales), std::string("its input has two ranges"));
    LayerScales grouped = scales;
    grouped.inputs = {minMaxQuantizer(-1, 1, 8)};
    grouped.weight = symmetricWeight({1.0, 2.0}, 8, 32);
    QCOMPARE(*whyNotInteger(linear, grouped), std::string("its weight has a scale for every 32 inputs"));
    LayerScales context;
    context.inputs = {softmaxTwinQuantizer(3, 8), minMaxQuantizer(-1, 1, 8)};
    QCOMPARE(*whyNotInteger(product, context), std::string("its input has two ranges"));
    scales.inputs.clear();
    QCOMPARE(*whyNotInteger(linear, scales), std::string("its inputs are float"));
    scales.weight.bits = 16;
    QCOMPARE(*whyNotInteger(linear, scales), std::string("its weight is of 16 bits"));
}

QTEST_GUILESS_MAIN(KernelTest)
#include "tst_kernels.moc"
