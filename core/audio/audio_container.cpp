// SPDX-License-Identifier: Apache-2.0
#include "core/audio/audio_container.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "core/audio/mp3_frames.h"
#include "core/base/mapped_file.h"

namespace voxbit {
namespace {

/// Bounds-checked reading of a mapped file.
class ContainerBytes {
  public:
    explicit ContainerBytes(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    std::uint64_t size() const { return m_bytes.size(); }
    bool holds(std::uint64_t offset, std::uint64_t count) const { return offset <= size() && count <= size() - offset; }
    bool hasTag(std::uint64_t offset, std::string_view tag) const {
        if (!holds(offset, tag.size())) return false;
        return std::equal(tag.begin(), tag.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                          [](char c, std::byte b) { return static_cast<unsigned char>(c) == std::to_integer<int>(b); });
    }
    std::uint64_t little(std::uint64_t offset, unsigned count) const {
        std::uint64_t value = 0;
        for (unsigned i = count; i-- > 0;) value = value << 8 | at(offset + i);
        return value;
    }
    std::uint64_t big(std::uint64_t offset, unsigned count) const {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < count; ++i) value = value << 8 | at(offset + i);
        return value;
    }
    std::string text(std::uint64_t offset, std::uint64_t count) const {
        return {reinterpret_cast<const char*>(m_bytes.data()) + offset, static_cast<std::size_t>(count)};
    }
    std::uint64_t at(std::uint64_t offset) const {
        return std::to_integer<std::uint64_t>(m_bytes[static_cast<std::size_t>(offset)]);
    }

  private:
    std::span<const std::byte> m_bytes;
};

std::string missing(std::uint64_t declared, std::uint64_t present) {
    return "truncated: its header promises " + std::to_string(declared) + " bytes of audio, " +
           std::to_string(present) + " are there";
}

/// RIFF, RIFX, RF64 and AIFF: a form of chunks, each a tag, a 32-bit size and its bytes padded to an even count.
std::optional<std::string> checkChunks(const ContainerBytes& bytes, std::string_view dataTag, bool isBigEndian) {
    constexpr std::uint64_t kOpenSize = 0xffffffffU;
    std::uint64_t dataSize64 = kOpenSize;
    for (std::uint64_t offset = 12; bytes.holds(offset, 8);) {
        std::uint64_t size = isBigEndian ? bytes.big(offset + 4, 4) : bytes.little(offset + 4, 4);
        const std::uint64_t present = bytes.size() - offset - 8;
        if (bytes.hasTag(offset, "ds64") && bytes.holds(offset + 8, 16)) dataSize64 = bytes.little(offset + 16, 8);
        if (bytes.hasTag(offset, dataTag)) {
            if (size == kOpenSize) size = dataSize64;
            if (size == kOpenSize || size <= present) return std::nullopt;
            return missing(size, present);
        }
        if (size > present) return "truncated: it ends before its audio begins";
        offset += 8 + size + (size & 1U);
    }
    return "truncated: it ends before its audio begins";
}

/// Sony Wave64: chunks of a GUID, of which the first four bytes tell them apart, a 64-bit size that counts these 24
/// bytes too, and content padded to 8 bytes.
std::optional<std::string> checkWave64(const ContainerBytes& bytes) {
    constexpr std::uint64_t kChunkHeader = 24;
    for (std::uint64_t offset = 40; bytes.holds(offset, kChunkHeader);) {
        const std::uint64_t size = std::max(bytes.little(offset + 16, 8), kChunkHeader) - kChunkHeader;
        const std::uint64_t present = bytes.size() - offset - kChunkHeader;
        if (bytes.hasTag(offset, "data")) return size <= present ? std::nullopt : std::optional(missing(size, present));
        if (size > present) break;
        offset += kChunkHeader + (size + 7) / 8 * 8;
    }
    return "truncated: it ends before its audio begins";
}

/// Apple CAF: chunks of a tag and a signed 64-bit size; that of the audio may be -1, "up to the end".
std::optional<std::string> checkCaf(const ContainerBytes& bytes) {
    constexpr std::uint64_t kOpenSize = ~std::uint64_t{0};
    for (std::uint64_t offset = 8; bytes.holds(offset, 12);) {
        const std::uint64_t size = bytes.big(offset + 4, 8);
        const std::uint64_t present = bytes.size() - offset - 12;
        const bool isAudio = bytes.hasTag(offset, "data");
        if (isAudio && (size == kOpenSize || size <= present)) return std::nullopt;
        if (isAudio) return missing(size, present);
        if (size > present) break;
        offset += 12 + size;
    }
    return "truncated: it ends before its audio begins";
}

/// NIST SPHERE: a header of 1024 bytes whose lines are "name -type value".
std::optional<std::string> checkSphere(const ContainerBytes& bytes) {
    constexpr std::uint64_t kHeaderBytes = 1024;
    if (!bytes.holds(0, kHeaderBytes)) return "truncated: it ends inside its header";
    const std::string header = bytes.text(0, kHeaderBytes);
    const auto number = [&](const std::string& name) -> std::uint64_t {
        const std::size_t at = header.find("\n" + name + " -i ");
        return at == header.npos ? 0 : std::strtoull(header.c_str() + at + name.size() + 5, nullptr, 10);
    };
    const std::uint64_t frames = number("sample_count"), present = bytes.size() - kHeaderBytes;
    const std::uint64_t frameBytes = std::min<std::uint64_t>(number("channel_count") * number("sample_n_bytes"), 1024);
    const bool isPacked = header.find("embedded-") != header.npos;  // fewer bytes than samples
    if (isPacked || frameBytes == 0 || frames <= present / frameBytes) return std::nullopt;
    return "truncated: its header promises " + std::to_string(frames) + " frames, " +
           std::to_string(present / frameBytes) + " are there";
}

/// Sun AU: magic, offset of the data, size of the data, all big-endian.
std::optional<std::string> checkAu(const ContainerBytes& bytes) {
    if (!bytes.holds(0, 24)) return "truncated: it ends inside its header";
    const std::uint64_t begin = bytes.big(4, 4);
    const std::uint64_t size = bytes.big(8, 4);
    if (begin > bytes.size()) return "truncated: it ends before its audio begins";
    if (size == 0xffffffffU || size <= bytes.size() - begin) return std::nullopt;
    return missing(size, bytes.size() - begin);
}

/// Ogg (RFC 3533): the last page must be whole and carry the end-of-stream flag.
std::optional<std::string> checkOgg(const ContainerBytes& bytes) {
    constexpr std::uint64_t kHeaderBytes = 27;
    constexpr std::uint64_t kLargestPage = kHeaderBytes + 255 + std::uint64_t{255} * 255;
    constexpr std::uint64_t kEndOfStream = 4;
    const std::uint64_t lowest = bytes.size() > kLargestPage ? bytes.size() - kLargestPage : 0;
    for (std::uint64_t page = bytes.size(); page-- > lowest;) {
        if (!bytes.hasTag(page, "OggS") || !bytes.holds(page, kHeaderBytes)) continue;
        const std::uint64_t segments = bytes.at(page + 26);
        if (!bytes.holds(page + kHeaderBytes, segments)) continue;
        std::uint64_t length = kHeaderBytes + segments;
        for (std::uint64_t i = 0; i < segments; ++i) length += bytes.at(page + kHeaderBytes + i);
        if (!bytes.holds(page, length)) return "truncated: its last page is cut off";
        if ((bytes.at(page + 5) & kEndOfStream) == 0) return "truncated: its last page does not end the stream";
        return std::nullopt;
    }
    return "truncated: it does not end in a whole page";
}

}  // namespace

std::optional<std::string> findTruncation(const std::filesystem::path& path) {
    const auto file = MappedFile::open(path);
    const ContainerBytes bytes(file->bytes());
    if (bytes.hasTag(8, "WAVE")) {
        if (bytes.hasTag(0, "RIFF") || bytes.hasTag(0, "RF64")) return checkChunks(bytes, "data", false);
        if (bytes.hasTag(0, "RIFX")) return checkChunks(bytes, "data", true);
    }
    if (bytes.hasTag(0, "FORM") && (bytes.hasTag(8, "AIFF") || bytes.hasTag(8, "AIFC"))) {
        return checkChunks(bytes, "SSND", true);
    }
    if (bytes.hasTag(0, "riff") && bytes.hasTag(24, "wave")) return checkWave64(bytes);
    if (bytes.hasTag(0, "caff")) return checkCaf(bytes);
    if (bytes.hasTag(0, "NIST_1A")) return checkSphere(bytes);
    if (bytes.hasTag(0, ".snd")) return checkAu(bytes);
    if (bytes.hasTag(0, "OggS")) return checkOgg(bytes);
    return findMp3Truncation(file->bytes());
}

}  // namespace voxbit
