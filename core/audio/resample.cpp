// SPDX-License-Identifier: Apache-2.0
#include "core/audio/resample.h"

#include <soxr.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "core/audio/audio_file.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

void checkRate(int rateHz) {
    if (rateHz < kMinSampleRateHz || rateHz > kMaxSampleRateHz) {
        throw InvalidArgument("sample rate " + std::to_string(rateHz) + " Hz is outside " +
                              std::to_string(kMinSampleRateHz) + ".." + std::to_string(kMaxSampleRateHz));
    }
}

}  // namespace

std::vector<float> resample(std::span<const float> samples, int fromHz, int toHz) {
    checkRate(fromHz);
    checkRate(toHz);
    if (fromHz == toHz || samples.empty()) return {samples.begin(), samples.end()};

    const auto from = static_cast<std::int64_t>(fromHz);
    const auto frames = (static_cast<std::int64_t>(samples.size()) * toHz + from - 1) / from;
    if (frames > kMaxAudioFrames) {
        throw FormatError("resampling to " + std::to_string(toHz) + " Hz would give " + std::to_string(frames) +
                          " samples, more than " + std::to_string(kMaxAudioFrames));
    }
    std::vector<float> result(static_cast<std::size_t>(frames));
    const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    std::size_t produced = 0;
    const soxr_error_t error = soxr_oneshot(fromHz, toHz, 1, samples.data(), samples.size(), nullptr, result.data(),
                                            result.size(), &produced, &io, &quality, &runtime);
    if (error != nullptr) throw Error(std::string("resampling failed: ") + error);
    // soxr rounds the length where we round up: at most one sample at the very end stays zero.
    if (!std::all_of(result.begin(), result.end(), [](float x) { return std::isfinite(x); })) {
        throw FormatError("resampling overflows: the samples are far beyond full scale");
    }
    return result;
}

}  // namespace voxbit
