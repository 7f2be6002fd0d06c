// SPDX-License-Identifier: Apache-2.0
#include "core/training/adamw.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/full.h>
#include <ATen/ops/tensor.h>

#include <QTest>
#include <cmath>
#include <limits>

#include "core/training/schedule.h"

using namespace voxbit;

namespace {

at::Tensor leaf(const at::Tensor& values, const at::Tensor& gradient) {
    at::Tensor tensor = values.clone().requires_grad_(true);
    tensor.mutable_grad() = gradient;
    return tensor;
}

double valueOf(const at::Tensor& tensor, std::int64_t i = 0) {
    return tensor.detach().flatten()[i].item<double>();
}

}  // namespace

class TestAdamW : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void firstUpdateMovesByTheLearningRateAgainstTheGradient() {
        // Bias correction makes m / sqrt(v) = g / |g| at the first update, whatever the gradient's size.
        const at::Tensor bias = leaf(at::tensor({1.0F, 1.0F}), at::tensor({0.5F, -20.0F}));
        AdamW optimizer({{"bias", bias}}, {});
        optimizer.update(0.1);
        QVERIFY(std::abs(valueOf(bias, 0) - 0.9) < 1e-6);
        QVERIFY(std::abs(valueOf(bias, 1) - 1.1) < 1e-6);
    }

    void twoUpdatesEqualTheFormulaByHand() {
        const double b1 = 0.9, b2 = 0.98, lr = 0.01, wd = 0.1, eps = 1e-8;
        const at::Tensor weight = leaf(at::full({1, 1}, 2.0F), at::full({1, 1}, 0.3F));
        AdamW optimizer({{"weight", weight}}, {b1, b2, eps, wd});
        double w = 2.0, m = 0.0, v = 0.0;
        for (int t = 1; t <= 2; ++t) {
            const double g = t == 1 ? 0.3 : -0.7;
            weight.mutable_grad() = at::full({1, 1}, g, at::kFloat);
            optimizer.update(lr);
            m = b1 * m + (1 - b1) * g;
            v = b2 * v + (1 - b2) * g * g;
            w -= lr * (wd * w + m / (1 - std::pow(b1, t)) / (std::sqrt(v / (1 - std::pow(b2, t))) + eps));
            QVERIFY2(std::abs(valueOf(weight) - w) < 1e-6, qPrintable(QString::number(valueOf(weight) - w)));
        }
        QCOMPARE(optimizer.updateCount(), std::int64_t{2});
    }

    void weightDecayLeavesVectorsAlone() {
        const at::Tensor zero = at::full({1}, 0.0F);
        const at::Tensor bias = leaf(at::full({1}, 3.0F), zero);
        const at::Tensor weight = leaf(at::full({1, 1}, 3.0F), zero.view({1, 1}));
        AdamW optimizer({{"bias", bias}, {"weight", weight}}, {0.9, 0.98, 1e-8, 0.5});
        optimizer.update(0.1);
        QCOMPARE(valueOf(bias), 3.0);
        QVERIFY(std::abs(valueOf(weight) - 3.0 * (1 - 0.05)) < 1e-6);
    }

    void parametersWithoutGradientStayAsTheyAre() {
        const at::Tensor unused = at::full({2, 2}, 3.0F).requires_grad_(true);
        AdamW optimizer({{"unused", unused}}, {});
        optimizer.update(0.1);
        QCOMPARE(valueOf(unused), 3.0);
    }

    void clippingScalesAllGradientsTogether() {
        const at::Tensor a = leaf(at::full({1}, 0.0F), at::full({1}, 3.0F));
        const at::Tensor b = leaf(at::full({1}, 0.0F), at::full({1}, 4.0F));
        const ParameterList parameters = {{"a", a}, {"b", b}};
        QVERIFY(std::abs(clipGradients(parameters, 10.0) - 5.0) < 1e-6);
        QCOMPARE(valueOf(a.grad()), 3.0);
        QVERIFY(std::abs(clipGradients(parameters, 1.0) - 5.0) < 1e-6);
        QVERIFY(std::abs(valueOf(a.grad()) - 0.6) < 1e-6);
        QVERIFY(std::abs(valueOf(b.grad()) - 0.8) < 1e-6);
    }

    void brokenGradientsAreReportedAndNotScaled() {
        const at::Tensor a = leaf(at::full({1}, 0.0F), at::full({1}, std::numeric_limits<float>::infinity()));
        const at::Tensor b = leaf(at::full({1}, 0.0F), at::full({1}, 4.0F));
        QVERIFY(!std::isfinite(clipGradients({{"a", a}, {"b", b}}, 1.0)));
        QCOMPARE(valueOf(b.grad()), 4.0);
    }

    void learningRateRisesThenFallsToZero() {
        QVERIFY(std::abs(learningRateAt(0, 1.0, 4, 12) - 0.25) < 1e-12);
        QVERIFY(std::abs(learningRateAt(3, 1.0, 4, 12) - 1.0) < 1e-12);
        QVERIFY(std::abs(learningRateAt(4, 1.0, 4, 12) - 1.0) < 1e-12);
        QVERIFY(std::abs(learningRateAt(8, 1.0, 4, 12) - 0.5) < 1e-12);
        QVERIFY(std::abs(learningRateAt(11, 1.0, 4, 12) - 0.125) < 1e-12);
        QCOMPARE(learningRateAt(12, 1.0, 4, 12), 0.0);
        QCOMPARE(learningRateAt(0, 2.0, 0, 10), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestAdamW)
#include "tst_adamw.moc"
