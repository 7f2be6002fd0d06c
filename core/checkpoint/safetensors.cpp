// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/safetensors.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/checkpoint/aligned_bytes.h"
#include "core/checkpoint/byte_reader.h"
#include "core/checkpoint/safetensors_header.h"

namespace voxbit {

namespace {

constexpr std::size_t kLengthBytes = 8;

/// Length of the JSON header, which the file states in its first eight bytes, compared with the file.
std::size_t headerLength(std::span<const std::byte> file, const std::string& where) {
    if (file.size() < kLengthBytes)
        throw FormatError(where + ": truncated: " + std::to_string(file.size()) + " bytes are no safetensors file");
    const std::uint64_t length = ByteReader(file, where).u64();
    if (length > kMaxSafetensorsHeaderBytes)
        throw FormatError(where + ": the header claims " + std::to_string(length) + " bytes; at most " +
                          std::to_string(kMaxSafetensorsHeaderBytes) + " are accepted. Is it a safetensors file?");
    if (length > file.size() - kLengthBytes)
        throw FormatError(where + ": truncated: the header claims " + std::to_string(length) + " bytes, the file has " +
                          std::to_string(file.size() - kLengthBytes) + " after its length");
    return static_cast<std::size_t>(length);
}

/// The format forbids overlaps and holes: in the order of their places, each tensor begins where the one before ended
/// and the last ends with the file.
void checkLayout(const std::vector<SafetensorsEntry>& entries, std::uint64_t dataBytes, const std::string& where) {
    std::uint64_t expected = 0;
    for (const SafetensorsEntry& entry : entries) {
        const std::string tensor = where + ": tensor '" + entry.name + "': ";
        const std::string place = std::to_string(entry.begin) + " .. " + std::to_string(entry.end);
        if (entry.end < entry.begin || entry.end > dataBytes)
            throw FormatError(tensor + "data_offsets " + place + " lie outside the file's " +
                              std::to_string(dataBytes) + " bytes of data; is it truncated?");
        if (entry.begin != expected)
            throw FormatError(tensor + "data_offsets " + place + " leave a hole or overlap another tensor; " +
                              std::to_string(expected) + " is where it must begin");
        const auto numel = shapeNumel(entry.shape);
        const std::uint64_t bytes = entry.end - entry.begin;
        const std::uint64_t elementBytes = dtypeSize(entry.dtype);
        if (!numel || bytes % elementBytes != 0 || static_cast<std::uint64_t>(*numel) != bytes / elementBytes)
            throw FormatError(tensor + "shape " + shapeText(entry.shape) + " of " +
                              std::string(dtypeName(entry.dtype)) + " does not fill " + std::to_string(bytes) +
                              " bytes");
        expected = entry.end;
    }
    if (expected != dataBytes)
        throw FormatError(where + ": " + std::to_string(dataBytes - expected) +
                          " bytes at the end belong to no tensor");
}

}  // namespace

TensorSet readSafetensors(const std::filesystem::path& path) {
    const auto file = MappedFile::open(path);
    const std::string where = path.string();
    const std::span<const std::byte> bytes = file->bytes();
    const std::size_t headerBytes = headerLength(bytes, where);
    const auto headerText = bytes.subspan(kLengthBytes, headerBytes);
    if (headerText.empty() || headerText.front() != std::byte{'{'})
        throw FormatError(where + ": the header does not begin with '{'. Is it a safetensors file?");
    SafetensorsHeader header =
        parseSafetensorsHeader({reinterpret_cast<const char*>(headerText.data()), headerText.size()}, where);

    const auto data = bytes.subspan(kLengthBytes + headerBytes);
    std::stable_sort(header.entries.begin(), header.entries.end(), [](const auto& a, const auto& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    checkLayout(header.entries, data.size(), where);

    TensorSet tensors;
    tensors.addFile(file);
    tensors.setMetadata(std::move(header.metadata));
    for (SafetensorsEntry& entry : header.entries) {
        TensorView view;
        view.name = std::move(entry.name);
        view.dtype = entry.dtype;
        view.strides = rowMajorStrides(entry.shape);
        view.shape = std::move(entry.shape);
        const AlignedBytes aligned = alignedBytes(
            data.subspan(static_cast<std::size_t>(entry.begin), static_cast<std::size_t>(entry.end - entry.begin)),
            dtypeSize(entry.dtype), file);
        view.data = aligned.data;
        view.owner = aligned.owner;
        tensors.add(std::move(view));
    }
    return tensors;
}

}  // namespace voxbit
