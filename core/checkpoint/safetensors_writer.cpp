// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/safetensors_writer.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/text_file.h"

namespace voxbit {

namespace {

/// Keeps byte counts far from the end of 64 bits.
constexpr std::int64_t kMaxNumel = std::int64_t{1} << 56;

std::uint64_t sizeOf(const TensorBytes& tensor) {
    const auto numel = shapeNumel(tensor.shape);
    if (!numel || *numel > kMaxNumel || tensor.shape.size() > kMaxRank)
        throw InvalidArgument("tensor '" + tensor.name + "': bad shape " + shapeText(tensor.shape));
    return static_cast<std::uint64_t>(*numel) * dtypeSize(tensor.dtype);
}

/// Wider elements first: every tensor then begins at a multiple of its element size without any padding, which the
/// format forbids.
std::vector<const TensorBytes*> fileOrder(std::span<const TensorBytes> tensors) {
    std::vector<const TensorBytes*> order;
    for (const TensorBytes& tensor : tensors) order.push_back(&tensor);
    std::stable_sort(order.begin(), order.end(), [](const TensorBytes* a, const TensorBytes* b) {
        return dtypeSize(a->dtype) > dtypeSize(b->dtype);
    });
    return order;
}

std::string quoted(const std::string& text) {
    try {
        return nlohmann::json(text).dump();
    } catch (const nlohmann::json::exception&) {
        throw InvalidArgument("a tensor name or metadata text is not valid UTF-8");
    }
}

std::string headerJson(const std::vector<const TensorBytes*>& order,
                       const std::map<std::string, std::string>& metadata) {
    std::string json = "{";
    const auto key = [&](const std::string& name) {
        if (json.size() > 1) json += ",";
        json += quoted(name);
        json += ":{";
    };
    if (!metadata.empty()) {
        key("__metadata__");
        for (const auto& [name, value] : metadata) {
            if (json.back() != '{') json += ",";
            json += quoted(name);
            json += ":";
            json += quoted(value);
        }
        json += "}";
    }
    std::unordered_set<std::string> names{"__metadata__"};
    std::uint64_t offset = 0;
    for (const TensorBytes* tensor : order) {
        if (!names.insert(tensor->name).second)
            throw InvalidArgument("tensor name '" + tensor->name + "' is there twice or reserved");
        key(tensor->name);
        json += "\"dtype\":\"";
        json += dtypeName(tensor->dtype);
        json += "\",\"shape\":[";
        for (std::size_t i = 0; i < tensor->shape.size(); ++i) {
            if (i > 0) json += ",";
            json += std::to_string(tensor->shape[i]);
        }
        const std::uint64_t end = offset + sizeOf(*tensor);
        json += "],\"data_offsets\":[";
        json += std::to_string(offset);
        json += ",";
        json += std::to_string(end);
        json += "]}";
        offset = end;
    }
    return json + "}";
}

std::size_t roundedUpTo8(std::size_t bytes) {
    return (bytes + 7) / 8 * 8;
}

}  // namespace

std::size_t safetensorsHeaderBytes(std::span<const TensorBytes> tensors,
                                   const std::map<std::string, std::string>& metadata) {
    return roundedUpTo8(headerJson(fileOrder(tensors), metadata).size());
}

void writeSafetensors(const std::filesystem::path& path, std::span<const TensorBytes> tensors,
                      const SafetensorsOptions& options) {
    for (const TensorBytes& tensor : tensors)
        if (sizeOf(tensor) != tensor.bytes.size())
            throw InvalidArgument("tensor '" + tensor.name + "': shape " + shapeText(tensor.shape) + " of " +
                                  std::string(dtypeName(tensor.dtype)) + " is not " +
                                  std::to_string(tensor.bytes.size()) + " bytes");
    const std::vector<const TensorBytes*> order = fileOrder(tensors);
    std::string header = headerJson(order, options.metadata);
    const std::size_t headerBytes = options.headerBytes ? options.headerBytes : roundedUpTo8(header.size());
    if (headerBytes < header.size() || headerBytes % 8 != 0)
        throw InvalidArgument("headerBytes is " + std::to_string(headerBytes) + "; a multiple of 8 from " +
                              std::to_string(roundedUpTo8(header.size())) + " on is needed");
    header.resize(headerBytes, ' ');

    std::array<std::byte, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<std::byte>(headerBytes >> (8 * i) & 0xff);
    writeFileAtomically(path, [&](const auto& write) {
        write(length);
        write(std::as_bytes(std::span(header)));
        for (const TensorBytes* tensor : order) write(tensor->bytes);
    });
}

}  // namespace voxbit
