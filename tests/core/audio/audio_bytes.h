// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>
#include <vector>

/// Audio files made byte by byte, so that tests can break them.
namespace voxbit::test {

inline std::string littleEndian(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text.push_back(static_cast<char>(value >> (8 * i) & 0xff));
    return text;
}

struct WavHeader {
    std::uint16_t format = 1;  ///< 1 PCM, 3 float
    std::uint16_t channels = 1;
    std::uint32_t rateHz = 16000;
    std::uint16_t bits = 16;
};

/// A RIFF file around the given bytes of samples.
inline std::string wavBytes(const WavHeader& header, const std::string& data) {
    const std::uint32_t frameBytes = header.channels * header.bits / 8U;
    const std::string format = littleEndian(header.format, 2) + littleEndian(header.channels, 2) +
                               littleEndian(header.rateHz, 4) + littleEndian(header.rateHz * frameBytes, 4) +
                               littleEndian(frameBytes, 2) + littleEndian(header.bits, 2);
    const std::string chunks =
        "WAVEfmt " + littleEndian(format.size(), 4) + format + "data" + littleEndian(data.size(), 4) + data;
    return "RIFF" + littleEndian(chunks.size(), 4) + chunks;
}

inline std::string pcm16(const std::vector<int>& values) {
    std::string text;
    for (const int value : values) text += littleEndian(static_cast<std::uint16_t>(value), 2);
    return text;
}

inline std::string float32(const std::vector<float>& values) {
    std::string text(values.size() * sizeof(float), '\0');
    std::memcpy(text.data(), values.data(), text.size());
    return text;
}

inline void writeBytes(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string readBytes(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::vector<float> sine(double frequencyHz, int rateHz, std::size_t count, double amplitude = 0.5) {
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double phase = 2.0 * std::numbers::pi * frequencyHz * static_cast<double>(i) / rateHz;
        samples[i] = static_cast<float>(amplitude * std::sin(phase));
    }
    return samples;
}

}  // namespace voxbit::test
