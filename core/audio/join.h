// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/base/fields.h"
#include "core/base/random.h"

namespace voxbit {

/// How clips of one speaker are joined into one string, e.g. digits into a number, and what is done to their sound. The
/// defaults suit connected digits: gaps of 0.03-0.25 s, +-6 dB, noise 20-45 dB below the speech.
struct JoinOptions {
    double minGapS = 0.03;  ///< silence between two clips, uniform in minGapS..maxGapS
    double maxGapS = 0.25;
    double speed = 0.0;        ///< change of each clip's speed and pitch, a share, uniform in 1 - speed..1 + speed
    double equalizerDb = 0.0;  ///< random filters over each clip, of up to this (equalizeAtRandom)
    /// Gain of each clip, uniform in -gainDb..gainDb; 0 = unchanged. Of each, not of the whole string: models that
    /// normalise their input do not see the latter.
    double gainDb = 6.0;
    bool addNoise = true;
    double minNoiseBelowDb = 20.0;  ///< white noise, its power below that of the clips by minNoiseBelowDb..
    double maxNoiseBelowDb = 45.0;  ///< ..maxNoiseBelowDb, uniform in dB

    /// @throws InvalidArgument naming the field, its value and the allowed range
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("min_gap_s", self.minGapS, "shortest silence between two clips, seconds", between(0, 60));
        visit("max_gap_s", self.maxGapS, "longest silence between two clips, seconds", between(0, 60));
        visit("speed", self.speed, "change of each clip's speed and pitch of up to this share: 0.1 is 0.9 to 1.1 times",
              between(0, 0.5));
        visit("equalizer_db", self.equalizerDb, "random filters over each clip, as of other microphones, of up to this",
              between(0, 60));
        visit("gain_db", self.gainDb, "a random gain of each clip of up to this, either way", between(0, 120));
        visit("noise", self.addNoise, "add white noise");
        visit("min_noise_below_db", self.minNoiseBelowDb, "loudest noise: this far below the speech", between(0, 120));
        visit("max_noise_below_db", self.maxNoiseBelowDb, "faintest noise: this far below the speech", between(0, 120));
    }
};

/// Joins clips in the given order. The same clips, options and random state give the same samples.
/// @param clips mono float32 at `sampleRateHz`, none of them empty
/// @return mono float32; may exceed full scale where the gain does that (writing clips it)
/// @throws InvalidArgument for no clips, an empty clip or invalid options
std::vector<float> joinClips(std::span<const std::span<const float>> clips, int sampleRateHz,
                             const JoinOptions& options, Random& random);

}  // namespace voxbit
