// SPDX-License-Identifier: Apache-2.0
#include <ATen/TensorOperators.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/sort.h>
#include <ATen/ops/zeros_like.h>

#include <QTest>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/calibration/row_problem.h"
#include "core/calibration/weight_extremes.h"
#include "core/profile/gradient_pass.h"
#include "core/profile/gradient_profiler.h"
#include "core/profile/label_free_loss.h"
#include "core/quantizer/ranges.h"
#include "core/sensitivity/gradient_scores.h"
#include "core/sensitivity/metric.h"
#include "tests/core/models/tiny_model.h"
#include "tests/core/profile/golden_clips.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

std::map<std::string, ModelConfig> configs() {
    ModelConfig stable = tinyConfig();
    stable.featExtractNorm = FeatureNorm::Layer;  // gelu(x).transpose(): where LibTorch 1.13's own backward is wrong
    stable.convBias = true;
    stable.doStableLayerNorm = true;
    ModelConfig relative = tinyConfig(Family::Wav2Vec2Conformer);
    relative.featExtractNorm = FeatureNorm::Layer;
    relative.hiddenAct = Activation::Silu;
    ModelConfig classifier = tinyConfig();
    classifier.head = Head::SequenceClassification;
    classifier.labels = {"a", "b", "c"};
    return {{"base", tinyConfig()}, {"stable", stable}, {"relative", relative}, {"classifier", classifier}};
}

GradientRequest requestFor(const ModelConfig& config, GradientSource source, int probes = 1) {
    GradientRequest request;
    request.source = source;
    request.probes = probes;
    if (config.head == Head::Ctc) request.blank = config.padTokenId;
    return request;
}

ClipList shortClips(std::size_t count) {
    return noiseClips(count, 400);
}

bool isNear(double a, double b, double relative, double floor = 0) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)) + floor;
}

/// Gradients by layer of one backward pass.
struct Gradients {
    std::map<int, at::Tensor> weights, outputs;
    GradientSink sink() {
        return {[this](int layer, const at::Tensor& g) { outputs[layer] = g; },
                [this](int layer, const at::Tensor&, const at::Tensor& g) { weights[layer] = g; }};
    }
};

/// The network with one weight replaced.
at::Tensor logitsWith(const Model& model, const ModelInput& input, int layer, const at::Tensor& weight) {
    std::vector<LayerExecution> executions(model.layers().size());
    executions[static_cast<std::size_t>(layer)].simulatedWeight = weight;
    Execution execution;
    execution.layers = &executions;
    return model.forward(input, execution);
}

class MemoryCache final : public GradientCache {
  public:
    std::optional<GradientStatistics> find(const GradientKey& key) override {
        for (const auto& [known, statistics] : entries) {
            if (known == key) return statistics;
        }
        return std::nullopt;
    }
    void store(const GradientKey& key, const GradientStatistics& statistics) override {
        entries.push_back({key, statistics});
        if (stop != nullptr && entries.size() == 2) stop->request_stop();
    }
    std::vector<std::pair<GradientKey, GradientStatistics>> entries;
    std::stop_source* stop = nullptr;
};

}  // namespace

class TestGradientMetrics : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void statisticsEqualDoublePrecision_data() {
        QTest::addColumn<QString>("name");
        for (const auto& [name, config] : configs()) QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
    }
    void statisticsEqualDoublePrecision() {
        QFETCH(QString, name);
        const ModelConfig config = configs().at(name.toStdString());
        const auto model = makeModel(config, 3);
        const auto exactModel = castModel(config, *model, at::kDouble);
        for (const auto source : {GradientSource::Transcript, GradientSource::Curvature}) {
            const GradientRequest request = requestFor(config, source, 2);
            const auto single = measureGradients(*model, shortClips(1), request, nullptr, {}).front();
            const auto exact = measureGradients(*exactModel, shortClips(1), request, nullptr, {}).front();
            QCOMPARE(single.frames, exact.frames);
            double largest = 0;
            for (const LayerGradients& layer : exact.layers) largest = std::max(largest, layer.weightSquares);
            for (std::size_t i = 0; i < exact.layers.size(); ++i) {
                const std::string& layer = model->layers()[i].name;
                const LayerGradients &a = single.layers[i], &b = exact.layers[i];
                QVERIFY2(isNear(a.weightSquares, b.weightSquares, 1e-3), layer.c_str());
                QVERIFY2(isNear(a.weightProducts, b.weightProducts, 1e-3), layer.c_str());
                QVERIFY2(isNear(a.outputHigh, b.outputHigh, 1e-3), layer.c_str());
                QVERIFY2(isNear(a.outputLow, b.outputLow, 1e-2, 1e-3 * b.outputHigh), layer.c_str());
                const bool hasWeight = model->layers()[i].weightCount > 0;
                QCOMPARE(b.weightSquares > 0, hasWeight);
                QVERIFY(b.outputHigh > 0);
            }
        }
    }

    void gradientsAreFiniteDifferences_data() { statisticsEqualDoublePrecision_data(); }
    void gradientsAreFiniteDifferences() {
        QFETCH(QString, name);
        const ModelConfig config = configs().at(name.toStdString());
        const auto model = castModel(config, *makeModel(config, 3), at::kDouble);
        const ModelInput input{noise({1, 400}, 5).to(at::kDouble), {}};
        Gradients found;
        GradientPass pass(*model, input, WeightGradients::Wanted, {});
        Random random(1);
        const at::Tensor start = curvatureProbe(pass.logits(), random);
        pass.backward(start, found.sink(), true);
        constexpr double kStep = 1e-5;
        for (const auto& [layer, gradient] : found.weights) {
            for (std::int64_t k = 0; k < gradient.numel(); k += 1 + gradient.numel() / 5) {
                const auto moved = [&](double step) {
                    at::Tensor weight = model->weight(layer).detach().clone().contiguous();
                    weight.data_ptr<double>()[k] += step;
                    return (logitsWith(*model, input, layer, weight) * start).sum().item<double>();
                };
                const double difference = (moved(kStep) - moved(-kStep)) / (2 * kStep);
                const double g = gradient.contiguous().data_ptr<double>()[k];
                const double scale = gradient.abs().max().item<double>();
                QVERIFY2(isNear(g, difference, 1e-5, 1e-6 * scale),
                         model->layers()[static_cast<std::size_t>(layer)].name.c_str());
            }
        }
    }

    void outputGradientsGiveTheWeightGradients() {
        // dL/dW = g^T x in linear layers: the gradients of outputs are those of the outputs that observers see.
        struct Inputs final : LayerObserver {
            std::map<int, at::Tensor> seen;
            void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor&) override {
                seen[layer] = inputs[0];
            }
        } inputs;
        const ModelConfig config = tinyConfig();
        const auto model = castModel(config, *makeModel(config, 3), at::kDouble);
        const ModelInput input{noise({1, 400}, 5).to(at::kDouble), {}};
        Execution execution;
        execution.observer = &inputs;
        model->forward(input, execution);
        Gradients found;
        GradientPass pass(*model, input, WeightGradients::Wanted, {});
        Random random(1);
        pass.backward(curvatureProbe(pass.logits(), random), found.sink(), true);
        QCOMPARE(found.outputs.size(), model->layers().size());
        int checked = 0;
        for (const auto& [layer, gradient] : found.weights) {
            if (model->layers()[static_cast<std::size_t>(layer)].kind != LayerKind::Linear) continue;
            const at::Tensor expected = found.outputs.at(layer)[0].t().matmul(inputs.seen.at(layer)[0]);
            QVERIFY((expected - gradient).abs().max().item<double>() < 1e-10);
            ++checked;
        }
        QCOMPARE(checked, 14);
    }

    void outputQuantilesAreThoseOfSortedGradients() {
        const ModelConfig config = tinyConfig();
        const auto model = makeModel(config, 3);
        GradientRequest request = requestFor(config, GradientSource::Transcript);
        const ClipList clips = shortClips(1);
        const auto statistics = measureGradients(*model, clips, request, nullptr, {}).front();
        Gradients found;
        // The same draw: of the same clip under the same seed.
        GradientPass pass(*model, makeInput(clips.load(0)), WeightGradients::NotWanted, {});
        Random random = drawsFor(clips.audioHashes[0], 0);
        pass.backward(transcriptGradient(pass.logits(), 0, random), found.sink(), true);
        QVERIFY(found.weights.empty());
        for (const auto& [layer, gradient] : found.outputs) {
            const at::Tensor sorted = std::get<0>(at::sort(gradient.to(at::kDouble), -1));
            const double position = 0.9 * static_cast<double>(sorted.size(-1) - 1);
            const auto below = static_cast<std::int64_t>(position);
            const at::Tensor low = sorted.select(-1, below);
            const at::Tensor high = sorted.select(-1, std::min(below + 1, sorted.size(-1) - 1));
            const at::Tensor q = low + (high - low) * (position - static_cast<double>(below));
            const LayerGradients& mine = statistics.layers[static_cast<std::size_t>(layer)];
            QVERIFY(isNear(mine.outputHigh, q.abs().max().item<double>(), 1e-5));
            QVERIFY(isNear(mine.outputLow, q.min().item<double>(), 1e-5, 1e-7 * mine.outputHigh));
        }
    }

    void tracesAreThoseOfTheHessian_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("layer");
        QTest::newRow("linear") << "base"
                                << "encoder.layers.0.feed_forward.output_dense";
        QTest::newRow("convolution") << "stable"
                                     << "feature_extractor.conv_layers.1.conv";
        QTest::newRow("classifier") << "classifier"
                                    << "classifier";
    }
    void tracesAreThoseOfTheHessian() {
        QFETCH(QString, name);
        QFETCH(QString, layer);
        const ModelConfig config = configs().at(name.toStdString());
        const auto single = makeModel(config, 3);
        const auto model = castModel(config, *single, at::kDouble);
        int index = 0;
        while (!model->layers()[static_cast<std::size_t>(index)].name.ends_with(layer.toStdString())) ++index;
        const ClipList clips = shortClips(1);
        ModelInput input = makeInput(clips.load(0));
        input.samples = input.samples.to(at::kDouble);

        // Second differences of KL(own output || output) by each weight: it is 0 and level where they start.
        const at::Tensor own = at::log_softmax(model->forward(input, {}), -1);
        const auto kl = [&](const at::Tensor& weight) {
            const at::Tensor other = at::log_softmax(logitsWith(*model, input, index, weight), -1);
            return (own.exp() * (own - other)).sum().item<double>();
        };
        constexpr double kStep = 1e-3;
        double trace = 0;
        const at::Tensor weight = model->weight(index).detach().clone().contiguous();
        for (std::int64_t k = 0; k < weight.numel(); ++k) {
            const double before = weight.data_ptr<double>()[k];
            for (const double step : {kStep, -kStep}) {
                weight.data_ptr<double>()[k] = before + step;
                trace += kl(weight) / (kStep * kStep);
            }
            weight.data_ptr<double>()[k] = before;
        }

        // J^T S e for every unit vector e gives the trace without chance.
        GradientPass pass(*model, input, WeightGradients::Wanted, {});
        const at::Tensor p = at::softmax(pass.logits(), -1).detach().reshape({-1, config.outputSize()});
        double exact = 0;
        for (std::int64_t t = 0; t < p.size(0); ++t) {
            for (std::int64_t c = 0; c < p.size(1); ++c) {
                at::Tensor start = at::zeros_like(p);
                const double root = p[t][c].sqrt().item<double>();
                start[t].copy_(p[t] * -root);
                start[t][c] += root;
                Gradients found;
                pass.backward(start.reshape(pass.logits().sizes()), found.sink(), false);
                exact += found.weights.at(index).square().sum().item<double>();
            }
        }
        QVERIFY2(isNear(exact, trace, 1e-3), qPrintable(QString("%1 %2").arg(exact).arg(trace)));

        const auto probed =
            measureGradients(*single, clips, requestFor(config, GradientSource::Curvature, 400), nullptr, {}).front();
        const double estimate = probed.layers[static_cast<std::size_t>(index)].weightSquares;
        QVERIFY2(isNear(estimate, exact, 0.1), qPrintable(QString("%1 %2").arg(estimate).arg(exact)));
        const int layers[] = {index};
        const double score = GradientScorer(*single, layers, 4).scores(findMetric("hessian_trace"), probed).front();
        QVERIFY(isNear(score, estimate / (probed.frames * static_cast<double>(weight.numel())), 1e-12));
    }

    void scoresAreTheirDefinitions() {
        const auto model = makeModel(tinyConfig(), 3);
        const int layers[] = {3};
        const auto count = static_cast<double>(model->layers()[3].weightCount);
        GradientStatistics sum;
        sum.clips = 2;
        sum.frames = 30;
        sum.layers.resize(model->layers().size());
        sum.layers[3] = {6, 8, 0.5, -0.25};
        const auto value = [&](const char* name) {
            return GradientScorer(*model, layers, 3).scores(findMetric(name), sum).front();
        };
        QCOMPARE(value("fisher"), 3 / count);
        QCOMPARE(value("weight_gradient"), 4 / count);
        QCOMPARE(value("hessian_trace"), 0.2 / count);
        QCOMPARE(value("grad_max"), 0.5);
        QCOMPARE(value("grad_min"), -0.25);
        CalibrationProblem problem;
        problem.layer = model->layers()[3];
        problem.weight = model->weight(3);
        const at::Tensor quantized =
            fakeQuantize(problem.weight, symmetricWeight(weightExtremes(problem, 3), 3)).detach();
        const double error = (quantized - problem.weight.detach()).square().sum().item<double>();
        QVERIFY(isNear(value("hawq"), 0.1 / count * error, 1e-5));
        std::vector<int> product;
        for (std::size_t i = 0; i < model->layers().size(); ++i) {
            if (model->layers()[i].kind == LayerKind::MatMul) product = {static_cast<int>(i)};
        }
        QVERIFY_EXCEPTION_THROWN(GradientScorer(*model, product, 3), InvalidArgument);
    }

    void clipsAreMeasuredOnce() {
        const ModelConfig config = tinyConfig();
        const auto model = makeModel(config, 3);
        ClipList clips = shortClips(4);
        int loads = 0;
        const auto load = clips.load;
        clips.load = [&](std::size_t i) { return ++loads, load(i); };
        const GradientRequest request = requestFor(config, GradientSource::Curvature, 2);
        MemoryCache cache;
        std::stop_source stop;
        cache.stop = &stop;
        RunControl control;
        control.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(measureGradients(*model, clips, request, &cache, control), Cancelled);
        QCOMPARE(cache.entries.size(), std::size_t{2});
        const auto resumed = measureGradients(*model, clips, request, &cache, {});
        QCOMPARE(loads, 4);
        QVERIFY(resumed == measureGradients(*model, clips, request, nullptr, {}));
        loads = 0;
        QVERIFY(resumed == measureGradients(*model, clips, request, &cache, {}));
        QCOMPARE(loads, 0);
        GradientRequest other = request;
        other.seed = 1;
        QVERIFY(measureGradients(*model, clips, other, &cache, {}) != resumed);
        // What a clip gives does not depend on the others.
        ClipList last = clips;
        last.names = {clips.names[3]};
        last.audioHashes = {clips.audioHashes[3]};
        last.load = [&](std::size_t) { return load(3); };
        QVERIFY(measureGradients(*model, last, request, nullptr, {}).front() == resumed[3]);
        // Statistics merge in any order.
        GradientStatistics forward, backward;
        for (std::size_t i = 0; i < 4; ++i) {
            forward.add(resumed[i]);
            backward.add(resumed[3 - i]);
        }
        QCOMPARE(forward.frames, backward.frames);
        QCOMPARE(forward.layers[3].outputHigh, backward.layers[3].outputHigh);
        QCOMPARE(forward.layers[3].outputLow, backward.layers[3].outputLow);
        QVERIFY(gradientStatisticsFromJson(toJson(forward)) == forward);
    }

    void theModelStaysAsItIs() {
        const ModelConfig config = tinyConfig();
        const auto model = makeModel(config, 3);
        const ModelInput input = makeInput(shortClips(1).load(0));
        const at::Tensor before = model->forward(input, {}).clone();
        measureGradients(*model, shortClips(1), requestFor(config, GradientSource::Transcript), nullptr, {});
        QVERIFY(model->forward(input, {}).equal(before));
        for (const auto& [name, tensor] : model->parameters()) {
            QVERIFY(!tensor.requires_grad());
            QVERIFY(!tensor.grad().defined());
        }
    }

    void impossibleRequestsAreRefused() {
        const ModelConfig config = tinyConfig();
        const auto model = makeModel(config, 3);
        GradientRequest request = requestFor(config, GradientSource::Curvature, 0);
        QVERIFY_EXCEPTION_THROWN(measureGradients(*model, shortClips(1), request, nullptr, {}), InvalidArgument);
        request.probes = 1;
        QVERIFY_EXCEPTION_THROWN(measureGradients(*model, ClipList{}, request, nullptr, {}), InvalidArgument);
        ClipList broken = shortClips(1);
        broken.load = [](std::size_t) { return std::vector<float>(400, NAN); };
        try {
            measureGradients(*model, broken, request, nullptr, {});
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("clip0"), error.what());
        }
        QVERIFY_EXCEPTION_THROWN(gradientStatisticsFromJson(Json{{"clips", 1}}), FormatError);
    }
};

QTEST_GUILESS_MAIN(TestGradientMetrics)
#include "tst_gradient_metrics.moc"
