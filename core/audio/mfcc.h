// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace voxbit {

/// Two definitions of a triangular mel filter bank.
/// Librosa (librosa.filters.mel): mel scale of Slaney's Auditory Toolbox (linear below 1 kHz), triangles over
/// frequency, each of area 2 / bandwidth. TensorFlow (tf.signal.linear_to_mel_weight_matrix): mel = 1127 ln(1 + f /
/// 700), triangles over mel, of height one, none over frequency zero.
enum class MelFilters { Librosa, TensorFlow };
/// Decibel: 10 log10(max(x, floor)), then at most topDecibels below the clip's largest value (librosa.power_to_db with
/// ref 1). Natural: ln(max(x, floor)).
enum class SpectrumLog { Decibel, Natural };
/// Norm of the cosine transform, DCT-II. Orthonormal: rows of length one. TensorFlow: sqrt(2 / bins) for all rows, also
/// the first (tf.signal.mfccs_from_log_mel_spectrograms).
enum class CosineNorm { Orthonormal, TensorFlow };

/// Mel-frequency cepstral coefficients: frames, Hann window, spectrum, mel filters, logarithm, cosine transform.
/// Defaults are those of librosa.feature.mfcc (0.7), at 16 kHz.
struct MfccConfig {
    int sampleRateHz = 16000;
    int clipSamples = 0;       ///< clips are cut or padded with zeros on the right to this length; 0: as they come
    bool isCentered = true;    ///< frame t is around sample t * hop, the ends mirrored; else it begins there
    int windowSamples = 2048;  ///< periodic Hann window; equal to fftSamples where centred
    int fftSamples = 2048;     ///< windowed frames are padded with zeros to this
    int hopSamples = 512;
    bool isPowerSpectrum = true;  ///< |X|^2, else |X|
    MelFilters melFilters = MelFilters::Librosa;
    int melBins = 128;
    double lowestHz = 0;      ///< where the filters begin
    double highestHz = 8000;  ///< and end, at most half the rate
    SpectrumLog log = SpectrumLog::Decibel;
    double floor = 1e-10;     ///< smallest value whose logarithm is taken
    double topDecibels = 80;  ///< SpectrumLog::Decibel only
    CosineNorm cosineNorm = CosineNorm::Orthonormal;
    int coefficients = 20;  ///< the first ones of the cosine transform, at most melBins

    /// Frames of a clip of `samples` samples. 0 when it is too short.
    std::int64_t frameCount(std::int64_t samples) const;
    /// Samples of the shortest clip that can be taken.
    std::int64_t shortestClip() const;
    bool operator==(const MfccConfig&) const = default;
    /// @throws InvalidArgument naming key ("features.hop_samples"), value and allowed range
    void validate() const;
};

/// The parts of the transform for a valid configuration, without units.
/// 0.5 - 0.5 cos(2 pi n / N), [windowSamples].
std::vector<double> hannWindow(const MfccConfig& config);
/// Row-major [melBins, fftSamples / 2 + 1].
std::vector<double> melFilterBank(const MfccConfig& config);
/// Row-major [coefficients, melBins].
std::vector<double> cosineTransform(const MfccConfig& config);

}  // namespace voxbit
