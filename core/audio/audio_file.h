// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace voxbit {

/// Mono float32 samples, full scale -1..1 (float files may exceed it).
struct AudioClip {
    std::vector<float> samples;
    int sampleRateHz = 0;
};

/// What an audio file holds.
struct AudioFacts {
    std::int64_t frames = 0;  ///< samples per channel
    int sampleRateHz = 0;
    int channels = 0;
    double durationS = 0.0;
};

/// What decoding a whole file found.
struct AudioDigest {
    AudioFacts facts;
    std::string audioHash;  ///< SHA-256 of rate, channels and the float32 frames at the native rate
};

/// The bounds outside which a header is taken for damaged.
inline constexpr int kMinSampleRateHz = 1000;
inline constexpr int kMaxSampleRateHz = 768000;
inline constexpr int kMaxAudioChannels = 64;
/// More frames than this are refused rather than decoded into memory: 9 hours at 16 kHz.
inline constexpr std::int64_t kMaxAudioFrames = std::int64_t{1} << 29;

/// Every function here is safe to call from several threads at once. Memory grows with what was decoded, never on
/// the word of a header.
///
/// They throw IoError for a missing or unreadable file and FormatError for one that is empty, truncated, holds no
/// frames or no audio, NaN or infinite samples, or a rate or channel count out of bounds. Files without a header
/// (raw samples recognised by their name only) are refused: any bytes at all would pass for sound.

/// The whole file at its native rate; channels are averaged.
AudioClip readAudio(const std::filesystem::path& path);

/// The whole file, mono, at `rateHz` (soxr, HQ). @throws InvalidArgument for a rate out of bounds
std::vector<float> readAudioAt(const std::filesystem::path& path, int rateHz);

/// Decodes the whole file without keeping it: exact length and content hash. FLAC and WAV of one recording are equal.
AudioDigest digestAudio(const std::filesystem::path& path);

/// Writes mono 16-bit samples as WAV or FLAC, by the extension, atomically. Samples beyond full scale are clipped.
/// Samples that came from a 16-bit file are written back bit for bit.
/// @throws InvalidArgument for another extension, no samples, a rate out of bounds or samples that are not finite
/// @throws IoError when the file cannot be written
void writeAudio(const std::filesystem::path& path, std::span<const float> samples, int sampleRateHz);

}  // namespace voxbit
