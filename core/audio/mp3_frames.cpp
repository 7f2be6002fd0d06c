// SPDX-License-Identifier: Apache-2.0
#include "core/audio/mp3_frames.h"

#include <array>
#include <cstdint>

namespace voxbit {
namespace {

using Bytes = std::span<const std::byte>;

std::uint32_t byteAt(Bytes bytes, std::size_t offset) {
    return std::to_integer<std::uint32_t>(bytes[offset]);
}

std::uint32_t bigEndian32(Bytes bytes, std::size_t offset) {
    return byteAt(bytes, offset) << 24 | byteAt(bytes, offset + 1) << 16 | byteAt(bytes, offset + 2) << 8 |
           byteAt(bytes, offset + 3);
}

struct FrameHeader {
    std::size_t lengthBytes = 0;
    std::size_t sideInfoBytes = 0;
};

/// The four bytes: 11 bits of sync, version, layer, protection, bit rate, rate, padding, ..., channel mode.
std::optional<FrameHeader> parseHeader(std::uint32_t header) {
    static constexpr std::array<std::size_t, 15> kKbpsVersion1{0,   32,  40,  48,  56,  64,  80, 96,
                                                               112, 128, 160, 192, 224, 256, 320};
    static constexpr std::array<std::size_t, 15> kKbpsVersion2{0,  8,  16, 24,  32,  40,  48, 56,
                                                               64, 80, 96, 112, 128, 144, 160};
    static constexpr std::array<std::size_t, 3> kRatesHz{44100, 48000, 32000};
    constexpr std::uint32_t kLayer3 = 1;
    const std::uint32_t version = header >> 19 & 3U;  // 3 = MPEG 1, 2 = MPEG 2, 0 = MPEG 2.5
    const std::uint32_t rateIndex = header >> 10 & 3U;
    const std::uint32_t bitRateIndex = header >> 12 & 15U;
    if (header >> 21 != 0x7ffU || version == 1 || (header >> 17 & 3U) != kLayer3) return {};
    if (rateIndex == 3 || bitRateIndex == 0 || bitRateIndex == 15) return {};
    const bool isVersion1 = version == 3;
    const bool isMono = (header >> 6 & 3U) == 3;
    const std::size_t rateHz = kRatesHz[rateIndex] / (isVersion1 ? 1 : version == 2 ? 2 : 4);
    const std::size_t kbps = (isVersion1 ? kKbpsVersion1 : kKbpsVersion2)[bitRateIndex];
    const std::size_t samplesBy8 = isVersion1 ? 144 : 72;
    return FrameHeader{samplesBy8 * kbps * 1000 / rateHz + (header >> 9 & 1U),
                       isVersion1 ? (isMono ? 17U : 32U) : (isMono ? 9U : 17U)};
}

/// The number of audio frames that a Xing or Info header in the first frame counts, if it does.
std::optional<std::uint32_t> countedFrames(Bytes bytes, std::size_t frame, const FrameHeader& header) {
    constexpr std::uint32_t kXing = 0x58696e67;
    constexpr std::uint32_t kInfo = 0x496e666f;
    const std::size_t tag = frame + 4 + header.sideInfoBytes;
    if (tag + 12 > bytes.size()) return {};
    const std::uint32_t name = bigEndian32(bytes, tag);
    if ((name != kXing && name != kInfo) || (bigEndian32(bytes, tag + 4) & 1U) == 0) return {};
    return bigEndian32(bytes, tag + 8);
}

std::size_t skipId3(Bytes bytes) {
    if (bytes.size() < 10 || byteAt(bytes, 0) != 'I' || byteAt(bytes, 1) != 'D' || byteAt(bytes, 2) != '3') return 0;
    std::size_t length = 0;
    for (std::size_t i = 6; i < 10; ++i) length = length << 7 | (byteAt(bytes, i) & 0x7fU);
    return 10 + length;
}

}  // namespace

std::optional<std::string> findMp3Truncation(Bytes bytes) {
    std::size_t offset = skipId3(bytes);
    if (offset > 0 && offset >= bytes.size()) return "truncated: it ends inside its ID3 tag";
    std::optional<std::uint32_t> counted;
    std::uint32_t frames = 0;
    bool isFirst = true;
    while (offset + 4 <= bytes.size()) {
        const auto header = parseHeader(bigEndian32(bytes, offset));
        if (!header) break;
        if (offset + header->lengthBytes > bytes.size()) return "truncated: its last MPEG frame is cut off";
        if (isFirst) counted = countedFrames(bytes, offset, *header);
        // The frame of the Xing header holds no audio and does not count.
        if (!isFirst || !counted) ++frames;
        isFirst = false;
        offset += header->lengthBytes;
    }
    if (counted && frames < *counted) {
        return "truncated: its header counts " + std::to_string(*counted) + " MPEG frames, " + std::to_string(frames) +
               " are there";
    }
    return {};
}

}  // namespace voxbit
