// SPDX-License-Identifier: Apache-2.0
#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <limits>
#include <map>
#include <new>
#include <set>
#include <utility>

#include "core/audio/clip_list.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/calibration/calibrator.h"
#include "core/calibration/executions.h"
#include "core/calibration/layer_capture.h"
#include "core/layers/quantizable.h"
#include "core/models/model.h"

using namespace voxbit;

namespace {

at::Tensor normals(std::vector<std::int64_t> shape, std::uint64_t seed) {
    at::Tensor x = at::zeros(shape, at::kFloat);
    Random random(seed);
    for (std::int64_t i = 0; i < x.numel(); ++i) x.data_ptr<float>()[i] = static_cast<float>(random.normal());
    return x;
}

/// Convolution, then key, value and query of one tensor with both attention products, then a linear layer. Three
/// stages; counts how often each runs.
class TinyModel : public Model {
  public:
    TinyModel() {
        m_conv = {0, normals({6, 1, 5}, 1), normals({6}, 2), 2, 2, 1};
        m_key = {1, normals({6, 6}, 3), normals({6}, 4)};
        m_value = {2, normals({6, 6}, 5), {}};
        m_query = {3, normals({6, 6}, 6), {}};
        m_scores = {4};
        m_context = {5};
        m_out = {6, normals({3, 6}, 7), normals({3}, 8)};
        m_layers.resize(7);
        add(0, "conv", LayerKind::Conv1d, m_conv.weight, 0);
        m_layers[0].stride = 2;
        m_layers[0].padding = 2;
        add(1, "key", LayerKind::Linear, m_key.weight, 1);
        add(2, "value", LayerKind::Linear, m_value.weight, 1);
        add(3, "query", LayerKind::Linear, m_query.weight, 1);
        add(4, "scores", LayerKind::MatMul, {}, 1);
        add(5, "context", LayerKind::MatMul, {}, 1);
        m_layers[5].followsSoftmax = true;
        add(6, "out", LayerKind::Linear, m_out.weight, 2);
    }

    at::Tensor weight(int layer) const override {
        const at::Tensor weights[] = {m_conv.weight, m_key.weight, m_value.weight, m_query.weight, {}, {},
                                      m_out.weight};
        return weights[layer];
    }
    int stageCount() const override { return 3; }
    ModelState begin(const ModelInput& input) const override {
        ModelState state;
        state.hidden = input.samples.unsqueeze(1);
        return state;
    }
    void advance(ModelState& state, int stage, const Execution& execution) const override {
        ++stageRuns[stage];
        const at::Tensor x = state.hidden;
        if (stage == 0) {
            state.hidden = m_conv.forward(x, execution).transpose(1, 2);
        } else if (stage == 1) {
            const at::Tensor key = m_key.forward(x, execution);
            const at::Tensor value = m_value.forward(x, execution);
            const at::Tensor query = m_query.forward(x, execution);
            const at::Tensor weights = m_scores.forward(query, key.transpose(1, 2), execution).softmax(-1);
            state.hidden = m_context.forward(weights, value, execution);
        } else {
            state.hidden = m_out.forward(x, execution);
        }
    }
    std::int64_t frameCount(std::int64_t samples) const override { return (samples + 4 - 5) / 2 + 1; }
    std::vector<std::pair<std::string, at::Tensor>> parameters() const override {
        return {{"conv.bias", m_conv.bias}, {"key.bias", m_key.bias}, {"out.bias", m_out.bias}};
    }
    std::vector<std::pair<std::string, at::Tensor>> tensors() const override { return parameters(); }

    mutable std::map<int, int> stageRuns;

  private:
    void add(std::size_t i, const char* name, LayerKind kind, const at::Tensor& weight, int stage) {
        m_layers[i].name = name;
        m_layers[i].kind = kind;
        m_layers[i].stage = stage;
        if (weight.defined()) m_layers[i].weightShape = weight.sizes().vec();
    }

    Conv1d m_conv;
    Linear m_key, m_value, m_query, m_out;
    MatMul m_scores, m_context;
};

std::vector<float> samplesOf(std::size_t clip, std::size_t length) {
    Random random(100 + clip);
    std::vector<float> samples(length);
    for (float& s : samples) s = static_cast<float>(random.normal());
    return samples;
}

/// Clips of different lengths.
ClipList someClips(int* loads = nullptr) {
    ClipList clips;
    clips.names = {"a", "b", "c"};
    clips.audioHashes = {"ha", "hb", "hc"};
    clips.load = [loads](std::size_t i) {
        if (loads != nullptr) ++*loads;
        return samplesOf(i, 60 + 20 * i);
    };
    return clips;
}

BitMap everything(Bits weight, Bits activation) {
    BitMap bits(7, LayerBits{weight, activation});
    bits[4].weight = bits[5].weight = kFloatBits;
    return bits;
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

bool isSameScales(const LayerScales& a, const LayerScales& b) {
    return a.weight == b.weight && a.inputs == b.inputs;
}

std::map<int, CapturedLayer> captureAll(const Model& model, const std::vector<int>& layers, CaptureLimits limits) {
    std::map<int, CapturedLayer> captured;
    captureLayers(model, someClips(), layers, limits, {},
                  [&](const CapturedLayer& layer) { captured[layer.layer] = layer; });
    return captured;
}

/// All inputs as the network passes them.
class Everything : public LayerObserver {
  public:
    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor&) override {
        for (const at::Tensor& x : inputs) seen[layer].push_back(x.reshape({-1, x.size(-1)}));
    }
    std::map<int, std::vector<at::Tensor>> seen;
};

}  // namespace

class TestCalibrate : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void captureHoldsWhatTheNetworkPasses() {
        const TinyModel model;
        const auto captured = captureAll(model, {0, 1, 2, 3, 4, 5, 6}, {});
        QCOMPARE(captured.size(), std::size_t{7});
        for (std::size_t clip = 0; clip < 3; ++clip) {
            Everything everything;
            Execution execution;
            execution.observer = &everything;
            (void)model.forward(makeInput(samplesOf(clip, 60 + 20 * clip)), execution);
            for (const auto& [layer, inputs] : everything.seen) {
                if (layer == 0) continue;
                QCOMPARE(captured.at(layer).inputs.size(), inputs.size());
                for (std::size_t i = 0; i < inputs.size(); ++i) {
                    QVERIFY(captured.at(layer).inputs[i]->clips.at(clip).equal(inputs[i]));
                }
            }
        }
    }

    void oneTensorIntoThreeLayersIsKeptOnce() {
        const TinyModel model;
        const auto captured = captureAll(model, {1, 2, 3, 4, 6}, {});
        QCOMPARE(captured.at(1).inputs[0].get(), captured.at(2).inputs[0].get());
        QCOMPARE(captured.at(1).inputs[0].get(), captured.at(3).inputs[0].get());
        QVERIFY(captured.at(6).inputs[0].get() != captured.at(1).inputs[0].get());
        QCOMPARE(captured.at(1).inputs[0]->clips.size(), std::size_t{3});
    }

    void groupsUnderALimitGiveTheSame() {
        const TinyModel model;
        const auto whole = captureAll(model, {0, 1, 2, 3, 4, 5, 6}, {});
        for (const std::int64_t bytes : {std::int64_t{1}, std::int64_t{20000}, std::int64_t{50000}}) {
            const auto parts = captureAll(model, {0, 1, 2, 3, 4, 5, 6}, {0, bytes});
            for (const auto& [layer, captured] : whole) {
                for (std::size_t i = 0; i < captured.inputs.size(); ++i) {
                    const CapturedInput& other = *parts.at(layer).inputs.at(i);
                    QCOMPARE(other.minimum, captured.inputs[i]->minimum);
                    QCOMPARE(other.maximum, captured.inputs[i]->maximum);
                    QCOMPARE(other.clips.size(), std::size_t{3});
                    for (std::size_t c = 0; c < 3; ++c) QVERIFY(other.clips[c].equal(captured.inputs[i]->clips[c]));
                }
            }
        }
    }

    void outOfMemoryNamesTheUtterance() {
        const TinyModel model;
        ClipList clips = someClips();
        clips.load = [](std::size_t i) {
            if (i == 1) throw std::bad_alloc();
            return samplesOf(i, 60);
        };
        try {
            captureLayers(model, clips, {6}, {}, {}, [](const CapturedLayer&) {});
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).startsWith("out of memory on utterance \"b\""), error.what());
        }
    }

    void keptStatesSaveThePrefix() {
        const TinyModel model;
        // One layer a group by rows; states are small enough to be kept.
        (void)captureAll(model, {1, 6}, {0, 8000});
        const int withStates = model.stageRuns[0];
        model.stageRuns.clear();
        (void)captureAll(model, {1, 6}, {0, 1});
        QVERIFY(withStates < model.stageRuns[0]);
        QCOMPARE(withStates, 1 + 3);  // planning on the first clip, then once per clip
    }

    void rowsAreLimitedPerClipButExtremesAreNot() {
        const TinyModel model;
        const auto all = captureAll(model, {0, 6}, {});
        const auto some = captureAll(model, {0, 6}, {4, std::int64_t{1} << 30});
        for (const int layer : {0, 6}) {
            for (const at::Tensor& rows : some.at(layer).inputs[0]->clips) QCOMPARE(rows.size(0), std::int64_t{4});
            QCOMPARE(some.at(layer).inputs[0]->maximum, all.at(layer).inputs[0]->maximum);
        }
    }

    void everyCalibratorGivesARunnableModel() {
        const TinyModel model;
        const ModelInput input = makeInput(samplesOf(0, 60));
        const at::Tensor expected = model.forward(input, {});
        for (const Calibrator& calibrator : calibrators()) {
            const char* name = calibrator.name.data();
            CalibrationOptions options;
            options.calibrator = name;
            options.rows = 90;
            const auto errorAt = [&](Bits bits) {
                const CalibrationResult result = calibrate(model, someClips(), everything(bits, bits), options);
                const auto executions = makeExecutions(model, result.layers);
                Execution execution;
                execution.layers = &executions;
                return (model.forward(input, execution) - expected).square().sum().item<double>() /
                       expected.square().sum().item<double>();
            };
            // What the hessian calibrator keeps is the softmax of the output, not the output.
            const double atEight = errorAt(8);
            QVERIFY2(atEight < (calibrator.usesGradients ? 0.2 : 0.02), name);
            QVERIFY2(atEight < errorAt(3), name);
            // These clip, however many levels there are.
            const bool clips = calibrator.name == "percentile" || calibrator.name == "moving_average";
            QVERIFY2(errorAt(16) < (clips ? 0.01 : 1e-5), name);
        }
    }

    void calibratedScalesAreFloat32Numbers() {
        const TinyModel model;
        const auto isFloat32 = [](double scale) { return scale == static_cast<double>(static_cast<float>(scale)); };
        for (const Calibrator& calibrator : calibrators()) {
            CalibrationOptions options;
            options.calibrator = calibrator.name;
            for (const LayerScales& layer : calibrate(model, someClips(), everything(4, 8), options).layers) {
                for (const double scale : layer.weight.scales) QVERIFY2(isFloat32(scale), calibrator.name.data());
                for (const ActivationQuantizer& input : layer.inputs) {
                    QVERIFY2(isFloat32(input.range.scale), calibrator.name.data());
                    QVERIFY2(isFloat32(input.lower.scale), calibrator.name.data());
                }
            }
        }
    }

    void dynamicRangesEqualMinMaxOfTheSameClip() {
        const TinyModel model;
        ClipList one = someClips();
        one.names.resize(1);
        one.audioHashes.resize(1);
        CalibrationOptions options;
        options.rows = 0;
        const auto outputWith = [&](const char* name, const ClipList& clips, Bits bits) {
            // One quantized layer a time: the inputs of later ones are then the float ones in both.
            std::vector<at::Tensor> outputs;
            for (std::size_t layer = 0; layer < 7; ++layer) {
                BitMap map(7);
                map[layer] = everything(bits, bits)[layer];
                options.calibrator = name;
                const auto executions = makeExecutions(model, calibrate(model, clips, map, options).layers);
                Execution execution;
                execution.layers = &executions;
                outputs.push_back(model.forward(makeInput(samplesOf(0, 60)), execution));
            }
            return outputs;
        };
        for (const Bits bits : {3, 8}) {
            const auto expected = outputWith("minmax", one, bits);
            const auto dynamic = outputWith("dynamic", {}, bits);
            for (std::size_t layer = 0; layer < 7; ++layer) QVERIFY(dynamic[layer].equal(expected[layer]));
        }
    }

    void dynamicCalibrationLoadsNoAudio() {
        const TinyModel model;
        CalibrationOptions options;
        options.calibrator = "dynamic";
        MemoryCache cache;
        const ScaleStorage storage{&cache, "model", "full"};
        int loads = 0;
        const auto first = calibrate(model, someClips(&loads), everything(4, 8), options, storage);
        QCOMPARE(loads, 0);
        QVERIFY(first.layers[1].inputs.at(0).isDynamic);
        QCOMPARE(first.layers[5].inputs.size(), std::size_t{2});
        QVERIFY(!first.layers[5].inputs[0].isDynamic);  // softmax: the range is known, [0, 1]
        QVERIFY(first.layers[5].inputs[1].isDynamic);
        // Whoever the clips are of: the scales are the same.
        QCOMPARE(calibrate(model, {}, everything(4, 8), options, {&cache, "model", "other"}).reusedCount, 7);
        options.calibrator = "minmax";
        const auto minMax = calibrate(model, someClips(), everything(4, 8), options);
        for (std::size_t i = 0; i < 7; ++i) QCOMPARE(first.layers[i].weight, minMax.layers[i].weight);
    }

    void rulesGiveLayersAnotherCalibrator() {
        const TinyModel model;
        const auto found = [&](const CalibrationOptions& options, const ScaleStorage& storage = {}) {
            return calibrate(model, someClips(), everything(4, 8), options, storage);
        };
        const auto plain = [](const char* calibrator) {
            CalibrationOptions options;
            options.calibrator = calibrator;
            return options;
        };
        CalibrationOptions mixed = plain("minmax");
        mixed.rules = {{"key", "*", "any", "hessian"},  // the first that matches decides
                       {"*e*", "*", "linear", "dynamic"},
                       {"*", "*", "conv1d", "moving_average"}};
        MemoryCache cache;
        const ScaleStorage storage{&cache, "model", "full"};
        const CalibrationResult result = found(mixed, storage);
        const std::pair<const char*, std::set<std::size_t>> expected[] = {
            {"moving_average", {0}}, {"hessian", {1}}, {"dynamic", {2, 3}}, {"minmax", {4, 5, 6}}};
        for (const auto& [calibrator, layers] : expected) {
            const CalibrationResult alone = found(plain(calibrator));
            for (const std::size_t layer : layers)
                QVERIFY2(isSameScales(result.layers[layer], alone.layers[layer]), calibrator);
        }
        // Scales belong to a layer and its calibrator, wherever that was named.
        QCOMPARE(found(plain("minmax"), storage).reusedCount, 3);
        QCOMPARE(found(mixed, storage).reusedCount, 7);
        QVERIFY(mixed.cacheName() != plain("minmax").cacheName());

        CalibrationOptions silent = plain("dynamic");
        silent.rules = {{"key", "*", "any", "dynamic"}};
        QVERIFY(!silent.useAudio() && mixed.useAudio());
        silent.rules = {{"key", "*", "any", "minmax"}};
        QVERIFY(silent.useAudio());
        silent.correctsBias = true;
        const CalibrationResult corrected = found(silent);
        QVERIFY(!corrected.layers[1].biasCorrection.empty());
        QVERIFY(corrected.layers[6].biasCorrection.empty());  // nothing was recorded
    }

    void layersAtThirtyTwoBitsStayFloat() {
        const TinyModel model;
        BitMap bits(7);
        bits[6] = {4, kFloatBits};
        const CalibrationResult result = calibrate(model, someClips(), bits, {});
        QCOMPARE(result.layers[1], LayerScales{});
        const auto executions = makeExecutions(model, result.layers);
        QVERIFY(!executions[1].simulatedWeight.defined());
        QVERIFY(executions[6].simulatedWeight.defined());
        QVERIFY(executions[6].inputs.empty());
    }

    void layersAreIndependent() {
        const TinyModel model;
        BitMap alone(7);
        alone[2] = {4, 8};
        const CalibrationResult all = calibrate(model, someClips(), everything(4, 8), {});
        QVERIFY(isSameScales(calibrate(model, someClips(), alone, {}).layers[2], all.layers[2]));
    }

    void cachedLayersRunNoModel() {
        const TinyModel model;
        MemoryCache cache;
        const ScaleStorage storage{&cache, "model", "full"};
        int loads = 0;
        const CalibrationResult first = calibrate(model, someClips(&loads), everything(4, 8), {}, storage);
        QCOMPARE(first.reusedCount, 0);
        QCOMPARE(cache.entries.size(), std::size_t{7});
        QVERIFY(loads > 0);
        loads = 0;
        const CalibrationResult second = calibrate(model, someClips(&loads), everything(4, 8), {}, storage);
        QCOMPARE(second.reusedCount, 7);
        QCOMPARE(loads, 0);
        QVERIFY(second.layers == first.layers);
        // Another width of one layer: only that one is new.
        BitMap bits = everything(4, 8);
        bits[3].weight = 5;
        QCOMPARE(calibrate(model, someClips(), bits, {}, storage).reusedCount, 6);
        // Another recipe or calibrator: nothing fits.
        QCOMPARE(calibrate(model, someClips(), bits, {}, {&cache, "model", "25000"}).reusedCount, 0);
        CalibrationOptions minmax;
        minmax.calibrator = "minmax";
        QCOMPARE(calibrate(model, someClips(), bits, minmax, storage).reusedCount, 0);
    }

    void impossibleRequestsAreRejected() {
        const TinyModel model;
        QVERIFY_EXCEPTION_THROWN(calibrate(model, someClips(), BitMap(6), {}), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(calibrate(model, {}, everything(4, 8), {}), InvalidArgument);
        BitMap bits(7);
        bits[1] = {9, 8};
        QVERIFY_EXCEPTION_THROWN(calibrate(model, someClips(), bits, {}), InvalidArgument);
        bits[1] = {8, 1};
        QVERIFY_EXCEPTION_THROWN(calibrate(model, someClips(), bits, {}), InvalidArgument);
        bits[1] = {};
        bits[4] = {8, 8};  // a product has no weight
        QVERIFY_EXCEPTION_THROWN(calibrate(model, someClips(), bits, {}), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(makeExecutions(model, {}), InvalidArgument);
    }

    void nanNamesLayerAndUtterance() {
        const TinyModel model;
        ClipList clips = someClips();
        clips.load = [](std::size_t i) {
            std::vector<float> samples = samplesOf(i, 60);
            if (i == 1) samples[30] = std::numeric_limits<float>::quiet_NaN();
            return samples;
        };
        try {
            (void)calibrate(model, clips, everything(4, 8), {});
            QFAIL("no error");
        } catch (const Error& error) {
            const QString message = error.what();
            QVERIFY2(message.contains("layer conv") && message.contains("utterance b"), error.what());
        }
    }

    void aStopRequestIsCancelled() {
        const TinyModel model;
        std::stop_source stop;
        RunControl control;
        control.stop = stop.get_token();
        ClipList clips = someClips();
        clips.load = [&](std::size_t i) {
            if (i == 1) stop.request_stop();
            return samplesOf(i, 60);
        };
        QVERIFY_EXCEPTION_THROWN(calibrate(model, clips, everything(4, 8), {}, {}, control), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCalibrate)
#include "tst_calibrate.moc"
