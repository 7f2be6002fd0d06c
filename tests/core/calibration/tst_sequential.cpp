// SPDX-License-Identifier: Apache-2.0
// Layers calibrated on what quantized ones pass on, and corrected biases.
#include <ATen/TensorOperators.h>

#include <QTest>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/calibration/bias_correction.h"
#include "core/calibration/calibrate.h"
#include "core/calibration/executions.h"
#include "core/calibration/layer_capture.h"
#include "core/layers/execution.h"
#include "core/quantizer/ranges.h"
#include "tests/core/models/tiny_model.h"
#include "tests/core/profile/golden_clips.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

ClipList someClips(int* loads = nullptr) {
    ClipList clips = noiseClips(3, 400);
    if (loads != nullptr) {
        clips.load = [inner = clips.load, loads](std::size_t i) { return ++*loads, inner(i); };
    }
    return clips;
}

/// Every layer, products by their inputs.
BitMap everything(const Model& model, Bits weight, Bits activation) {
    BitMap bits(model.layers().size(), LayerBits{weight, activation});
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (model.layers()[i].kind == LayerKind::MatMul) bits[i].weight = kFloatBits;
    }
    return bits;
}

CalibrationOptions optionsFor(const char* calibrator, bool isSequential, bool correctsBias = false) {
    CalibrationOptions options;
    options.calibrator = calibrator;
    options.rows = 0;
    options.isSequential = isSequential;
    options.correctsBias = correctsBias;
    return options;
}

std::size_t layerCalled(const Model& model, const std::string& ending) {
    std::size_t i = 0;
    while (!model.layers().at(i).name.ends_with(ending)) ++i;
    return i;
}

/// What observers see over all clips, under some executions.
struct Seen final : LayerObserver {
    std::vector<int> order;
    std::map<int, std::vector<std::pair<double, double>>> ranges;  // of the operands
    int summed = -1;
    at::Tensor outputSum;  // of the linear layer `summed`, per channel, over clips and frames
    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
        if (!ranges.contains(layer)) order.push_back(layer);
        auto& mine = ranges[layer];
        mine.resize(inputs.size(), {INFINITY, -INFINITY});
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            mine[i].first = std::min(mine[i].first, inputs[i].min().item<double>());
            mine[i].second = std::max(mine[i].second, inputs[i].max().item<double>());
        }
        if (layer != summed) return;
        const at::Tensor sum = output.to(at::kDouble).sum(1)[0];
        outputSum = outputSum.defined() ? outputSum + sum : sum;
    }
};

Seen see(const Model& model, const std::vector<LayerExecution>& executions, int summed = -1) {
    Seen seen;
    seen.summed = summed;
    Execution execution;
    execution.layers = &executions;
    execution.observer = &seen;
    const ClipList clips = someClips();
    for (std::size_t i = 0; i < clips.size(); ++i) model.forward(makeInput(clips.load(i)), execution);
    return seen;
}

class MemoryCache : public ScaleCache {
  public:
    std::optional<LayerScales> find(const ScaleKey& key) override {
        for (const auto& [known, scales] : entries) {
            if (known == key) return scales;
        }
        return std::nullopt;
    }
    void store(const ScaleKey& key, const LayerScales& scales) override { entries.push_back({key, scales}); }
    std::vector<std::pair<ScaleKey, LayerScales>> entries;
};

}  // namespace

class TestSequential : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyLayerSeesTheQuantizedOnesBeforeIt_data() {
        QTest::addColumn<bool>("isConformer");
        QTest::newRow("wav2vec2") << false;
        QTest::newRow("conformer") << true;
    }
    void everyLayerSeesTheQuantizedOnesBeforeIt() {
        QFETCH(bool, isConformer);
        const auto model = makeModel(tinyConfig(isConformer ? Family::Wav2Vec2Conformer : Family::Wav2Vec2), 3);
        const BitMap bits = everything(*model, 3, 3);
        const auto found = calibrate(*model, someClips(), bits, optionsFor("minmax", true));
        // Min-max in the order of running, the whole network for every layer.
        std::vector<LayerScales> naive(bits.size());
        const std::vector<int> order = see(*model, std::vector<LayerExecution>(bits.size())).order;
        QCOMPARE(order.size(), bits.size());
        for (const int layer : order) {
            const auto i = static_cast<std::size_t>(layer);
            const auto ranges = see(*model, makeExecutions(*model, naive)).ranges.at(layer);
            naive[i] = found.layers[i];
            QCOMPARE(found.layers[i].inputs.size(), ranges.size());
            for (std::size_t k = 0; k < ranges.size(); ++k) {
                const bool isSoftmax = model->layers()[i].followsSoftmax && k == 0;
                QCOMPARE(found.layers[i].inputs[k],
                         isSoftmax ? unitQuantizer(3) : minMaxQuantizer(ranges[k].first, ranges[k].second, 3));
            }
        }
        // And it makes a difference, but not for the first layer.
        const auto parallel = calibrate(*model, someClips(), bits, optionsFor("minmax", false));
        QCOMPARE(parallel.layers[0].inputs, found.layers[0].inputs);
        QVERIFY(parallel.layers.back().inputs != found.layers.back().inputs);
    }

    void memoryDoesNotChangeTheScales() {
        const auto model = makeModel(tinyConfig(), 3);
        const auto scalesWith = [&](std::int64_t bytes) {
            std::vector<std::vector<std::pair<double, double>>> ranges;
            std::vector<LayerExecution> executions(model->layers().size());
            std::vector<int> layers;
            for (std::size_t i = 0; i < executions.size(); ++i) layers.push_back(static_cast<int>(i));
            CaptureLimits limits;
            limits.maxBytes = bytes;
            captureSequentially(*model, someClips(), layers, limits, {}, executions,
                                [&](const CapturedLayer& captured) {
                                    LayerExecution& mine = executions[static_cast<std::size_t>(captured.layer)];
                                    ranges.emplace_back();
                                    for (const auto& input : captured.inputs) {
                                        ranges.back().push_back({input->minimum, input->maximum});
                                        mine.inputs.push_back(minMaxQuantizer(input->minimum, input->maximum, 3));
                                    }
                                });
            return ranges;
        };
        const auto whole = scalesWith(std::int64_t{1} << 30);
        QCOMPARE(whole.size(), model->layers().size());
        QVERIFY(scalesWith(1) == whole);
        QVERIFY(scalesWith(40000) == whole);
    }

    void everyCalibratorRunsSequentially() {
        const auto model = makeModel(tinyConfig(), 3);
        for (const char* name : {"percentile", "cosine", "hessian", "mse"}) {
            CalibrationOptions options = optionsFor(name, true, true);
            options.rows = 30;
            const auto found = calibrate(*model, someClips(), everything(*model, 8, 8), options);
            const auto executions = makeExecutions(*model, found.layers);
            Execution execution;
            execution.layers = &executions;
            const ModelInput input = makeInput(someClips().load(0));
            const at::Tensor expected = model->forward(input, {});
            const at::Tensor error = model->forward(input, execution) - expected;
            QVERIFY2(error.square().sum().item<double>() < 0.02 * expected.square().sum().item<double>(), name);
        }
    }

    void theCacheKnowsWhatCameBefore() {
        const auto model = makeModel(tinyConfig(), 3);
        MemoryCache cache;
        int loads = 0;
        const ScaleStorage storage{&cache, "model", "full"};
        const CalibrationOptions options = optionsFor("minmax", true);
        BitMap bits = everything(*model, 4, 4);
        const auto first = calibrate(*model, someClips(), bits, options, storage);
        QCOMPARE(first.reusedCount, 0);
        const auto second = calibrate(*model, someClips(&loads), bits, options, storage);
        QCOMPARE(second.reusedCount, static_cast<int>(bits.size()));
        QCOMPARE(loads, 0);
        QVERIFY(second.layers == first.layers);
        // The last layer alone is new; what came before is taken from the cache and run.
        bits.back().weight = 3;
        const auto third = calibrate(*model, someClips(), bits, options, storage);
        QCOMPARE(third.reusedCount, static_cast<int>(bits.size()) - 1);
        QVERIFY(third.layers.back().inputs == first.layers.back().inputs);
        // The first layer changes what all others see.
        bits.front().weight = 3;
        QCOMPARE(calibrate(*model, someClips(), bits, options, storage).reusedCount, 0);
        // Neither mode finds the scales of the other.
        QCOMPARE(calibrate(*model, someClips(), bits, optionsFor("minmax", false), storage).reusedCount, 0);
    }

    void correctedBiasesKeepTheMeanOfEveryChannel() {
        const auto model = makeModel(tinyConfig(), 3);
        const std::size_t layer = layerCalled(*model, "layers.0.feed_forward.output_dense");
        for (const char* calibrator : {"minmax", "cosine"}) {
            BitMap bits(model->layers().size());
            bits[layer] = {2, 3};
            const auto plain = calibrate(*model, someClips(), bits, optionsFor(calibrator, false));
            const auto corrected = calibrate(*model, someClips(), bits, optionsFor(calibrator, false, true));
            QVERIFY(plain.layers[layer].biasCorrection.empty());
            QCOMPARE(corrected.layers[layer].biasCorrection.size(), std::size_t{16});
            QVERIFY(corrected.layers[layer].weight == plain.layers[layer].weight);
            QVERIFY(corrected.layers[layer].distortion < plain.layers[layer].distortion);
            const auto index = static_cast<int>(layer);
            const at::Tensor truth = see(*model, std::vector<LayerExecution>(bits.size()), index).outputSum;
            const auto shift = [&](const std::vector<LayerScales>& scales) {
                const at::Tensor mean = see(*model, makeExecutions(*model, scales), index).outputSum;
                return (mean - truth).abs().max().item<double>() / truth.abs().max().item<double>();
            };
            QVERIFY(shift(plain.layers) > 1e-3);
            QVERIFY(shift(corrected.layers) < 1e-5);
            QCOMPARE(layerScalesFromJson(toJson(corrected.layers[layer])), corrected.layers[layer]);
        }
    }

    void distortionIsThatOfTheCorrectedOutput() {
        // One input, one output, weight 1 at 2 bits: inputs 0 and 0.4 both become 0 under the range [0, 3].
        CalibrationProblem problem;
        problem.layer.name = "linear";
        problem.layer.kind = LayerKind::Linear;
        problem.weight = noise({1, 1}, 1).fill_(1);
        problem.bias = noise({1}, 1).fill_(0);
        auto input = std::make_shared<CapturedInput>();
        input->clips = {noise({2, 1}, 1)};
        input->clips[0].data_ptr<float>()[0] = 0;
        input->clips[0].data_ptr<float>()[1] = 0.4F;
        input->maximum = 3;
        problem.inputs = {input};
        LayerScales scales;
        scales.inputs = {minMaxQuantizer(0, 3, 2)};
        correctBias(problem, scales);
        QVERIFY(std::abs(scales.biasCorrection.at(0) - 0.2) < 1e-7);
        QVERIFY(std::abs(scales.distortion - (0.04 + 0.04) / 0.16) < 1e-6);
        problem.bias = at::Tensor();
        LayerScales without;
        correctBias(problem, without);
        QVERIFY(without.biasCorrection.empty());
    }

    void convolutionsTakeCorrectedBiases() {
        ModelConfig config = tinyConfig();
        config.convBias = true;
        config.featExtractNorm = FeatureNorm::Layer;
        const auto model = makeModel(config, 3);
        const std::size_t layer = layerCalled(*model, "conv_layers.1.conv");
        BitMap bits(model->layers().size());
        bits[layer] = {2, 3};
        const auto corrected = calibrate(*model, someClips(), bits, optionsFor("minmax", false, true));
        QCOMPARE(corrected.layers[layer].biasCorrection.size(), std::size_t{8});
        std::vector<LayerScales> plain = corrected.layers;
        plain[layer].biasCorrection.clear();
        struct Output final : LayerObserver {
            std::size_t wanted = 0;
            at::Tensor seen;
            void observe(int index, std::span<const at::Tensor>, const at::Tensor& output) override {
                if (static_cast<std::size_t>(index) == wanted) seen = output;
            }
        };
        const auto outputWith = [&](const std::vector<LayerScales>& scales) {
            Output observer;
            observer.wanted = layer;
            const auto executions = makeExecutions(*model, scales);
            Execution execution;
            execution.layers = &executions;
            execution.observer = &observer;
            model->forward(makeInput(someClips().load(0)), execution);
            return observer.seen;
        };
        const at::Tensor difference = (outputWith(corrected.layers) - outputWith(plain))[0];
        for (std::int64_t c = 0; c < 8; ++c) {
            const double shift = corrected.layers[layer].biasCorrection[static_cast<std::size_t>(c)];
            QVERIFY((difference[c] - shift).abs().max().item<double>() < 1e-5);
        }
    }

    void channelsHaveScalesOfTheirOwnOnRequest() {
        const auto model = makeModel(tinyConfig(), 3);
        const std::size_t layer = layerCalled(*model, "layers.1.feed_forward.output_dense");
        for (const char* name : {"minmax", "mse", "cosine", "hessian", "dynamic"}) {
            CalibrationOptions options = optionsFor(name, false);
            options.rows = 30;
            options.isPerChannel = true;
            const auto found = calibrate(*model, someClips(), everything(*model, 4, 8), options);
            for (std::size_t i = 0; i < found.layers.size(); ++i) {
                const auto& shape = model->layers()[i].weightShape;
                if (shape.empty()) continue;
                QCOMPARE(found.layers[i].weight.scales.size(), static_cast<std::size_t>(shape[0]));
            }
            options.groupSize = 5;
            const auto groups = calibrate(*model, someClips(), everything(*model, 4, 8), options);
            for (std::size_t i = 0; i < groups.layers.size(); ++i) {
                const auto& shape = model->layers()[i].weightShape;
                if (shape.empty()) continue;
                const std::int64_t perChannel = shape.size() == 2 ? (shape[1] + 4) / 5 : 1;
                QCOMPARE(groups.layers[i].weight.scales.size(), static_cast<std::size_t>(shape[0] * perChannel));
            }
            options.groupSize = 0;
            options.isPerChannel = false;
            const auto whole = calibrate(*model, someClips(), everything(*model, 4, 8), options);
            QCOMPARE(whole.layers[layer].weight.scales.size(), std::size_t{1});
            if (std::string(name) != "mse") continue;
            const at::Tensor weight = model->weight(static_cast<int>(layer)).detach();
            const auto error = [&](const LayerScales& scales) {
                return (fakeQuantize(weight, scales.weight) - weight).square().sum().item<double>();
            };
            QVERIFY(error(found.layers[layer]) < error(whole.layers[layer]));
        }
    }

    void calibratorsWithoutAudioRefuseBoth() {
        const auto model = makeModel(tinyConfig(), 3);
        const BitMap bits = everything(*model, 8, 8);
        QVERIFY_EXCEPTION_THROWN(calibrate(*model, {}, bits, optionsFor("dynamic", true)), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(calibrate(*model, {}, bits, optionsFor("dynamic", false, true)), InvalidArgument);
        std::vector<LayerScales> wrong(bits.size());
        wrong[layerCalled(*model, "output_dense")].biasCorrection = {1, 2};
        QVERIFY_EXCEPTION_THROWN(makeExecutions(*model, wrong), InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestSequential)
#include "tst_sequential.moc"
