// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace voxbit {

/// Resamples mono audio with soxr at quality HQ (the resampler that the reference's toolkits use).
/// @return ceil(samples.size() * toHz / fromHz) samples, or a copy when the rates are equal
/// @throws InvalidArgument for rates outside kMinSampleRateHz..kMaxSampleRateHz; FormatError when the result would
///         exceed kMaxAudioFrames or overflow float32
std::vector<float> resample(std::span<const float> samples, int fromHz, int toHz);

}  // namespace voxbit
