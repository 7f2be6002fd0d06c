// SPDX-License-Identifier: Apache-2.0
// Searches by weighted errors against going through all candidates; what the hessian calibrator weights with.
#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv1d.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>

#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/calibration/interval_search.h"
#include "core/calibration/output_weights.h"
#include "core/profile/gradient_pass.h"
#include "core/profile/gradient_profiler.h"
#include "core/profile/label_free_loss.h"
#include "core/quantizer/ranges.h"
#include "tests/core/models/tiny_model.h"
#include "tests/core/profile/golden_clips.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

const RunControl kNoControl;

/// Two clips of 20 and 30 rows.
CalibrationProblem linearProblem(bool isWeighted) {
    CalibrationProblem problem;
    problem.layer.name = "linear";
    problem.layer.kind = LayerKind::Linear;
    problem.weight = noise({5, 8}, 1);
    problem.bias = noise({5}, 2);
    auto input = std::make_shared<CapturedInput>();
    input->clips = {noise({20, 8}, 3), noise({30, 8}, 4)};
    const at::Tensor all = at::cat(input->clips);
    input->minimum = all.min().item<double>();
    input->maximum = all.max().item<double>();
    problem.inputs = {input};
    if (isWeighted) problem.outputWeights = {noise({20, 5}, 5).square(), noise({30, 5}, 6).square()};
    return problem;
}

CalibrationProblem convolutionProblem(bool isWeighted) {
    CalibrationProblem problem;
    problem.layer.name = "conv";
    problem.layer.kind = LayerKind::Conv1d;
    problem.weight = noise({4, 3, 3}, 11);
    problem.layer.weightShape = {4, 3, 3};
    auto input = std::make_shared<CapturedInput>();
    for (const int frames : {20, 30}) {
        const at::Tensor x = noise({1, 3, frames}, 12 + static_cast<std::uint64_t>(frames));
        input->clips.push_back(convolutionWindows(x, problem.layer, 0));
        input->minimum = std::min(input->minimum, x.min().item<double>());
        input->maximum = std::max(input->maximum, x.max().item<double>());
    }
    problem.inputs = {input};
    if (isWeighted) problem.outputWeights = {noise({18, 4}, 15).square(), noise({28, 4}, 16).square()};
    return problem;
}

/// The formulas of the specification, element by element: [out], summed over utterances of means over their rows.
std::vector<double> naiveScores(const CalibrationProblem& p, const at::Tensor& quantizedWeight,
                                const ActivationQuantizer& input, OutputScore score) {
    const std::int64_t out = p.weight.size(0);
    std::vector<double> scores(static_cast<std::size_t>(out), 0.0);
    for (std::size_t clip = 0; clip < p.inputs[0]->clips.size(); ++clip) {
        const at::Tensor& x = p.inputs[0]->clips[clip];
        const at::Tensor y = at::linear(x, p.weight.reshape({out, -1}), p.bias);
        const at::Tensor o = at::linear(fakeQuantize(x, input), quantizedWeight.reshape({out, -1}), p.bias);
        for (std::int64_t row = 0; row < y.size(0); ++row) {
            for (std::int64_t c = 0; c < out; ++c) {
                const double truth = y[row][c].item<double>();
                const double error = truth - o[row][c].item<double>();
                double loss = error * error;
                if (score == OutputScore::LinearWeightedL2) loss *= std::abs(truth);
                if (score == OutputScore::SquareWeightedL2) loss *= truth * truth;
                if (score == OutputScore::Hessian && !p.outputWeights.empty()) {
                    loss *= p.outputWeights[clip][row][c].item<double>();
                }
                scores[static_cast<std::size_t>(c)] -= loss / static_cast<double>(y.size(0));
            }
        }
    }
    return scores;
}

double sum(const std::vector<double>& values) {
    double total = 0;
    for (const double value : values) total += value;
    return total;
}

void scores() {
    QTest::addColumn<int>("score");
    QTest::addColumn<bool>("isWeighted");
    QTest::newRow("linear weighted") << static_cast<int>(OutputScore::LinearWeightedL2) << false;
    QTest::newRow("square weighted") << static_cast<int>(OutputScore::SquareWeightedL2) << false;
    QTest::newRow("hessian") << static_cast<int>(OutputScore::Hessian) << true;
    QTest::newRow("hessian without weights") << static_cast<int>(OutputScore::Hessian) << false;
}

ClipList someClips() {
    return noiseClips(3, 400);
}

CaptureLimits limitsOf(std::int64_t rows, std::int64_t bytes) {
    CaptureLimits limits;
    limits.rowsPerClip = rows;
    limits.maxBytes = bytes;
    return limits;
}

}  // namespace

class TestWeightedScores : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void weightsOfLinearLayersAreTheBestOfAll_data() { scores(); }
    void weightsOfLinearLayersAreTheBestOfAll() {
        QFETCH(int, score);
        QFETCH(bool, isWeighted);
        const auto by = static_cast<OutputScore>(score);
        const CalibrationProblem problem = linearProblem(isWeighted);
        const auto found = searchIntervals(problem, {3, kFloatBits}, by, true, kNoControl);
        const double scale = initialWeightScales(problem, 3)[0];
        double best = -INFINITY;
        int chosen = -1;
        for (int i = 0; i < kCandidateCount; ++i) {
            const at::Tensor w = fakeQuantize(problem.weight, searchedWeight({scale * candidateFactor(i)}, 3));
            const double value = sum(naiveScores(problem, w, {}, by));
            if (value > best) best = value, chosen = i;
        }
        QCOMPARE(found.choice.weight, std::vector<int>{chosen});
        QVERIFY(std::abs(found.scales.score - best / 2 / 5) < 1e-5 * std::abs(found.scales.score));
    }

    void inputsOfLinearLayersAreTheBestOfAll_data() { scores(); }
    void inputsOfLinearLayersAreTheBestOfAll() {
        QFETCH(int, score);
        QFETCH(bool, isWeighted);
        const auto by = static_cast<OutputScore>(score);
        const CalibrationProblem problem = linearProblem(isWeighted);
        const auto found = searchIntervals(problem, {kFloatBits, 4}, by, true, kNoControl);
        double best = -INFINITY;
        int chosen = -1;
        for (int i = 0; i < kCandidateCount; ++i) {
            const double value =
                sum(naiveScores(problem, problem.weight, inputQuantizer(problem, 4, candidateFactor(i)), by));
            if (value > best) best = value, chosen = i;
        }
        QCOMPARE(found.choice.input, chosen);
    }

    void everyChannelOfAConvolutionTakesItsBest_data() { scores(); }
    void everyChannelOfAConvolutionTakesItsBest() {
        QFETCH(int, score);
        QFETCH(bool, isWeighted);
        const auto by = static_cast<OutputScore>(score);
        const CalibrationProblem problem = convolutionProblem(isWeighted);
        const auto found = searchIntervals(problem, {3, kFloatBits}, by, true, kNoControl);
        const std::vector<double> initial = initialWeightScales(problem, 3);
        std::vector<double> best(4, -INFINITY);
        std::vector<int> chosen(4, -1);
        for (int i = 0; i < kCandidateCount; ++i) {
            std::vector<double> scales(initial);
            for (double& s : scales) s *= candidateFactor(i);
            const auto values = naiveScores(problem, fakeQuantize(problem.weight, searchedWeight(scales, 3)), {}, by);
            for (std::size_t c = 0; c < 4; ++c) {
                if (values[c] > best[c]) best[c] = values[c], chosen[c] = i;
            }
        }
        QCOMPARE(found.choice.weight, chosen);
    }

    void everyChannelOfALinearLayerTakesItsBestOnRequest_data() {
        scores();
        QTest::newRow("l2") << static_cast<int>(OutputScore::L2) << false;
    }
    void everyChannelOfALinearLayerTakesItsBestOnRequest() {
        QFETCH(int, score);
        QFETCH(bool, isWeighted);
        const auto by = static_cast<OutputScore>(score);
        CalibrationProblem problem = linearProblem(isWeighted);
        problem.hasChannelScales = true;
        const auto found = searchIntervals(problem, {3, kFloatBits}, by, true, kNoControl);
        const std::vector<double> initial = initialWeightScales(problem, 3);
        QCOMPARE(initial.size(), std::size_t{5});
        std::vector<double> best(5, -INFINITY);
        std::vector<int> chosen(5, -1);
        for (int i = 0; i < kCandidateCount; ++i) {
            std::vector<double> scales(initial);
            for (double& s : scales) s *= candidateFactor(i);
            const auto values = naiveScores(problem, fakeQuantize(problem.weight, searchedWeight(scales, 3)), {}, by);
            for (std::size_t c = 0; c < 5; ++c) {
                if (values[c] > best[c]) best[c] = values[c], chosen[c] = i;
            }
        }
        QCOMPARE(found.choice.weight, chosen);
        problem.hasChannelScales = false;
        const auto one = searchIntervals(problem, {3, kFloatBits}, by, true, kNoControl);
        QVERIFY(sum(naiveScores(problem, fakeQuantize(problem.weight, one.scales.weight), {}, by)) <= sum(best));
    }

    void weightsChangeTheChoice() {
        CalibrationProblem problem = linearProblem(true);
        // Only one output channel matters: its own best candidate wins.
        for (at::Tensor& rows : problem.outputWeights) {
            rows.fill_(0);
            rows.select(1, 2).fill_(1);
        }
        const auto found = searchIntervals(problem, {3, kFloatBits}, OutputScore::Hessian, true, kNoControl);
        const double scale = initialWeightScales(problem, 3)[0];
        double best = -INFINITY;
        int chosen = -1;
        for (int i = 0; i < kCandidateCount; ++i) {
            const at::Tensor w = fakeQuantize(problem.weight, searchedWeight({scale * candidateFactor(i)}, 3));
            const double value = naiveScores(problem, w, {}, OutputScore::L2)[2];
            if (value > best) best = value, chosen = i;
        }
        QCOMPARE(found.choice.weight, std::vector<int>{chosen});
        problem.outputWeights.clear();
        const auto plain = searchIntervals(problem, {3, kFloatBits}, OutputScore::Hessian, true, kNoControl);
        const auto l2 = searchIntervals(problem, {3, kFloatBits}, OutputScore::L2, true, kNoControl);
        QVERIFY(plain.choice.weight == l2.choice.weight);
    }

    void outputWeightsAreMeanSquaresOfProbes_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<qlonglong>("bytes");
        QTest::newRow("all rows") << 0 << (1LL << 30);
        QTest::newRow("some rows") << 5 << (1LL << 30);
        QTest::newRow("one layer at a time") << 5 << 1LL;
    }
    void outputWeightsAreMeanSquaresOfProbes() {
        QFETCH(int, rows);
        QFETCH(qlonglong, bytes);
        const auto model = makeModel(tinyConfig(), 3);
        const ClipList clips = someClips();
        std::vector<int> layers;
        for (std::size_t i = 0; i < model->layers().size(); ++i) layers.push_back(static_cast<int>(i));
        const c10::NoGradGuard noGradients;
        OutputWeights weights(*model, clips, layers, limitsOf(rows, bytes), kNoControl);

        std::vector<std::map<int, at::Tensor>> expected(clips.size());
        for (std::size_t clip = 0; clip < clips.size(); ++clip) {
            GradientSink sink;
            sink.output = [&](int layer, const at::Tensor& gradient) {
                at::Tensor& sum = expected[clip][layer];
                sum = sum.defined() ? sum + gradient.square() : gradient.square();
            };
            GradientPass pass(*model, makeInput(clips.load(clip)), WeightGradients::Wanted, {});
            Random random = drawsFor(clips.audioHashes[clip], 0);
            for (int probe = 0; probe < kCurvatureProbes; ++probe) {
                pass.backward(curvatureProbe(pass.logits(), random), sink, false);
            }
        }
        for (const int layer : layers) {
            const LayerInfo& info = model->layers()[static_cast<std::size_t>(layer)];
            const std::vector<at::Tensor> found = weights.take(layer);
            if (info.kind == LayerKind::MatMul) {
                QVERIFY(found.empty());
                continue;
            }
            QCOMPARE(found.size(), clips.size());
            std::vector<at::Tensor> all, truth;
            for (std::size_t clip = 0; clip < clips.size(); ++clip) {
                const at::Tensor& square = expected[clip].at(layer);
                const at::Tensor positions = info.kind == LayerKind::Conv1d ? square[0].t() : square[0];
                const std::int64_t count = found[clip].size(0);
                QCOMPARE(count, rows == 0 ? positions.size(0) : std::min<std::int64_t>(rows, positions.size(0)));
                for (std::int64_t k = 0; k < count; ++k) {
                    truth.push_back(positions[(2 * k + 1) * positions.size(0) / (2 * count)].unsqueeze(0));
                }
                all.push_back(found[clip]);
            }
            const at::Tensor scaled = at::cat(truth) / at::cat(truth).mean();
            const at::Tensor difference = (at::cat(all) - scaled).abs();
            QVERIFY2(difference.max().item<double>() < 1e-4 * scaled.max().item<double>(), info.name.c_str());
        }
    }

    void theCalibratorUsesThem() {
        const auto model = makeModel(tinyConfig(), 3);
        BitMap bits(model->layers().size());
        std::size_t layer = 0;
        while (!model->layers()[layer].name.ends_with("layers.0.feed_forward.intermediate_dense")) ++layer;
        bits[layer] = {3, 4};
        CalibrationOptions options;
        options.calibrator = "hessian";
        options.rows = 0;
        const auto found = calibrate(*model, someClips(), bits, options);

        const c10::NoGradGuard noGradients;
        CalibrationProblem problem;
        problem.layer = model->layers()[layer];
        problem.weight = model->weight(static_cast<int>(layer));
        for (const auto& [name, tensor] : model->parameters()) {
            if (name == problem.layer.name + ".bias") problem.bias = tensor;
        }
        captureLayers(*model, someClips(), {static_cast<int>(layer)}, limitsOf(0, 1 << 30), kNoControl,
                      [&](const CapturedLayer& captured) { problem.inputs = captured.inputs; });
        const ClipList clips = someClips();
        OutputWeights weights(*model, clips, {static_cast<int>(layer)}, limitsOf(0, 1 << 30), kNoControl);
        problem.outputWeights = weights.take(static_cast<int>(layer));
        const auto expected = searchIntervals(problem, {3, 4}, OutputScore::Hessian, true, kNoControl);
        QVERIFY(found.layers[layer].weight == expected.scales.weight);
        QVERIFY(found.layers[layer].inputs == expected.scales.inputs);
    }
};

QTEST_GUILESS_MAIN(TestWeightedScores)
#include "tst_weighted_scores.moc"
