// SPDX-License-Identifier: Apache-2.0
#include "core/profile/label_free_loss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "core/base/random.h"

using namespace voxbit;

namespace {

constexpr std::int64_t kFrames = 3;
constexpr std::int64_t kClasses = 3;
constexpr std::size_t kSize = kFrames * kClasses;
using Values = std::array<double, kSize>;

at::Tensor tensorOf(const Values& values) {
    at::Tensor z = at::zeros({1, kFrames, kClasses}, at::kDouble);
    std::copy(values.begin(), values.end(), z.data_ptr<double>());
    return z;
}

Values valuesOf(const at::Tensor& x) {
    Values values{};
    std::copy(x.data_ptr<double>(), x.data_ptr<double>() + kSize, values.begin());
    return values;
}

Values someLogits() {
    Random random(3);
    Values z{};
    for (double& value : z) value = random.normal();
    return z;
}

/// p(y) of every transcript by going through all paths; class 0 is the blank.
std::map<std::vector<int>, double> transcripts(const Values& z) {
    const Values p = valuesOf(at::softmax(tensorOf(z), -1).contiguous());
    std::map<std::vector<int>, double> found;
    for (int path = 0; path < 27; ++path) {
        const int classes[] = {path % 3, path / 3 % 3, path / 9};
        std::vector<int> letters;
        double probability = 1;
        for (int t = 0; t < 3; ++t) {
            probability *= p[static_cast<std::size_t>(3 * t + classes[t])];
            if (classes[t] != 0 && (t == 0 || classes[t] != classes[t - 1])) letters.push_back(classes[t]);
        }
        found[letters] += probability;
    }
    return found;
}

/// Gradient of -log p(y) by central differences.
Values scoreOf(const std::vector<int>& letters, const Values& z) {
    constexpr double kStep = 1e-5;
    Values gradient{};
    for (std::size_t i = 0; i < kSize; ++i) {
        Values up = z, down = z;
        up[i] += kStep;
        down[i] -= kStep;
        gradient[i] = -(std::log(transcripts(up)[letters]) - std::log(transcripts(down)[letters])) / (2 * kStep);
    }
    return gradient;
}

using Matrix = std::array<std::array<double, kSize>, kSize>;

void addSquare(Matrix& sum, const Values& g, double weight) {
    for (std::size_t i = 0; i < kSize; ++i) {
        for (std::size_t j = 0; j < kSize; ++j) sum[i][j] += weight * g[i] * g[j];
    }
}

double largestDifference(const Matrix& a, const Matrix& b) {
    double largest = 0;
    for (std::size_t i = 0; i < kSize; ++i) {
        for (std::size_t j = 0; j < kSize; ++j) largest = std::max(largest, std::abs(a[i][j] - b[i][j]));
    }
    return largest;
}

constexpr int kDraws = 15000;

}  // namespace

class TestLabelFreeLoss : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void transcriptsAreDrawnAsOftenAsTheModelMeansThem() {
        const Values z = someLogits();
        std::map<std::vector<int>, Values> scores;
        Matrix fisher{};
        for (const auto& [letters, probability] : transcripts(z)) {
            scores[letters] = scoreOf(letters, z);
            addSquare(fisher, scores[letters], probability);
        }
        QVERIFY(scores.contains({}));  // nothing but blanks is a transcript, too
        Random random(5);
        Matrix mean{};
        std::map<std::vector<int>, int> counts;
        for (int draw = 0; draw < kDraws; ++draw) {
            const Values g = valuesOf(transcriptGradient(tensorOf(z), 0, random));
            addSquare(mean, g, 1.0 / kDraws);
            int matches = 0;
            for (const auto& [letters, score] : scores) {
                double difference = 0;
                for (std::size_t i = 0; i < kSize; ++i) difference = std::max(difference, std::abs(g[i] - score[i]));
                if (difference < 1e-7) ++matches, ++counts[letters];
            }
            QCOMPARE(matches, 1);
        }
        for (const auto& [letters, probability] : transcripts(z)) {
            const double deviation = std::sqrt(probability * (1 - probability) / kDraws);
            QVERIFY(std::abs(counts[letters] / double{kDraws} - probability) < 5 * deviation);
        }
        QVERIFY2(largestDifference(fisher, mean) < 0.05, qPrintable(QString::number(largestDifference(fisher, mean))));
    }

    void probesHaveTheHessianAsCovariance() {
        const Values z = someLogits();
        const Values p = valuesOf(at::softmax(tensorOf(z), -1).contiguous());
        Matrix hessian{};
        for (std::size_t t = 0; t < kFrames; ++t) {
            for (std::size_t i = 3 * t; i < 3 * t + 3; ++i) {
                for (std::size_t j = 3 * t; j < 3 * t + 3; ++j) hessian[i][j] = (i == j ? p[i] : 0) - p[i] * p[j];
            }
        }
        Random random(6);
        Matrix mean{};
        for (int draw = 0; draw < kDraws; ++draw) {
            addSquare(mean, valuesOf(curvatureProbe(tensorOf(z), random)), 1.0 / kDraws);
        }
        QVERIFY2(largestDifference(hessian, mean) < 0.01,
                 qPrintable(QString::number(largestDifference(hessian, mean))));
    }

    void classifiersDrawOneClass() {
        const at::Tensor z = at::zeros({1, 4}, at::kFloat);
        z.data_ptr<float>()[2] = 1;
        const at::Tensor p = at::softmax(z, -1);
        Random random(7);
        std::array<int, 4> counts{};
        for (int draw = 0; draw < kDraws; ++draw) {
            const at::Tensor indicator = p - transcriptGradient(z, {}, random);
            QCOMPARE(transcriptGradient(z, {}, random).scalar_type(), at::kFloat);
            ++counts[static_cast<std::size_t>(indicator.argmax().item<std::int64_t>())];
            QVERIFY(std::abs(indicator.max().item<double>() - 1) < 1e-6);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const double expected = p.data_ptr<float>()[i];
            QVERIFY(std::abs(counts[i] / double{kDraws} - expected) < 5 * std::sqrt(expected / kDraws));
        }
    }

    void aCertainModelHasNoGradient() {
        Values z{};
        for (std::size_t t = 0; t < kFrames; ++t) z[3 * t + 1] = 500;
        Random random(8);
        QVERIFY(transcriptGradient(tensorOf(z), 0, random).abs().max().item<double>() < 1e-9);
        QVERIFY(curvatureProbe(tensorOf(z), random).abs().max().item<double>() < 1e-9);
    }

    void equalSeedsDrawEqually() {
        const at::Tensor z = tensorOf(someLogits());
        Random a(9), b(9), c(10);
        QVERIFY(curvatureProbe(z, a).equal(curvatureProbe(z, b)));
        QVERIFY(transcriptGradient(z, 0, a).equal(transcriptGradient(z, 0, b)));
        QVERIFY(!curvatureProbe(z, a).equal(curvatureProbe(z, c)));
    }
};

QTEST_GUILESS_MAIN(TestLabelFreeLoss)
#include "tst_label_free_loss.moc"
