// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/zip_archive.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/error.h"
#include "core/checkpoint/byte_reader.h"

namespace voxbit {

namespace {

constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kEnd64LocatorSignature = 0x07064b50;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kEnd64LocatorBytes = 20;
constexpr std::size_t kCentralBytes = 46;
constexpr std::uint16_t kNarrow16 = 0xffff;      ///< "look into the 64-bit record"
constexpr std::uint32_t kNarrow32 = 0xffffffff;  ///< likewise
constexpr std::uint16_t kZip64ExtraId = 1;
constexpr std::uint16_t kEncryptedFlag = 1;

struct Directory {
    std::uint64_t entryCount = 0;
    std::uint64_t sizeBytes = 0;
    std::uint64_t offset = 0;
};

struct CentralEntry {
    std::string name;
    std::uint64_t sizeBytes = 0;
    std::uint64_t localOffset = 0;
};

/// Where an entry lies, header included, for the test of overlaps.
struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// The end record is the last thing in the file but for a comment of at most 65535 bytes, whose length it states.
std::size_t findEndRecord(std::span<const std::byte> archive, const std::string& where) {
    const std::size_t size = archive.size();
    for (std::size_t back = kEndBytes; back <= std::min(size, kEndBytes + kNarrow16); ++back) {
        ByteReader reader(archive.subspan(size - back), where);
        if (reader.u32() != kEndSignature) continue;
        reader.skip(16);
        if (reader.u16() == back - kEndBytes) return size - back;
    }
    throw FormatError(where + ": no end record of a zip archive; is the file truncated?");
}

Directory readEnd64(std::span<const std::byte> archive, std::size_t endPosition, const std::string& where) {
    if (endPosition < kEnd64LocatorBytes) throw FormatError(where + ": the zip archive has no 64-bit end record");
    ByteReader locator(archive.subspan(endPosition - kEnd64LocatorBytes, kEnd64LocatorBytes), where);
    if (locator.u32() != kEnd64LocatorSignature)
        throw FormatError(where + ": the zip archive has no 64-bit end record");
    locator.skip(4);
    const std::uint64_t position = locator.u64();
    if (position > endPosition)
        throw FormatError(where + ": the zip archive's 64-bit end record lies outside the file");
    ByteReader reader(archive.subspan(static_cast<std::size_t>(position)), where);
    if (reader.u32() != kEnd64Signature) throw FormatError(where + ": the zip archive has no 64-bit end record");
    reader.skip(8 + 2 + 2 + 4 + 4 + 8);
    Directory directory;
    directory.entryCount = reader.u64();
    directory.sizeBytes = reader.u64();
    directory.offset = reader.u64();
    return directory;
}

Directory readDirectory(std::span<const std::byte> archive, const std::string& where) {
    const std::size_t endPosition = findEndRecord(archive, where);
    ByteReader reader(archive.subspan(endPosition), where);
    reader.skip(4);
    const bool isSplit = reader.u16() != reader.u16();
    reader.skip(2);
    Directory directory;
    directory.entryCount = reader.u16();
    directory.sizeBytes = reader.u32();
    directory.offset = reader.u32();
    if (directory.entryCount == kNarrow16 || directory.sizeBytes == kNarrow32 || directory.offset == kNarrow32)
        directory = readEnd64(archive, endPosition, where);
    else if (isSplit)
        throw FormatError(where + ": a zip archive in several parts");
    if (directory.offset > endPosition || directory.sizeBytes > endPosition - directory.offset)
        throw FormatError(where + ": the zip archive's directory lies outside the file; is it truncated?");
    if (directory.entryCount > directory.sizeBytes / kCentralBytes)
        throw FormatError(where + ": the zip archive claims " + std::to_string(directory.entryCount) +
                          " entries, more than its directory has room for");
    return directory;
}

/// 64-bit values stand in an extra field, each only where the narrow field could not hold it, in this order.
void readZip64Extra(ByteReader extra, std::uint64_t& size, std::uint64_t& packedSize, std::uint64_t& offset,
                    std::size_t extraBytes) {
    while (extra.position() + 4 <= extraBytes) {
        const std::uint16_t id = extra.u16();
        const std::uint16_t length = extra.u16();
        ByteReader field(extra.take(length), extra.where());
        if (id != kZip64ExtraId) continue;
        if (size == kNarrow32) size = field.u64();
        if (packedSize == kNarrow32) packedSize = field.u64();
        if (offset == kNarrow32) offset = field.u64();
        return;
    }
}

CentralEntry readCentralEntry(ByteReader& reader) {
    const std::string& where = reader.where();
    if (reader.u32() != kCentralSignature) throw FormatError(where + ": the zip archive's directory is damaged");
    reader.skip(4);
    const std::uint16_t flags = reader.u16();
    const std::uint16_t method = reader.u16();
    reader.skip(8);
    std::uint64_t packedSize = reader.u32();
    CentralEntry entry;
    entry.sizeBytes = reader.u32();
    const std::uint16_t nameBytes = reader.u16();
    const std::uint16_t extraBytes = reader.u16();
    const std::uint16_t commentBytes = reader.u16();
    reader.skip(8);
    entry.localOffset = reader.u32();
    entry.name = reader.takeText(nameBytes);
    readZip64Extra(ByteReader(reader.take(extraBytes), where), entry.sizeBytes, packedSize, entry.localOffset,
                   extraBytes);
    reader.skip(commentBytes);
    if (flags & kEncryptedFlag) throw FormatError(where + ": zip entry '" + entry.name + "' is encrypted");
    if (method != 0 || packedSize != entry.sizeBytes)
        throw FormatError(where + ": zip entry '" + entry.name + "' is compressed (method " + std::to_string(method) +
                          "); torch.save only stores. Unpack and save it again");
    return entry;
}

ZipEntry locate(const CentralEntry& central, std::span<const std::byte> archive, const Directory& directory,
                const std::string& where, Extent& extent) {
    const std::string entryWhere = where + ": zip entry '" + central.name + "'";
    if (central.localOffset > directory.offset) throw FormatError(entryWhere + " lies outside the file");
    ByteReader reader(archive.first(static_cast<std::size_t>(directory.offset)), entryWhere);
    reader.skip(central.localOffset);
    if (reader.u32() != kLocalSignature) throw FormatError(entryWhere + " has no local header");
    reader.skip(22);
    const std::uint16_t nameBytes = reader.u16();
    const std::uint16_t extraBytes = reader.u16();
    if (reader.takeText(nameBytes) != central.name)
        throw FormatError(entryWhere + " has another name in its local header");
    reader.skip(extraBytes);
    const auto data = reader.take(central.sizeBytes);
    extent = {central.localOffset, reader.position()};
    return {central.name, data};
}

}  // namespace

std::vector<ZipEntry> readStoredZip(std::span<const std::byte> archive, const std::string& where) {
    const Directory directory = readDirectory(archive, where);
    ByteReader reader(
        archive.subspan(static_cast<std::size_t>(directory.offset), static_cast<std::size_t>(directory.sizeBytes)),
        where);
    std::vector<ZipEntry> entries;
    std::vector<Extent> extents;
    std::unordered_set<std::string> names;
    for (std::uint64_t i = 0; i < directory.entryCount; ++i) {
        const CentralEntry central = readCentralEntry(reader);
        if (!names.insert(central.name).second)
            throw FormatError(where + ": zip entry '" + central.name + "' is there twice");
        entries.push_back(locate(central, archive, directory, where, extents.emplace_back()));
    }
    std::sort(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < extents.size(); ++i)
        if (extents[i].begin < extents[i - 1].end) throw FormatError(where + ": entries of the zip archive overlap");
    return entries;
}

}  // namespace voxbit
