// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>
#include <vector>

#include "core/audio/audio_file.h"
#include "core/base/random.h"
#include "core/training/training_config.h"

/// Speech that a tiny network learns within seconds: two speakers who know two words.
namespace voxbit::test {

inline constexpr int kToneRateHz = 2000;

inline std::vector<float> tone(double frequencyHz, double seconds, Random& random) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * kToneRateHz));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double phase = 2.0 * std::numbers::pi * frequencyHz * static_cast<double>(i) / kToneRateHz;
        samples[i] = static_cast<float>(0.3 * std::sin(phase) + 0.01 * random.normal());
    }
    return samples;
}

/// Writes `count` recordings per speaker and word below `folder`, with a manifest: words "A" and "B", speakers
/// "anna" and "bert", subset "dev" for the first recording of each word and "train" for the others.
inline void writeToneCorpus(const std::filesystem::path& folder, int count) {
    std::filesystem::create_directories(folder);
    std::ofstream manifest(folder / "manifest.csv");
    manifest << "path,speaker,transcript,gender,subset\n";
    Random random(5);
    for (const std::string speaker : {"anna", "bert"}) {
        for (const std::string word : {"A", "B"}) {
            for (int i = 0; i < count; ++i) {
                const double base = word == "A" ? 150.0 : 600.0;
                const std::string name = speaker + "_" + word + "_" + std::to_string(i) + ".wav";
                const auto samples = tone(base * random.uniform(0.95, 1.05), random.uniform(0.2, 0.3), random);
                writeAudio(folder / name, samples, kToneRateHz);
                manifest << name << ',' << speaker << ',' << word << ',' << (speaker == "anna" ? "F" : "M") << ','
                         << (i == 0 ? "dev" : "train") << '\n';
            }
        }
    }
}

/// A network of some thousand parameters and a training of it.
inline TrainingConfig toneConfig(const std::filesystem::path& corpus, const std::filesystem::path& output) {
    TrainingConfig config;
    config.output = output.string();
    config.model.samplingRateHz = kToneRateHz;
    config.model.hiddenSize = 16;
    config.model.layers = 1;
    config.model.attentionHeads = 2;
    config.model.intermediateSize = 32;
    config.model.convDim = {16, 16, 16};
    config.model.convKernel = {16, 8, 4};
    config.model.convStride = {8, 4, 2};
    config.model.positionTaps = 8;
    config.model.positionGroups = 2;
    TrainingSource source;
    source.path = corpus.string();
    source.maxJoined = 3;
    source.subset.expression = "subset=train";
    config.corpora["tones"] = source;
    source.subset.expression = "subset=dev";
    source.maxJoined = 1;
    config.development["tones"] = source;
    config.augmentation.minGapS = 0.02;
    config.augmentation.maxGapS = 0.06;
    config.batch.seconds = 3.0;
    config.batch.strings = 6;
    config.optimizer.learningRate = 5e-3;
    config.optimizer.warmupSteps = 10;
    config.steps = 20;
    config.evaluateEvery = 10;
    config.saveEvery = 5;
    config.seed = 3;
    return config;
}

}  // namespace voxbit::test
