// SPDX-License-Identifier: Apache-2.0
#include "core/audio/mfcc.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <string>

#include "core/base/as_index.h"
#include "core/base/fields.h"

namespace voxbit {
namespace {

// Slaney's mel scale: linear up to 1000 Hz = 15 mel, then 27 steps of a factor 6.4 in all.
constexpr double kLinearHzPerMel = 200.0 / 3.0;
constexpr double kLogStartHz = 1000.0;
constexpr double kLogStartMel = kLogStartHz / kLinearHzPerMel;
const double kLogStep = std::log(6.4) / 27.0;

double melOf(double hertz, MelFilters filters) {
    if (filters == MelFilters::TensorFlow) return 1127.0 * std::log(1.0 + hertz / 700.0);
    if (hertz < kLogStartHz) return hertz / kLinearHzPerMel;
    return kLogStartMel + std::log(hertz / kLogStartHz) / kLogStep;
}

double hertzOf(double mel) {
    if (mel < kLogStartMel) return mel * kLinearHzPerMel;
    return kLogStartHz * std::exp(kLogStep * (mel - kLogStartMel));
}

/// Corners of all triangles: filter i rises from corner i to i + 1 and falls to i + 2. In Hz, for TensorFlow in mel.
std::vector<double> corners(const MfccConfig& config) {
    const double low = melOf(config.lowestHz, config.melFilters);
    const double high = melOf(config.highestHz, config.melFilters);
    std::vector<double> result;
    for (int i = 0; i < config.melBins + 2; ++i) {
        const double mel = low + (high - low) * i / (config.melBins + 1);
        result.push_back(config.melFilters == MelFilters::TensorFlow ? mel : hertzOf(mel));
    }
    return result;
}

}  // namespace

std::int64_t MfccConfig::frameCount(std::int64_t samples) const {
    if (clipSamples > 0) samples = clipSamples;
    if (isCentered) return samples < shortestClip() ? 0 : 1 + samples / hopSamples;
    return samples < windowSamples ? 0 : 1 + (samples - windowSamples) / hopSamples;
}

std::int64_t MfccConfig::shortestClip() const {
    if (clipSamples > 0) return 1;
    // Mirroring half a frame needs one sample more than that.
    return isCentered ? fftSamples / 2 + 1 : windowSamples;
}

void MfccConfig::validate() const {
    between(1000, 768000).check("features.sample_rate", sampleRateHz);
    between(2, 1 << 16).check("features.fft_samples", fftSamples);
    between(isCentered ? fftSamples : 2, fftSamples).check("features.window_samples", windowSamples);
    between(0, 1 << 24).check("features.clip_samples", clipSamples);
    // A clip of this length must give a frame.
    if (clipSamples > 0)
        between(isCentered ? fftSamples / 2 + 1 : windowSamples, 1 << 24).check("features.clip_samples", clipSamples);
    between(1, 1 << 16).check("features.hop_samples", hopSamples);
    between(1, 4096).check("features.mel_bins", melBins);
    between(0, sampleRateHz / 2.0).check("features.lowest_hz", lowestHz);
    between(lowestHz + 1, sampleRateHz / 2.0).check("features.highest_hz", highestHz);
    between(1e-30, 1).check("features.floor", floor);
    between(0, 1000).check("features.top_decibels", topDecibels);
    between(1, melBins).check("features.coefficients", coefficients);
}

std::vector<double> hannWindow(const MfccConfig& config) {
    std::vector<double> window(asIndex(config.windowSamples));
    for (std::size_t n = 0; n < window.size(); ++n)
        window[n] = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(n) / config.windowSamples);
    return window;
}

std::vector<double> melFilterBank(const MfccConfig& config) {
    const bool isOverMel = config.melFilters == MelFilters::TensorFlow;
    const std::vector<double> corner = corners(config);
    const int bins = config.fftSamples / 2 + 1;
    std::vector<double> bank;
    for (std::size_t filter = 0; filter + 2 < corner.size(); ++filter) {
        const double height = isOverMel ? 1.0 : 2.0 / (corner[filter + 2] - corner[filter]);
        for (int k = 0; k < bins; ++k) {
            const double hertz = static_cast<double>(k) * config.sampleRateHz / config.fftSamples;
            const double x = isOverMel ? melOf(hertz, config.melFilters) : hertz;
            const double rise = (x - corner[filter]) / (corner[filter + 1] - corner[filter]);
            const double fall = (corner[filter + 2] - x) / (corner[filter + 2] - corner[filter + 1]);
            const bool isLeftOut = isOverMel && k == 0;
            bank.push_back(isLeftOut ? 0.0 : height * std::max(0.0, std::min(rise, fall)));
        }
    }
    return bank;
}

std::vector<double> cosineTransform(const MfccConfig& config) {
    const double scale = std::sqrt(2.0 / config.melBins);
    std::vector<double> matrix;
    for (int k = 0; k < config.coefficients; ++k) {
        const bool isHalved = k == 0 && config.cosineNorm == CosineNorm::Orthonormal;
        for (int n = 0; n < config.melBins; ++n)
            matrix.push_back((isHalved ? std::numbers::sqrt2 / 2 : 1.0) * scale *
                             std::cos(std::numbers::pi * k * (n + 0.5) / config.melBins));
    }
    return matrix;
}

}  // namespace voxbit
