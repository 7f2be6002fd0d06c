// SPDX-License-Identifier: Apache-2.0
// Profiling a wav2vec2-base shape (random weights) against a bare forward pass over the same audio, one thread.
//   bench_profile [rounds] [transformer layers] [seconds per clip] [audio file or "noise"] [standard or full]
// Defaults: 5 rounds over 4 clips, 12 layers, 3 s, noise, standard. Prints one JSON line. The ratio is of the sums over
// clips of the shortest processor time of any round, the two kinds of pass alternating; the memory is what the peak of
// the process grows by while profiling, after the bare passes: with one utterance at a time, and with 16 in one list.
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "core/audio/audio_file.h"
#include "core/audio/clip_list.h"
#include "core/audio/input_recipe.h"
#include "core/base/random.h"
#include "core/models/build_model.h"
#include "core/profile/profile_blob.h"
#include "core/profile/profiler.h"

using namespace voxbit;

namespace {

constexpr int kRateHz = 16000;
constexpr std::size_t kClips = 4;
constexpr std::size_t kListed = 16;

/// Processor time: everything runs on one thread, and the machine may have other work.
double secondsOf(const auto& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double peakMebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

std::vector<float> clipOf(const std::vector<float>& recording, std::size_t samples, std::size_t number) {
    Random random(number);
    std::vector<float> clip(samples);
    for (std::size_t t = 0; t < samples; ++t) {
        const float before = t > 0 ? clip[t - 1] : 0.0F;
        clip[t] = recording.empty() ? 0.8F * before + static_cast<float>(random.normal())
                                    : recording[(number * samples / 2 + t) % recording.size()];
    }
    normalizeZeroMeanUnitVariance(clip);
    return clip;
}

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [&](int i, const char* otherwise) { return std::string(argc > i ? argv[i] : otherwise); };
    at::set_num_threads(1);
    const c10::NoGradGuard noGrad;
    const int rounds = std::atoi(argument(1, "5").c_str());
    ModelConfig config;
    config.numHiddenLayers = std::atoi(argument(2, "12").c_str());
    const double clipSeconds = std::atof(argument(3, "3").c_str());
    const std::string audio = argument(4, "noise");
    const ProfileDetail detail = argument(5, "standard") == "full" ? ProfileDetail::Full : ProfileDetail::Standard;
    const auto model = makeModel(config, 1);

    const std::vector<float> recording = audio == "noise" ? std::vector<float>{} : readAudioAt(audio, kRateHz);
    std::array<ClipList, kClips> single;
    for (std::size_t i = 0; i < kClips; ++i) {
        const auto clip = clipOf(recording, static_cast<std::size_t>(clipSeconds * kRateHz), i);
        single[i].names = single[i].audioHashes = {std::to_string(i)};
        single[i].load = [clip](std::size_t) { return clip; };
    }
    const auto bare = [&](std::size_t i) { (void)model->forward(makeInput(single[i].load(0)), {}); };
    std::size_t bytes = 0, layers = 0;
    const auto profiled = [&](std::size_t i) {
        profileClips(*model, single[i], detail, {}, [&](std::size_t, const Profile& profile) {
            bytes += encodeProfile(profile).size();
            layers += profile.layers.size();
        });
    };
    for (std::size_t i = 0; i < kClips; ++i) bare(i);
    const double peakBefore = peakMebibytes();
    std::array<double, kClips> bareSeconds, profileSeconds;
    bareSeconds.fill(1e9);
    profileSeconds.fill(1e9);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < kClips; ++i) {
            bareSeconds[i] = std::min(bareSeconds[i], secondsOf([&] { bare(i); }));
            profileSeconds[i] = std::min(profileSeconds[i], secondsOf([&] { profiled(i); }));
        }
    }
    double bareSum = 0, profileSum = 0;
    for (std::size_t i = 0; i < kClips; ++i) bareSum += bareSeconds[i], profileSum += profileSeconds[i];
    const double peakOfOne = peakMebibytes();
    ClipList list;
    for (std::size_t i = 0; i < kListed; ++i) list.names.push_back(std::to_string(i));
    list.audioHashes = list.names;
    list.load = [&](std::size_t i) { return single[i % kClips].load(0); };
    profileClips(*model, list, detail, {}, [](std::size_t, const Profile&) {});
    std::printf(
        "{\"benchmark\": \"profile\", \"audio_seconds\": %.2f, \"layers\": %d, \"detail\": \"%s\", "
        "\"forward_cpu_seconds\": %.3f, \"profile_cpu_seconds\": %.3f, \"ratio\": %.3f, \"extra_peak_mib\": %.1f, "
        "\"extra_peak_16_utterances_mib\": %.1f, \"bytes_per_utterance_and_layer\": %.0f}\n",
        clipSeconds * kClips, config.numHiddenLayers, argument(5, "standard").c_str(), bareSum, profileSum,
        profileSum / bareSum, peakOfOne - peakBefore, peakMebibytes() - peakBefore,
        static_cast<double>(bytes) / static_cast<double>(layers));
    return 0;
}
