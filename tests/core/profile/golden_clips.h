// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/model.h"
#include "tests/support/test_data.h"

/// Clips for profiling the tiny golden networks.
namespace voxbit::test {

inline std::shared_ptr<const Model> goldenModel(const std::string& name) {
    return loadModel(openCheckpoint(sourceTree("tests/golden/" + name)));
}

/// A clip list over samples in memory.
inline ClipList clipsOf(const std::vector<std::vector<float>>& samples) {
    ClipList clips;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        clips.names.push_back("clip" + std::to_string(i));
        clips.audioHashes.push_back(sha256Hex(std::as_bytes(std::span(samples[i]))));
    }
    clips.load = [samples](std::size_t i) { return samples[i]; };
    return clips;
}

/// Noise whose loudness wanders, of different lengths.
inline ClipList noiseClips(std::size_t count, std::size_t shortest = 3000) {
    std::vector<std::vector<float>> samples(count);
    for (std::size_t i = 0; i < count; ++i) {
        Random random(i + 1);
        samples[i].resize(shortest + 500 * i);
        for (std::size_t t = 0; t < samples[i].size(); ++t) {
            samples[i][t] = static_cast<float>(random.normal() * (1 + std::sin(0.002 * static_cast<double>(t))));
        }
    }
    return clipsOf(samples);
}

}  // namespace voxbit::test
