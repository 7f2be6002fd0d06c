// SPDX-License-Identifier: Apache-2.0
// Integer convolutions compute what the simulated ones compute, up to the rounding of float sums.
#include <ATen/Parallel.h>

#include <QTest>
#include <stop_token>

#include "core/base/error.h"
#include "core/integer/packed_product.h"
#include "tests/core/integer/kernel_twins.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

double convDifference(const auto& layer, const WeightQuantizer& quantizer, const ActivationQuantizer& input,
                      const at::Tensor& x) {
    LayerInfo info;
    info.stride = layer.stride;
    info.padding = layer.padding;
    info.groups = layer.groups;
    Twins t = twins(layer.weight, quantizer, input);
    const IntegerWeight weight = integerWeight(layer.weight, quantizer);
    t.integer.kernel = layer.weight.dim() == 4 ? conv2dKernel(info, weight, valuesOf(layer.bias), input)
                                               : conv1dKernel(info, weight, valuesOf(layer.bias), input);
    return difference(run(layer, t.integer, x), run(layer, t.simulated, x));
}

/// Static, dynamic and narrow inputs in turn. @param low of the input range; above 0 for inputs without zero
void compareWithSimulation(const auto& layer, double low, const at::Tensor& noise) {
    const at::Tensor x = low > 0 ? noise.abs() + low : noise;
    for (const bool isDynamic : {false, true}) {
        const ActivationQuantizer input = isDynamic ? dynamicQuantizer(8) : minMaxQuantizer(low, 2.5, 8);
        const double found = convDifference(layer, eightBits(layer.weight), input, x);
        QVERIFY2(found < 1e-5, qPrintable(QString::number(found)));
    }
    const double narrow =
        convDifference(layer, symmetricWeight(extremes(layer.weight, 3, true), 3), minMaxQuantizer(low, 2.5, 5), x);
    QVERIFY2(narrow < 1e-5, qPrintable(QString::number(narrow)));
}

}  // namespace

class ConvolutionKernelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!hasExactByteProducts()) QSKIP("SKIP-ALL: no 8-bit dot products here");
        at::set_num_threads(1);
    }
    void convolutionAgrees_data();
    void convolutionAgrees();
    void convolutionTakesItsOwnOutputs();
    void planeConvolutionAgrees_data();
    void planeConvolutionAgrees();
    void planeConvolutionTakesItsOwnOutputs();
    void stopIsSeenBetweenTiles();
};

void ConvolutionKernelTest::convolutionAgrees_data() {
    QTest::addColumn<std::vector<std::int64_t>>("shape");  // out, in, taps, stride, padding, groups, batch, length
    QTest::addColumn<double>("low");
    using Shape = std::vector<std::int64_t>;
    QTest::newRow("strided") << Shape{32, 16, 3, 2, 0, 1, 1, 301} << -2.0;
    QTest::newRow("one channel in") << Shape{24, 1, 10, 5, 0, 1, 1, 1600} << -2.0;
    QTest::newRow("several tiles") << Shape{16, 16, 3, 1, 0, 1, 1, 3333} << -2.0;
    QTest::newRow("a frame") << Shape{16, 16, 3, 2, 0, 1, 1, 3} << -2.0;
    QTest::newRow("batch") << Shape{16, 8, 3, 2, 0, 1, 3, 77} << -2.0;
    QTest::newRow("positional") << Shape{96, 96, 16, 1, 8, 4, 1, 40} << -2.0;
    QTest::newRow("padded batch") << Shape{96, 96, 5, 1, 2, 4, 2, 19} << -2.0;
    QTest::newRow("depthwise") << Shape{48, 48, 31, 1, 15, 48, 1, 50} << -2.0;
    QTest::newRow("shorter than its padding") << Shape{16, 16, 16, 1, 8, 1, 1, 2} << -2.0;
    QTest::newRow("padded, range without zero") << Shape{32, 32, 5, 2, 2, 2, 1, 23} << 0.5;
}

void ConvolutionKernelTest::convolutionAgrees() {
    QFETCH(std::vector<std::int64_t>, shape);
    QFETCH(double, low);
    const Conv1d layer{
        0, noise({shape[0], shape[1] / shape[5], shape[2]}, 6), noise({shape[0]}, 7), shape[3], shape[4], shape[5]};
    const at::Tensor x = noise({shape[6], shape[1], shape[7]}, 8);
    compareWithSimulation(layer, low, x);
}

void ConvolutionKernelTest::convolutionTakesItsOwnOutputs() {
    const Conv1d layer{0, noise({16, 16, 3}, 6), {}, 2, 0, 1};
    const at::Tensor x = noise({1, 16, 99}, 8);
    const at::Tensor turned = x.transpose(1, 2).contiguous().transpose(1, 2);
    QVERIFY(!turned.is_contiguous());
    LayerInfo info;
    info.stride = 2;
    LayerExecution how;
    how.kernel = conv1dKernel(info, integerWeight(layer.weight, eightBits(layer.weight)), {}, dynamicQuantizer(8));
    QVERIFY(run(layer, how, turned).equal(run(layer, how, x)));
}

void ConvolutionKernelTest::planeConvolutionAgrees_data() {
    // out, in, tap rows, tap columns, stride, padding, groups, batch, height, width
    QTest::addColumn<std::vector<std::int64_t>>("shape");
    QTest::addColumn<double>("low");
    using Shape = std::vector<std::int64_t>;
    QTest::newRow("res8") << Shape{45, 45, 3, 3, 1, 1, 1, 1, 25, 13} << -2.0;
    QTest::newRow("one plane in") << Shape{45, 1, 3, 3, 1, 1, 1, 1, 101, 40} << -2.0;
    QTest::newRow("strided, a column left over") << Shape{16, 24, 3, 3, 2, 1, 1, 2, 9, 12} << -2.0;
    QTest::newRow("no padding, oblong") << Shape{8, 16, 4, 2, 1, 0, 1, 1, 11, 7} << -2.0;
    QTest::newRow("groups") << Shape{32, 32, 3, 3, 1, 1, 4, 1, 10, 6} << -2.0;
    QTest::newRow("depthwise") << Shape{48, 48, 3, 3, 1, 1, 48, 1, 10, 6} << -2.0;
    QTest::newRow("smaller than its taps") << Shape{16, 16, 5, 5, 1, 2, 1, 1, 2, 1} << -2.0;
    QTest::newRow("range without zero") << Shape{16, 16, 3, 3, 1, 1, 1, 2, 6, 5} << 0.5;
}

void ConvolutionKernelTest::planeConvolutionAgrees() {
    QFETCH(std::vector<std::int64_t>, shape);
    QFETCH(double, low);
    const Conv2d layer{0,
                       noise({shape[0], shape[1] / shape[6], shape[2], shape[3]}, 6),
                       noise({shape[0]}, 7),
                       shape[4],
                       shape[5],
                       shape[6]};
    const at::Tensor x = noise({shape[7], shape[1], shape[8], shape[9]}, 8);
    compareWithSimulation(layer, low, x);
}

void ConvolutionKernelTest::planeConvolutionTakesItsOwnOutputs() {
    const Conv2d layer{0, noise({16, 16, 3, 3}, 6), {}, 1, 1, 1};
    const at::Tensor x = noise({2, 16, 9, 7}, 8);
    LayerInfo info;
    info.padding = 1;
    LayerExecution how;
    how.kernel = conv2dKernel(info, integerWeight(layer.weight, eightBits(layer.weight)), {}, dynamicQuantizer(8));
    const at::Tensor y = run(layer, how, x);
    QVERIFY(!y.is_contiguous());
    QVERIFY(run(layer, how, y).equal(run(layer, how, y.contiguous())));
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)run(layer, how, x.narrow(1, 0, 8)));
}

void ConvolutionKernelTest::stopIsSeenBetweenTiles() {
    const at::Tensor filter = noise({16, 16, 3}, 6);
    const auto kernel = conv1dKernel({}, integerWeight(filter, eightBits(filter)), {}, dynamicQuantizer(8));
    std::stop_source stop;
    stop.request_stop();
    Execution execution;
    execution.stop = stop.get_token();
    const at::Tensor x = noise({1, 16, 99}, 5);
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)kernel->forward({&x, 1}, execution));
}

QTEST_GUILESS_MAIN(ConvolutionKernelTest)
#include "tst_convolution_kernels.moc"
