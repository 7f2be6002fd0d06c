// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/base/random.h"

namespace voxbit {

/// Played `factor` times as fast, speed and pitch changed together; linear interpolation.
/// @param factor positive
/// @return ceil(size / factor) samples
std::vector<float> withSpeed(std::span<const float> samples, double factor);

/// Another microphone and room, roughly: two peaking filters at random frequencies and a slope from low to high, each
/// of up to `db` either way. Second-order sections of R. Bristow-Johnson's "Cookbook formulae for audio equalizer
/// biquad filter coefficients".
/// @param samples mono float32 at `sampleRateHz`, changed in place
/// @param db 0 leaves them as they are
void equalizeAtRandom(std::span<float> samples, int sampleRateHz, double db, Random& random);

}  // namespace voxbit
