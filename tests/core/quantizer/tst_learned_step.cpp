// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/learned_step.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <vector>

#include "core/base/random.h"

using namespace voxbit;

namespace {

constexpr StepLevels kThreeBits{3, false};

at::Tensor randomTensor(std::vector<std::int64_t> shape, at::ScalarType type, double offset = 0.0) {
    at::Tensor x = at::zeros(shape, at::kDouble);
    Random random(17);
    double* values = x.data_ptr<double>();
    for (std::int64_t i = 0; i < x.numel(); ++i) values[i] = random.normal() + offset;
    return x.to(type);
}

struct Gradients {
    at::Tensor value;
    at::Tensor x;
    double step = 0;
};

Gradients gradientsOf(const at::Tensor& x, double step, StepLevels levels, double scale, const at::Tensor& incoming) {
    const at::Tensor input = x.detach().clone().requires_grad_(true);
    const at::Tensor learned = at::zeros({1}, x.options()).fill_(step).requires_grad_(true);
    const at::Tensor y = quantizeWithStep(input, learned, levels, scale);
    y.backward(incoming);
    return {y.detach(), input.grad(), learned.grad().item<double>()};
}

}  // namespace

class TestLearnedStep : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void levelsFollowWidthAndSign() {
        QCOMPARE(kThreeBits.low(), std::int64_t{-4});
        QCOMPARE(kThreeBits.high(), std::int64_t{3});
        const StepLevels positive{3, true};
        QCOMPARE(positive.low(), std::int64_t{0});
        QCOMPARE(positive.high(), std::int64_t{7});
    }

    void initialStepIsTwiceTheMeanOverTheRootOfTheLargestLevel() {
        const at::Tensor x = at::tensor({-1.0F, 2.0F, -3.0F, 4.0F});
        QCOMPARE(initialStep(x, kThreeBits), static_cast<double>(static_cast<float>(5.0 / std::sqrt(3.0))));
        QCOMPARE(initialStep(x, {2, true}), static_cast<double>(static_cast<float>(5.0 / std::sqrt(3.0))));
        QCOMPARE(initialStep(x, {8, false}), static_cast<double>(static_cast<float>(5.0 / std::sqrt(127.0))));
        QCOMPARE(initialStep(at::zeros({3}), kThreeBits), 1.0);
    }

    void gradientScaleIsOneOverTheRootOfCountTimesLargestLevel() {
        QCOMPARE(stepGradientScale(8, kThreeBits), 1.0 / std::sqrt(24.0));
        QCOMPARE(stepGradientScale(100, {8, true}), 1.0 / std::sqrt(25500.0));
    }

    void gradientsEqualThoseComputedByHand() {
        // u = x / 0.5 = -6, -4, -1.2, 0.2, 0.5, 1.8, 3, 4 between the levels -4 and 3.
        const at::Tensor x = at::tensor({-3.0, -2.0, -0.6, 0.1, 0.25, 0.9, 1.5, 2.0}, at::kDouble);
        const at::Tensor incoming = at::tensor({1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0}, at::kDouble);
        const Gradients result = gradientsOf(x, 0.5, kThreeBits, 1.0 / std::sqrt(24.0), incoming);
        QVERIFY(result.value.equal(at::tensor({-2.0, -2.0, -0.5, 0.0, 0.0, 1.0, 1.5, 1.5}, at::kDouble)));
        QVERIFY(result.x.equal(at::tensor({0.0, 0.0, 3.0, 4.0, 5.0, 6.0, 0.0, 0.0}, at::kDouble)));
        // 1(-4) + 2(-4) + 3(0.2) + 4(-0.2) + 5(-0.5) + 6(0.2) + 7(3) + 8(3) = 31.5
        QVERIFY(std::abs(result.step - 31.5 / std::sqrt(24.0)) < 1e-12);
    }

    void gradientsEqualThePaperInDoublePrecision_data() {
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("isUnsigned");
        for (const int bits : {2, 3, 4, 8, 16})
            for (const bool isUnsigned : {false, true})
                QTest::addRow("%d bits%s", bits, isUnsigned ? ", unsigned" : "") << bits << isUnsigned;
    }
    void gradientsEqualThePaperInDoublePrecision() {
        QFETCH(int, bits);
        QFETCH(bool, isUnsigned);
        const StepLevels levels{bits, isUnsigned};
        const double step = std::ldexp(1.0, 2 - bits);  // some values lie outside
        const at::Tensor x = randomTensor({5, 40}, at::kDouble);
        const at::Tensor incoming = randomTensor({5, 40}, at::kDouble, 0.3);
        const Gradients result = gradientsOf(x, step, levels, 0.125, incoming);
        double sum = 0.0;
        const double low = static_cast<double>(levels.low());
        const double high = static_cast<double>(levels.high());
        for (std::int64_t i = 0; i < x.numel(); ++i) {
            const double u = x.data_ptr<double>()[i] / step;
            const double g = incoming.data_ptr<double>()[i];
            const bool isInside = u > low && u < high;
            sum += g * (u <= low ? low : u >= high ? high : std::nearbyint(u) - u);
            QCOMPARE(result.x.data_ptr<double>()[i], isInside ? g : 0.0);
            QCOMPARE(result.value.data_ptr<double>()[i], step * (u <= low    ? low
                                                                 : u >= high ? high
                                                                             : std::nearbyint(u)));
        }
        QVERIFY2(std::abs(result.step - 0.125 * sum) < 1e-10 * std::max(1.0, std::abs(sum)),
                 qPrintable(QString::number(result.step)));
    }

    void stridesOfInputAndGradientDoNotMatter() {
        const at::Tensor x = randomTensor({6, 7}, at::kFloat);
        const at::Tensor incoming = randomTensor({6, 7}, at::kFloat, 0.5);
        const Gradients plain = gradientsOf(x, 0.4, kThreeBits, 1.0, incoming);
        const Gradients turned =
            gradientsOf(x.t().contiguous().t(), 0.4, kThreeBits, 1.0, incoming.t().contiguous().t());
        QVERIFY(plain.value.equal(turned.value));
        QVERIFY(plain.x.equal(turned.x));
        QVERIFY(std::abs(plain.step - turned.step) < 1e-5 * std::abs(plain.step));
    }

    void trainingComputesWhatTheOrdinaryQuantizerComputes() {
        const at::NoGradGuard noGrad;
        const double step = 0.3000000119;  // no power of two
        const at::Tensor learned = at::zeros({1}).fill_(step);
        const at::Tensor x = randomTensor({4, 5, 50}, at::kFloat);
        for (const Bits bits : {2, 3, 8, 16}) {
            for (const bool isUnsigned : {false, true}) {
                const StepLevels levels{bits, isUnsigned};
                const at::Tensor trained = quantizeWithStep(x, learned, levels, 1.0);
                QVERIFY(trained.equal(fakeQuantize(x, steppedQuantizer(levels, learned.item<double>()))));
                if (isUnsigned) {
                    QVERIFY(trained.min().item<float>() == 0.0F);
                } else {
                    QVERIFY(trained.equal(fakeQuantize(x, steppedWeight(levels, learned.item<double>()))));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLearnedStep)
#include "tst_learned_step.moc"
