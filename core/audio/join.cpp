// SPDX-License-Identifier: Apache-2.0
#include "core/audio/join.h"

#include <cmath>
#include <string>

#include "core/audio/augment.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

double amplitude(double db) {
    return std::pow(10.0, db / 20.0);
}

}  // namespace

void JoinOptions::validate() const {
    (void)fromJson<JoinOptions>(toJson(*this), "");  // the ranges of the description
    atLeast(minGapS).check("max_gap_s", maxGapS);
    atLeast(minNoiseBelowDb).check("max_noise_below_db", maxNoiseBelowDb);
}

std::vector<float> joinClips(std::span<const std::span<const float>> clips, int sampleRateHz,
                             const JoinOptions& options, Random& random) {
    options.validate();
    if (clips.empty()) throw InvalidArgument("there are no clips to join");
    std::vector<float> joined;
    double power = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        if (clips[i].empty()) throw InvalidArgument("clip " + std::to_string(i + 1) + " to be joined is empty");
        if (i > 0) {
            const double gapS = random.uniform(options.minGapS, options.maxGapS);
            joined.resize(joined.size() + static_cast<std::size_t>(std::lround(gapS * sampleRateHz)), 0.0F);
        }
        std::vector<float> clip(clips[i].begin(), clips[i].end());
        if (options.speed > 0.0) clip = withSpeed(clip, random.uniform(1.0 - options.speed, 1.0 + options.speed));
        equalizeAtRandom(clip, sampleRateHz, options.equalizerDb, random);
        const double gain = amplitude(options.gainDb > 0.0 ? random.uniform(-options.gainDb, options.gainDb) : 0.0);
        for (const float x : clip) {
            const double scaled = gain * static_cast<double>(x);
            joined.push_back(static_cast<float>(scaled));
            power += scaled * scaled;
        }
        count += clip.size();
    }
    if (options.addNoise) {
        const double belowDb = random.uniform(options.minNoiseBelowDb, options.maxNoiseBelowDb);
        const double noise = std::sqrt(power / static_cast<double>(count)) * amplitude(-belowDb);
        for (float& x : joined) x = static_cast<float>(static_cast<double>(x) + noise * random.normal());
    }
    return joined;
}

}  // namespace voxbit
