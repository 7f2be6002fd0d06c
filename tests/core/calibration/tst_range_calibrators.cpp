// SPDX-License-Identifier: Apache-2.0
// Percentile and entropy: hand-computed cases, and going through all candidates.
#include "core/calibration/range_calibrators.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/calibration/clipping_divergence.h"
#include "core/calibration/interval_search.h"
#include "core/calibration/row_problem.h"
#include "core/quantizer/ranges.h"

using namespace voxbit;

namespace {

const RunControl kNoControl;

CalibrationProblem problemOf(const std::vector<float>& values) {
    CalibrationProblem problem;
    problem.layer.name = "linear";
    problem.layer.kind = LayerKind::Linear;
    problem.weight = at::zeros({1, 1}, at::kFloat);
    problem.weight.fill_(0.5);
    auto input = std::make_shared<CapturedInput>();
    at::Tensor rows = at::zeros({static_cast<std::int64_t>(values.size()), 1}, at::kFloat);
    std::copy(values.begin(), values.end(), rows.data_ptr<float>());
    // Two clips, to see that both count.
    const auto half = static_cast<std::int64_t>(values.size() / 2);
    input->clips = {rows.slice(0, 0, half), rows.slice(0, half)};
    for (const at::Tensor& clip : input->clips)
        input->extremes.emplace_back(clip.min().item<double>(), clip.max().item<double>());
    input->minimum = double{*std::min_element(values.begin(), values.end())};
    input->maximum = double{*std::max_element(values.begin(), values.end())};
    problem.inputs = {input};
    return problem;
}

std::vector<float> normals(std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<float> values(count);
    for (float& v : values) v = static_cast<float>(random.normal());
    return values;
}

double highest(const ActivationQuantizer& q) {
    return q.range.scale * static_cast<double>(q.range.high - q.range.zeroPoint);
}

double lowest(const ActivationQuantizer& q) {
    return q.range.scale * static_cast<double>(q.range.low - q.range.zeroPoint);
}

}  // namespace

class TestRangeCalibrators : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void percentilesCutBothSides() {
        std::vector<float> values(1001);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i);
        Random random(1);
        random.shuffle(values);
        const CalibrationProblem problem = problemOf(values);
        const LayerScales inside = calibratePercentile(problem, {8, 8}, 99);
        QCOMPARE(inside.inputs.at(0), minMaxQuantizer(5, 995, 8));
        QCOMPARE(calibratePercentile(problem, {8, 8}, 100).inputs.at(0), minMaxQuantizer(0, 1000, 8));
        // Between two order statistics: 0.00025 * 1000 = 0.25.
        QCOMPARE(calibratePercentile(problem, {8, 8}, 99.95).inputs.at(0), minMaxQuantizer(0.25, 999.75, 8));
        QCOMPARE(inside.weight, calibrateMinMax(problem, {8, 8}).weight);
    }

    void aMovingAverageFollowsEachClipALittle() {
        // Clips of -1..3 and of -11..103: a hundredth of the way from the first to the second.
        const CalibrationProblem problem = problemOf({-1, 3, 1, 103, 2, -11});
        const LayerScales scales = calibrateMovingAverage(problem, {8, 8});
        const ActivationQuantizer expected = minMaxQuantizer(-1 - 0.01 * 10, 3 + 0.01 * 100, 8);
        QVERIFY(std::abs(highest(scales.inputs.at(0)) - highest(expected)) < 1e-9);
        QVERIFY(std::abs(lowest(scales.inputs.at(0)) - lowest(expected)) < 1e-9);
        QCOMPARE(scales.weight, calibrateMinMax(problem, {8, 8}).weight);
    }

    void divergencesAreThoseComputedByHand() {
        // P = (3, 1, 0, 4 + 2) / 10, Q = (2, 2, 0, 4) / 8.
        const double histogram[] = {3, 1, 0, 4, 2};
        const double expected = 0.3 * std::log(0.3 / 0.25) + 0.1 * std::log(0.1 / 0.25) + 0.6 * std::log(0.6 / 0.5);
        QVERIFY(std::abs(clippingDivergence(histogram, 0, 4, 2) - expected) < 1e-12);
        // A level for every bin that is kept, nothing outside: nothing is lost.
        QCOMPARE(clippingDivergence(histogram, 0, 5, 5), 0.0);
        // All of the last bin comes from outside: P = (4, 6) / 10, Q = (1, 1e-4 / 1).
        const double tail[] = {4, 0, 6};
        const double steep = 0.4 * std::log(0.4 / 1) + 0.6 * std::log(0.6 / (1e-4 / 4));
        QVERIFY(std::abs(clippingDivergence(tail, 0, 2, 2) - steep) < 1e-12);
        // What lies below counts as well: P = (1 + 2, 3) / 6, Q = (2.5, 2.5) / 5.
        const double below[] = {1, 2, 3};
        QVERIFY(std::abs(clippingDivergence(below, 1, 3, 1) - 0.0) < 1e-12);
        QVERIFY(std::isinf(clippingDivergence(tail, 1, 2, 1)));
    }

    void entropyTakesTheBestOfAllRanges() {
        std::vector<float> values = normals(20000, 2);
        values[7] = 40;
        values[8] = -25;
        const CalibrationProblem problem = problemOf(values);
        for (const Bits bits : {3, 4, 8}) {
            std::vector<double> histogram(4096, 0.0);
            for (const float v : values) {
                const double position = (double{v} + 25) / 65 * 4096;
                histogram[static_cast<std::size_t>(std::min(position, 4095.0))] += 1;
            }
            double least = INFINITY;
            double best = 0;
            for (int i = kCandidateCount; i >= 0; --i) {
                const double factor = i == kCandidateCount ? 1 : candidateFactor(i);
                if (factor > 1) continue;
                const double first = std::round((25 - 25 * factor) / 65 * 4096);
                const double last = std::round((25 + 40 * factor) / 65 * 4096);
                if (last - first < std::ldexp(1.0, bits)) continue;
                const double divergence = clippingDivergence(histogram, static_cast<std::size_t>(first),
                                                             static_cast<std::size_t>(last), std::size_t{1} << bits);
                if (divergence < least) least = divergence, best = factor;
            }
            const LayerScales found = calibrateEntropy(problem, {8, bits}, kNoControl);
            QCOMPARE(found.inputs.at(0), minMaxQuantizer(-25 * best, 40 * best, bits));
            // Two values of 20000 do not set the range.
            QVERIFY(best < 0.5);
            QCOMPARE(found.weight, calibrateMinMax(problem, {8, bits}).weight);
        }
    }

    void entropyKeepsARangeThatIsFull() {
        std::vector<float> values(40000);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i) / 20000.0F - 1.0F;
        const LayerScales found = calibrateEntropy(problemOf(values), {8, 6}, kNoControl);
        QVERIFY(highest(found.inputs.at(0)) > 0.95);
        QVERIFY(lowest(found.inputs.at(0)) < -0.95);
    }

    void rangesThatDoNotHoldZeroAndConstantsAreTaken() {
        std::vector<float> positive = normals(5000, 3);
        for (float& v : positive) v = 5 + 0.1F * v;
        const CalibrationProblem high = problemOf(positive);
        QVERIFY(lowest(calibrateEntropy(high, {8, 8}, kNoControl).inputs.at(0)) > 4);
        const CalibrationProblem constant = problemOf(std::vector<float>(100, 3.0F));
        QCOMPARE(calibrateEntropy(constant, {8, 8}, kNoControl).inputs.at(0), minMaxQuantizer(3, 3, 8));
        QCOMPARE(calibratePercentile(constant, {8, 8}, 99).inputs.at(0), minMaxQuantizer(3, 3, 8));
    }
};

QTEST_GUILESS_MAIN(TestRangeCalibrators)
#include "tst_range_calibrators.moc"
