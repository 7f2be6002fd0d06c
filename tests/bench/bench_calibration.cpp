// SPDX-License-Identifier: Apache-2.0
// Cosine calibration of a wav2vec2-base shape (random weights) against a bare forward pass over the same audio.
//   bench_calibration [clips] [transformer layers] [audio file or "noise"] [calibrator]
// Defaults: 32 clips of 25000 samples, 12 layers, noise, cosine. Prints one JSON line; ratio = calibration over
// forward, in processor time.
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "core/audio/audio_file.h"
#include "core/audio/clip_list.h"
#include "core/audio/input_recipe.h"
#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/models/build_model.h"

using namespace voxbit;

namespace {

constexpr std::int64_t kClipSamples = 25000;
constexpr int kRateHz = 16000;

/// Processor time: everything runs on one thread, and the machine may have other work.
double secondsOf(const auto& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Low-passed noise, or cuts out of a recording, normalised.
ClipList makeClips(std::size_t count, const std::string& audio) {
    std::vector<float> recording;
    if (audio != "noise") recording = readAudioAt(audio, kRateHz);
    ClipList clips;
    for (std::size_t i = 0; i < count; ++i) clips.names.push_back(std::to_string(i));
    clips.audioHashes = clips.names;
    clips.load = [recording](std::size_t i) {
        Random random(i);
        std::vector<float> samples(kClipSamples);
        for (std::size_t t = 0; t < samples.size(); ++t) {
            const float before = t > 0 ? samples[t - 1] : 0.0F;
            samples[t] = recording.empty() ? 0.8F * before + static_cast<float>(random.normal())
                                           : recording[(i * samples.size() / 2 + t) % recording.size()];
        }
        normalizeZeroMeanUnitVariance(samples);
        return samples;
    };
    return clips;
}

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [&](int i, const char* otherwise) { return std::string(argc > i ? argv[i] : otherwise); };
    at::set_num_threads(1);
    const c10::NoGradGuard noGrad;
    const ClipList clips =
        makeClips(static_cast<std::size_t>(std::atoi(argument(1, "32").c_str())), argument(3, "noise"));
    ModelConfig config;
    config.numHiddenLayers = std::atoi(argument(2, "12").c_str());
    const auto model = makeModel(config, 1);

    BitMap bits;
    for (const LayerInfo& layer : model->layers()) {
        const bool isWrapped = layer.weightCount > 0 && !layer.hasWeightNorm && layer.name != "lm_head";
        bits.push_back(isWrapped ? LayerBits{5, 8} : LayerBits{});
    }
    const auto passes = [&] {
        for (std::size_t i = 0; i < clips.size(); ++i) (void)model->forward(makeInput(clips.load(i)), {});
    };
    (void)model->forward(makeInput(clips.load(0)), {});
    const double forwardBefore = secondsOf(passes);
    CalibrationOptions options;
    options.calibrator = argument(4, "cosine");
    CalibrationResult result;
    const double seconds = secondsOf([&] { result = calibrate(*model, clips, bits, options); });
    const double forward = (forwardBefore + secondsOf(passes)) / 2;
    double worst = 0;
    for (const LayerScales& layer : result.layers) worst = std::max(worst, layer.distortion);
    std::printf(
        "{\"benchmark\": \"calibration\", \"calibrator\": \"%s\", \"clips\": %zu, \"layers\": %d, "
        "\"cpu_seconds\": %.2f, \"forward_cpu_seconds\": %.2f, \"ratio\": %.1f, "
        "\"worst_distortion\": %.4f}\n",
        options.calibrator.c_str(), clips.size(), config.numHiddenLayers, seconds, forward, seconds / forward, worst);
    return 0;
}
