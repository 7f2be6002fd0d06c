// SPDX-License-Identifier: Apache-2.0
// A wav2vec2-base shape (random weights), or that of the keyword network res26, in integers against float, interleaved.
//   bench_integers [rounds] [seconds per clip] [threads] [layers: by layer too, or totals] [base or res26]
// Defaults: 5 rounds, 3 s, 1 thread, totals, base. Prints one JSON line per variant: medians over rounds of the wall
// time of a pass, and of float's time over it in the same round, by the clock and by processor time, which other work
// on the machine changes less; with `layers` then a line per layer.
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "core/audio/clip_list.h"
#include "core/audio/input_recipe.h"
#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/integer/integer_executions.h"
#include "core/integer/layer_replay.h"
#include "core/models/build_model.h"

using namespace voxbit;

namespace {

constexpr int kRateHz = 16000;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Variant {
    std::string name;
    std::vector<LayerExecution> layers;
    std::vector<double> seconds, ratios, processorSeconds, processorRatios, layerSeconds;
};

void pass(const Model& model, const ModelInput& input, const std::vector<LayerExecution>& layers) {
    Execution execution;
    execution.layers = &layers;
    (void)model.forward(input, execution);
}

void timedPass(const Model& model, const ModelInput& input, Variant& variant) {
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t processorStart = std::clock();
    pass(model, input, variant.layers);
    variant.processorSeconds.push_back(static_cast<double>(std::clock() - processorStart) / CLOCKS_PER_SEC);
    variant.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}

/// Tang and Lin 2018: 45 channels, 24 residual convolutions, 40 coefficients every 10 ms.
ModelConfig res26() {
    ModelConfig config;
    config.family = Family::KeywordResnet;
    config.head = Head::SequenceClassification;
    config.hiddenSize = 45;
    config.numHiddenLayers = 24;
    config.poolFrames = config.poolCoefficients = 2;
    config.features.coefficients = 40;
    config.features.windowSamples = config.features.fftSamples = 480;
    config.features.hopSamples = 160;
    config.features.melBins = 40;
    for (int i = 0; i < 12; ++i) config.labels.push_back("word " + std::to_string(i));
    return config;
}

std::vector<LayerScales> eightBits(const Model& model, const ClipList& clips) {
    BitMap bits(model.layers().size());
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] = {model.layers()[i].kind == LayerKind::MatMul ? kFloatBits : 8, 8};
    CalibrationOptions options;
    options.calibrator = "minmax";
    return calibrate(model, clips, bits, options).layers;
}

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [&](int i, const char* otherwise) { return std::string(argc > i ? argv[i] : otherwise); };
    const int rounds = std::atoi(argument(1, "5").c_str());
    const double seconds = std::atof(argument(2, "3").c_str());
    at::set_num_threads(std::atoi(argument(3, "1").c_str()));
    const c10::NoGradGuard noGrad;
    const std::string shape = argument(5, "base");
    const auto model = makeModel(shape == "res26" ? res26() : ModelConfig(), 1);
    Random random(1);
    std::vector<float> clip(static_cast<std::size_t>(seconds * kRateHz));
    for (std::size_t t = 0; t < clip.size(); ++t)
        clip[t] = (t > 0 ? 0.8F * clip[t - 1] : 0.0F) + static_cast<float>(random.normal());
    normalizeZeroMeanUnitVariance(clip);
    ClipList clips;
    clips.names = clips.audioHashes = {"noise"};
    clips.load = [&](std::size_t) { return clip; };
    const ModelInput input = makeInput(clip);
    const std::vector<LayerScales> scales = eightBits(*model, clips);

    std::vector<Variant> variants = {{"float", std::vector<LayerExecution>(scales.size()), {}, {}, {}, {}, {}}};
    for (const char* preset : {"static", "dynamic", "mixed"}) {
        const ExecutionPolicy policy{preset, {}};
        variants.push_back({preset, makeExecutions(*model, scales, policy).layers, {}, {}, {}, {}, {}});
    }
    // What the presets leave out.
    const ExecutionPolicy everywhere{"static", {{"*", "*", "any", "static"}}};
    variants.push_back({"static everywhere", makeExecutions(*model, scales, everywhere).layers, {}, {}, {}, {}, {}});
    for (Variant& variant : variants) pass(*model, input, variant.layers);
    for (int round = 0; round < rounds; ++round) {
        for (Variant& variant : variants) timedPass(*model, input, variant);
        for (Variant& variant : variants) {
            variant.ratios.push_back(variants.front().seconds.back() / variant.seconds.back());
            variant.processorRatios.push_back(variants.front().processorSeconds.back() /
                                              variant.processorSeconds.back());
        }
    }
    for (const Variant& variant : variants) {
        std::printf(
            "{\"benchmark\": \"integers\", \"shape\": \"%s\", \"variant\": \"%s\", \"audio_seconds\": %.2f, "
            "\"threads\": %d, "
            "\"pass_seconds\": %.4f, \"rtf\": %.4f, \"times_float\": %.3f, \"processor_seconds\": %.4f, "
            "\"times_float_by_processor\": %.3f}\n",
            shape.c_str(), variant.name.c_str(), seconds, at::get_num_threads(), median(variant.seconds),
            median(variant.seconds) / seconds, median(variant.ratios), median(variant.processorSeconds),
            median(variant.processorRatios));
    }
    if (argument(4, "") != "layers") return 0;
    for (Variant& variant : variants) {
        const auto timed = timedExecutions(*model, &variant.layers, variant.layerSeconds);
        for (int round = 0; round < rounds; ++round) pass(*model, input, timed);
    }
    for (std::size_t i = 0; i < scales.size(); ++i) {
        std::printf("%-60s", model->layers()[i].name.c_str());
        for (const Variant& variant : variants) std::printf(" %8.3f ms", variant.layerSeconds[i] / rounds * 1e3);
        std::printf("\n");
    }
    return 0;
}
