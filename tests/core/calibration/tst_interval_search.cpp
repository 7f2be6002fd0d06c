// SPDX-License-Identifier: Apache-2.0
#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/conv1d.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/calibration/calibration_options.h"
#include "core/calibration/calibrator.h"
#include "core/calibration/interval_search.h"
#include "core/calibration/range_calibrators.h"
#include "core/quantizer/ranges.h"

using namespace voxbit;

namespace {

at::Tensor normals(std::vector<std::int64_t> shape, std::uint64_t seed) {
    at::Tensor x = at::zeros(shape, at::kFloat);
    Random random(seed);
    for (std::int64_t i = 0; i < x.numel(); ++i) x.data_ptr<float>()[i] = static_cast<float>(random.normal());
    return x;
}

std::shared_ptr<CapturedInput> captured(const std::vector<at::Tensor>& clips, const std::vector<at::Tensor>& rows) {
    auto input = std::make_shared<CapturedInput>();
    input->clips = rows;
    input->minimum = input->maximum = clips[0].flatten()[0].item<double>();
    for (const at::Tensor& clip : clips) {
        input->minimum = std::min(input->minimum, clip.min().item<double>());
        input->maximum = std::max(input->maximum, clip.max().item<double>());
        input->extremes.emplace_back(clip.min().item<double>(), clip.max().item<double>());
    }
    return input;
}

CalibrationProblem linearProblem(const std::vector<at::Tensor>& clips, const at::Tensor& weight,
                                 const at::Tensor& bias) {
    CalibrationProblem problem;
    problem.layer.name = "linear";
    problem.layer.kind = LayerKind::Linear;
    problem.layer.weightShape = weight.sizes().vec();
    problem.weight = weight;
    problem.bias = bias;
    problem.inputs = {captured(clips, clips)};
    return problem;
}

/// clips: [1, channels, T]
CalibrationProblem convProblem(const std::vector<at::Tensor>& clips, const at::Tensor& weight, const at::Tensor& bias,
                               std::int64_t stride, std::int64_t padding, std::int64_t groups) {
    CalibrationProblem problem;
    problem.layer.name = "conv";
    problem.layer.kind = LayerKind::Conv1d;
    problem.layer.weightShape = weight.sizes().vec();
    problem.layer.stride = stride;
    problem.layer.padding = padding;
    problem.layer.groups = groups;
    problem.weight = weight;
    problem.bias = bias;
    std::vector<at::Tensor> rows;
    for (const at::Tensor& clip : clips) rows.push_back(convolutionWindows(clip, problem.layer, 0));
    problem.inputs = {captured(clips, rows)};
    return problem;
}

/// Whether it searches by the output of weighted layers, with twin quantizers.
bool usesTwins(const Calibrator& calibrator) {
    for (const char* name : {"cosine", "l1", "l2", "linear_weighted", "square_weighted", "hessian"})
        if (calibrator.name == name) return true;
    return false;
}

at::Tensor cosineAlong(std::int64_t dimension, const at::Tensor& y, const at::Tensor& o) {
    return (y * o).sum(dimension) / (at::linalg_vector_norm(y, 2, dimension) * at::linalg_vector_norm(o, 2, dimension));
}

/// The specification word by word with the convolution itself: [100, out] summed over utterances.
std::vector<std::vector<double>> exhaustiveConvScores(const CalibrationProblem& p, const std::vector<at::Tensor>& clips,
                                                      Bits bits, const ActivationQuantizer& input) {
    const std::vector<double> initial = initialWeightScales(p, bits);
    std::vector<std::vector<double>> table(kCandidateCount, std::vector<double>(initial.size()));
    for (int i = 0; i < kCandidateCount; ++i) {
        std::vector<double> scales(initial);
        for (double& s : scales) s *= candidateFactor(i);
        const at::Tensor w = fakeQuantize(p.weight, searchedWeight(scales, bits));
        for (const at::Tensor& x : clips) {
            const auto run = [&](const at::Tensor& in, const at::Tensor& weight) {
                return at::conv1d(in, weight, p.bias, p.layer.stride, p.layer.padding, 1, p.layer.groups);
            };
            const at::Tensor cosines = cosineAlong(1, run(x, p.weight)[0], run(fakeQuantize(x, input), w)[0]);
            for (std::size_t c = 0; c < initial.size(); ++c) {
                table[static_cast<std::size_t>(i)][c] += cosines[static_cast<std::int64_t>(c)].item<double>();
            }
        }
    }
    return table;
}

double bestOf(const std::vector<std::vector<double>>& table, std::size_t channel) {
    double best = -1e9;
    for (const auto& row : table) best = std::max(best, row[channel]);
    return best;
}

const RunControl kNoControl;

}  // namespace

class TestIntervalSearch : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void candidatesAreThoseOfTheSpecification() {
        QCOMPARE(candidateFactor(0), 0.01);
        QVERIFY(std::abs(candidateFactor(99) - 1.1881) < 1e-12);
    }

    void initialScalesCoverTheLargestValue() {
        const at::Tensor weight = normals({3, 2, 4}, 1);
        const CalibrationProblem conv = convProblem({normals({1, 2, 30}, 2)}, weight, {}, 1, 0, 1);
        QCOMPARE(initialWeightScales(conv, 5).size(), std::size_t{3});
        QVERIFY(std::abs(initialWeightScales(conv, 5)[1] - weight[1].abs().max().item<double>() / 15.5) < 1e-7);
        const CalibrationProblem linear = linearProblem({normals({5, 4}, 3)}, normals({2, 4}, 4), {});
        QCOMPARE(initialWeightScales(linear, 8).size(), std::size_t{1});
    }

    void windowsReplayConvolutions_data() {
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("padding");
        QTest::newRow("strided") << 1 << 2 << 0;
        QTest::newRow("grouped") << 3 << 1 << 2;
        QTest::newRow("depthwise") << 6 << 1 << 1;
    }
    void windowsReplayConvolutions() {
        QFETCH(int, groups);
        QFETCH(int, stride);
        QFETCH(int, padding);
        const at::Tensor x = normals({1, 6, 40}, 5);
        const at::Tensor weight = normals({6, 6 / groups, 3}, 6);
        const at::Tensor bias = normals({6}, 7);
        const CalibrationProblem problem = convProblem({x}, weight, bias, stride, padding, groups);
        const RowProblem replay(problem, OutputScore::Cosine);
        const at::Tensor expected = at::conv1d(x, weight, bias, stride, padding, 1, groups)[0].t();
        const at::Tensor got = replay.output(replay.rows(), replay.weight());
        QCOMPARE(got.sizes(), expected.sizes());
        QVERIFY((got - expected).abs().max().item<double>() < 1e-5);
    }

    void sampledWindowsAreSomeOfAllWindows() {
        const at::Tensor x = normals({1, 4, 50}, 8);
        const CalibrationProblem problem = convProblem({x}, normals({2, 4, 3}, 9), {}, 1, 0, 1);
        const at::Tensor all = convolutionWindows(x, problem.layer, 0);
        const at::Tensor some = convolutionWindows(x, problem.layer, 4);
        QCOMPARE(all.size(0), std::int64_t{48});
        QCOMPARE(some.size(0), std::int64_t{4});
        for (int k = 0; k < 4; ++k) QVERIFY(some[k].equal(all[(2 * k + 1) * 48 / 8]));
    }

    void everyChannelOfADepthwiseConvolutionFindsItsBest() {
        const std::vector<at::Tensor> clips{normals({1, 5, 60}, 10), normals({1, 5, 45}, 11)};
        // Channels of very different size: a scale that belongs to another channel would be hopeless.
        const at::Tensor sizes = at::zeros({5, 1, 1}, at::kFloat);
        for (int c = 0; c < 5; ++c) sizes[c].fill_(std::pow(7.0, c - 2));
        const at::Tensor weight = normals({5, 1, 9}, 12) * sizes;
        const CalibrationProblem problem = convProblem(clips, weight, normals({5}, 13), 1, 4, 5);
        for (const Bits bits : {3, 5, 8}) {
            const ActivationQuantizer input = inputQuantizer(problem, 8, 1);
            const auto expected = exhaustiveConvScores(problem, clips, bits, input);
            const at::Tensor got =
                weightCandidateScores(problem, bits, input, OutputScore::Cosine, kNoControl).argmax(0);
            for (std::size_t c = 0; c < 5; ++c) {
                const auto chosen = static_cast<std::size_t>(got[static_cast<std::int64_t>(c)].item<std::int64_t>());
                QVERIFY(expected[chosen][c] >= bestOf(expected, c) * (1 - 1e-6));
            }
        }
    }

    void exactSearchFindsTheBestOfAllPairs() {
        const std::vector<at::Tensor> clips{normals({30, 12}, 14), normals({17, 12}, 15)};
        const CalibrationProblem problem = linearProblem(clips, normals({8, 12}, 16), normals({8}, 17));
        const LayerBits bits{4, 4};
        const IntervalSearchResult found = searchIntervals(problem, bits, OutputScore::Cosine, true, kNoControl);
        QCOMPARE(found.choice.weight.size(), std::size_t{1});
        QVERIFY(found.choice.input >= 0);
        // Coordinate-wise best: no other weight candidate, and no other input candidate, does better.
        LayerScales other = found.scales;
        for (int i = 0; i < kCandidateCount; ++i) {
            other = found.scales;
            other.weight = searchedWeight({initialWeightScales(problem, 4)[0] * candidateFactor(i)}, 4);
            QVERIFY(scoreOf(problem, other, OutputScore::Cosine) <= found.scales.score + 1e-6);
            other = found.scales;
            other.inputs = {inputQuantizer(problem, 4, candidateFactor(i))};
            QVERIFY(scoreOf(problem, other, OutputScore::Cosine) <= found.scales.score + 1e-6);
        }
        QVERIFY(std::abs(scoreOf(problem, found.scales, OutputScore::Cosine) - found.scales.score) < 1e-9);
    }

    void utterancesOfDifferentLengthCountTheSame() {
        const at::Tensor a = normals({40, 6}, 18);
        const at::Tensor b = normals({8, 6}, 19);
        const at::Tensor weight = normals({5, 6}, 20);
        const auto scoreOfClips = [&](const std::vector<at::Tensor>& clips) {
            CalibrationProblem problem = linearProblem({a, b}, weight, {});
            auto input = std::make_shared<CapturedInput>(*problem.inputs[0]);
            input->clips = clips;
            problem.inputs = {input};
            LayerScales scales;
            scales.weight = searchedWeight({0.3}, 4);
            return scoreOf(problem, scales, OutputScore::Cosine);
        };
        QVERIFY(std::abs(scoreOfClips({a, b}) - (scoreOfClips({a}) + scoreOfClips({b})) / 2) < 1e-7);
    }

    void racingIsWithinItsPromiseOfTheExactBest_data() {
        QTest::addColumn<int>("score");
        QTest::newRow("cosine") << static_cast<int>(OutputScore::Cosine);
        QTest::newRow("l1") << static_cast<int>(OutputScore::L1);
        QTest::newRow("l2") << static_cast<int>(OutputScore::L2);
    }
    void racingIsWithinItsPromiseOfTheExactBest() {
        QFETCH(int, score);
        const auto kind = static_cast<OutputScore>(score);
        for (const Bits bits : {3, 5, 8}) {
            const CalibrationProblem problem =
                linearProblem({normals({700, 24}, 21), normals({600, 24}, 22)}, normals({16, 24}, 23), {});
            const double exact = searchIntervals(problem, {bits, bits}, kind, true, kNoControl).scales.score;
            const double raced = searchIntervals(problem, {bits, bits}, kind, false, kNoControl).scales.score;
            QVERIFY2(raced >= exact - 2e-6 * std::abs(exact), QTest::toString(exact - raced));
        }
    }

    void inputsAfterGeluAreSearchedWithTheTwin() {
        const at::Tensor x = at::gelu(normals({300, 20}, 24));
        CalibrationProblem problem = linearProblem({x}, normals({10, 20}, 25), {});
        problem.layer.followsGelu = true;
        const IntervalSearchResult found = searchIntervals(problem, {8, 8}, OutputScore::Cosine, true, kNoControl);
        const ActivationQuantizer& input = found.scales.inputs.at(0);
        QVERIFY(input.isTwin);
        QCOMPARE(input.lower.scale, static_cast<double>(static_cast<float>(kGeluMinimum / 128)));
        QVERIFY(std::abs(input.range.scale - candidateFactor(found.choice.input) * x.max().item<double>() / 127.5) <
                1e-8);
        problem.layer.followsGelu = false;
        const IntervalSearchResult plain = searchIntervals(problem, {8, 8}, OutputScore::Cosine, true, kNoControl);
        QVERIFY(found.scales.score > plain.scales.score);
    }

    void moreBitsScoreBetter() {
        const CalibrationProblem problem =
            linearProblem({normals({100, 16}, 26)}, normals({12, 16}, 27), normals({12}, 28));
        for (const Calibrator& calibrator : calibrators()) {
            if (!calibrator.usesAudio) continue;  // measures nothing
            double last = std::numeric_limits<double>::infinity();
            for (const Bits bits : {2, 3, 4, 6, 8, 16}) {
                const LayerScales scales = calibrator.calibrate(problem, {bits, bits}, {}, kNoControl);
                QVERIFY2(scales.distortion < last, calibrator.name.data());
                last = scales.distortion;
            }
        }
    }

    void searchesBeatMinMaxOnTheirOwnScore() {
        const CalibrationProblem problem =
            linearProblem({normals({150, 16}, 29)}, normals({12, 16}, 30), normals({12}, 31));
        const LayerScales minMax = calibrateMinMax(problem, {4, 4});
        for (const OutputScore score : {OutputScore::Cosine, OutputScore::L1, OutputScore::L2}) {
            const LayerScales found = searchIntervals(problem, {4, 4}, score, true, kNoControl).scales;
            QVERIFY(found.score > scoreOf(problem, minMax, score));
        }
        QVERIFY(calibratePosterMinMax(problem, {4, 4}).distortion > minMax.distortion);
    }

    void sidesThatStayFloatAreLeftAlone() {
        const CalibrationProblem problem = linearProblem({normals({50, 6}, 32)}, normals({4, 6}, 33), {});
        for (const Calibrator& calibrator : calibrators()) {
            const LayerScales weightOnly = calibrator.calibrate(problem, {4, kFloatBits}, {}, kNoControl);
            QVERIFY(weightOnly.inputs.empty());
            QCOMPARE(weightOnly.weight.bits, 4);
            const LayerScales inputOnly = calibrator.calibrate(problem, {kFloatBits, 4}, {}, kNoControl);
            QCOMPARE(inputOnly.weight, WeightQuantizer{});
            QCOMPARE(inputOnly.inputs.at(0).bits, 4);
        }
    }

    void oneBitWeightsKeepTheirMean() {
        const CalibrationProblem problem = linearProblem({normals({50, 6}, 34)}, normals({4, 6}, 35), {});
        const double level = problem.weight.abs().mean().item<double>();
        for (const Calibrator& calibrator : calibrators()) {
            const LayerScales scales = calibrator.calibrate(problem, {1, 8}, {}, kNoControl);
            QVERIFY(std::abs(scales.weight.scales.at(0) - level) < 1e-6);
        }
    }

    void squaredErrorSearchIsTheBestOfItsCandidates() {
        const CalibrationProblem problem = convProblem({normals({1, 3, 80}, 36)}, normals({4, 3, 5}, 37), {}, 1, 0, 1);
        const LayerScales found = calibrateSquaredError(problem, {3, kFloatBits}, kNoControl);
        const auto error = [&](const WeightQuantizer& q) {
            return (fakeQuantize(problem.weight, q) - problem.weight).square().sum({1, 2});
        };
        const at::Tensor least = error(found.weight);
        for (int i = 0; i < kCandidateCount; ++i) {
            std::vector<double> limits;
            for (int c = 0; c < 4; ++c) {
                limits.push_back(candidateFactor(i) * problem.weight[c].abs().max().item<double>());
            }
            QVERIFY((error(symmetricWeight(limits, 3)) - least).min().item<double>() >= -1e-5);
        }
    }

    void productsQuantizeBothOperandsAndSoftmaxFromZeroToOne() {
        CalibrationProblem problem;
        problem.layer.name = "context";
        problem.layer.kind = LayerKind::MatMul;
        problem.layer.followsSoftmax = true;
        const at::Tensor weights = normals({20, 20}, 38).softmax(1);
        const at::Tensor values = normals({20, 8}, 39);
        problem.inputs = {captured({weights}, {weights}), captured({values}, {values})};
        for (const Calibrator& calibrator : calibrators()) {
            const LayerScales scales = calibrator.calibrate(problem, {kFloatBits, 6}, {}, kNoControl);
            QCOMPARE(scales.inputs.size(), std::size_t{2});
            if (usesTwins(calibrator)) {
                const double split = scales.inputs[0].split();
                QCOMPARE(scales.inputs[0], softmaxTwinQuantizer(static_cast<int>(-std::log2(split)), 6));
            } else {
                QCOMPARE(scales.inputs[0], unitQuantizer(6));
            }
            QCOMPARE(scales.inputs[1].bits, 6);
            if (!calibrator.usesAudio) continue;
            QVERIFY(scales.distortion > 0 && scales.distortion < 0.1);
        }
    }

    void softmaxTwinIsTheBestOfItsCandidatesAndBeatsOneRange() {
        CalibrationProblem problem;
        problem.layer.kind = LayerKind::MatMul;
        problem.layer.followsSoftmax = true;
        const at::Tensor values = normals({50, 8}, 52);
        const at::Tensor weights = (normals({50, 50}, 51) * 3).softmax(1);
        problem.inputs = {captured({weights}, {weights}), captured({values}, {values})};
        const auto error = [&](const ActivationQuantizer& q) {
            return (fakeQuantize(weights, q) - weights).square().sum(at::kDouble).item<double>();
        };
        for (const Bits bits : {2, 3, 4, 6, 8, 16}) {
            const ActivationQuantizer found = calibrateProduct(problem, {kFloatBits, bits}, kNoControl).inputs.at(0);
            QVERIFY(found.isTwin);
            for (int m = 0; m <= bits; ++m) QVERIFY(error(found) <= error(softmaxTwinQuantizer(m, bits)) * 1.0001);
            QVERIFY(error(found) < error(unitQuantizer(bits)));
        }
    }

    void allZeroInputsAndWeightsDoNotBreakTheSearch() {
        const at::Tensor zero = at::zeros({20, 6}, at::kFloat);
        for (const Calibrator& calibrator : calibrators()) {
            const LayerScales a =
                calibrator.calibrate(linearProblem({zero}, normals({4, 6}, 40), {}), {4, 8}, {}, kNoControl);
            QVERIFY(fakeQuantize(zero, a.inputs.at(0)).equal(zero));
            const LayerScales b = calibrator.calibrate(
                linearProblem({normals({20, 6}, 41)}, at::zeros({4, 6}, at::kFloat), {}), {4, 8}, {}, kNoControl);
            QVERIFY(std::isfinite(b.weight.scales.at(0)));
            QVERIFY(std::isfinite(b.score));
        }
    }

    void aStopRequestEndsTheSearch() {
        std::stop_source stop;
        stop.request_stop();
        RunControl control;
        control.stop = stop.get_token();
        const CalibrationProblem problem = linearProblem({normals({50, 6}, 42)}, normals({4, 6}, 43), {});
        QVERIFY_EXCEPTION_THROWN(searchIntervals(problem, {4, 8}, OutputScore::Cosine, false, control), Cancelled);
        QVERIFY_EXCEPTION_THROWN(calibrateSquaredError(problem, {4, 8}, control), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestIntervalSearch)
#include "tst_interval_search.moc"
