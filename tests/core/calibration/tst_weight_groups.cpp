// SPDX-License-Identifier: Apache-2.0
// Weight scales for groups of inputs.
#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/minimum.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <limits>
#include <optional>

#include "core/base/random.h"
#include "core/calibration/calibration_options.h"
#include "core/calibration/calibrator.h"
#include "core/calibration/interval_search.h"
#include "core/calibration/range_calibrators.h"
#include "core/calibration/weight_extremes.h"
#include "core/quantizer/ranges.h"
#include "core/quantizer/scale_runs.h"

using namespace voxbit;

namespace {

at::Tensor normals(std::vector<std::int64_t> shape, std::uint64_t seed) {
    at::Tensor x = at::zeros(shape, at::kFloat);
    Random random(seed);
    for (std::int64_t i = 0; i < x.numel(); ++i) x.data_ptr<float>()[i] = static_cast<float>(random.normal());
    return x;
}

/// One weight in fifty is twenty times as large.
at::Tensor withOutliers(at::Tensor weight, std::uint64_t seed) {
    Random random(seed);
    for (std::int64_t i = 0; i < weight.numel(); ++i)
        if (random.below(50) == 0) weight.data_ptr<float>()[i] *= 20;
    return weight;
}

/// A linear layer on 60 frames. @param groupSize 0: a scale per channel; nothing: one in all
CalibrationProblem linearProblem(const at::Tensor& weight, std::optional<std::int64_t> groupSize) {
    CalibrationProblem problem;
    problem.layer.weightShape = weight.sizes().vec();
    problem.weight = weight;
    problem.hasChannelScales = groupSize.has_value();
    problem.groupSize = groupSize.value_or(0);
    auto input = std::make_shared<CapturedInput>();
    input->clips = {normals({60, weight.size(1)}, 7)};
    input->minimum = input->clips[0].min().item<double>();
    input->maximum = input->clips[0].max().item<double>();
    input->extremes = {{input->minimum, input->maximum}};
    problem.inputs = {input};
    return problem;
}

double errorOf(const at::Tensor& weight, const WeightQuantizer& quantizer) {
    return (fakeQuantize(weight, quantizer) - weight).square().sum(at::kDouble).item<double>();
}

const RunControl kNoControl;

}  // namespace

class TestWeightGroups : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void handComputedExtremes() {
        const at::Tensor weight = at::tensor({1.0F, -3.0F, 2.0F, 0.5F, -9.0F, 4.0F, 0.0F, 0.0F, 0.0F, -7.0F});
        const CalibrationProblem problem = linearProblem(weight.view({2, 5}), 2);
        QCOMPARE(weightExtremes(problem, 4), (std::vector<double>{3, 2, 9, 4, 0, 7}));
        // What fills up the last group counts in no mean.
        QCOMPARE(weightExtremes(problem, 1), (std::vector<double>{2, 1.25, 9, 2, 0, 7}));
    }

    void finerScalesLoseLess() {
        const at::Tensor weight = withOutliers(normals({24, 200}, 1), 2);
        for (const char* name : {"minmax", "mse"}) {
            for (const Bits bits : {2, 3, 4, 8}) {
                double last = std::numeric_limits<double>::infinity();
                for (const std::optional<std::int64_t> size : {std::optional<std::int64_t>(), {0}, {64}, {16}}) {
                    const CalibrationProblem problem = linearProblem(weight, size);
                    const WeightQuantizer found =
                        findCalibrator(name).calibrate(problem, {bits, kFloatBits}, {}, kNoControl).weight;
                    QCOMPARE(found.groupSize, size.value_or(0));
                    const double error = errorOf(weight, found);
                    QVERIFY2(error < last, name);
                    last = error;
                }
            }
        }
    }

    void squaredErrorSearchIsTheBestOfItsCandidates() {
        const at::Tensor weight = normals({3, 10}, 3);
        const CalibrationProblem problem = linearProblem(weight, 4);
        const WeightQuantizer found = calibrateSquaredError(problem, {3, kFloatBits}, kNoControl).weight;
        const std::vector<double> extremes = weightExtremes(problem, 3);
        QCOMPARE(found.scales.size(), std::size_t{9});
        const auto runs = scaleRuns(30, 3, found);
        const auto errorsOf = [&](const WeightQuantizer& quantizer) {
            const at::Tensor errors = (fakeQuantize(weight, quantizer) - weight).square().flatten();
            std::vector<double> sums;
            for (const ScaleRun& run : runs)
                sums.push_back(errors.narrow(0, run.first, run.count).sum().item<double>());
            return sums;
        };
        const std::vector<double> least = errorsOf(found);
        for (int i = 0; i < kCandidateCount; ++i) {
            std::vector<double> limits(extremes);
            for (double& limit : limits) limit *= candidateFactor(i);
            const std::vector<double> errors = errorsOf(symmetricWeight(limits, 3, 4));
            for (std::size_t g = 0; g < errors.size(); ++g) QVERIFY(errors[g] >= least[g] - 1e-6);
        }
    }

    void searchesByOutputsChooseOneFactorForTheGroupsOfAChannel() {
        const at::Tensor weight = withOutliers(normals({5, 10}, 4), 5);
        const CalibrationProblem problem = linearProblem(weight, 4);
        const auto found = searchIntervals(problem, {3, kFloatBits}, OutputScore::L2, true, kNoControl);
        const std::vector<double> initial = initialWeightScales(problem, 3);
        const at::Tensor& x = problem.inputs[0]->clips[0];
        at::Tensor least;
        for (int i = 0; i < kCandidateCount; ++i) {
            std::vector<double> scales(initial);
            for (double& scale : scales) scale *= candidateFactor(i);
            const at::Tensor o = at::linear(x, fakeQuantize(weight, searchedWeight(scales, 3, 4)));
            const at::Tensor loss = (at::linear(x, weight) - o).square().mean(0);
            least = i == 0 ? loss : at::minimum(least, loss);
        }
        const at::Tensor reached =
            (at::linear(x, weight) - at::linear(x, fakeQuantize(weight, found.scales.weight))).square().mean(0);
        QVERIFY((reached - least).abs().max().item<double>() < 1e-6);
        QCOMPARE(found.choice.weight.size(), std::size_t{5});
        for (std::size_t i = 0; i < initial.size(); ++i) {
            const double scale = initial[i] * candidateFactor(found.choice.weight[i / 3]);
            QCOMPARE(found.scales.weight.scales[i], static_cast<double>(static_cast<float>(scale)));
        }
    }

    void everyCalibratorMakesGroups() {
        const CalibrationProblem problem = linearProblem(normals({4, 10}, 6), 3);
        for (const Calibrator& calibrator : calibrators()) {
            for (const Bits bits : {1, 4, 16}) {
                const WeightQuantizer found = calibrator.calibrate(problem, {bits, 8}, {}, kNoControl).weight;
                QCOMPARE(found.scales.size(), std::size_t{16});
                QCOMPARE(found.groupSize, std::int64_t{3});
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWeightGroups)
#include "tst_weight_groups.moc"
