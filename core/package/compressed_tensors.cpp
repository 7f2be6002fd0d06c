// SPDX-License-Identifier: Apache-2.0
#include "core/package/compressed_tensors.h"

#include <array>
#include <map>
#include <utility>

#include "core/base/as_index.h"

namespace voxbit {
namespace {

constexpr std::array<Bits, 2> kWordWidths = {4, 8};

Json weightScheme(Bits bits, std::int64_t groupSize) {
    Json scheme = {{"num_bits", bits},      {"type", "int"},    {"symmetric", true},   {"strategy", "channel"},
                   {"group_size", nullptr}, {"dynamic", false}, {"actorder", nullptr}, {"observer", "minmax"}};
    if (groupSize > 0) {
        scheme["strategy"] = "group";
        scheme["group_size"] = groupSize;
    }
    return scheme;
}

std::int64_t groupSizeOf(const PackedFile& file, std::size_t layer) {
    return file.quantizers[layer].weight.groupSize;
}

}  // namespace

std::optional<Bits> compressedBits(const PackedFile& file, int layer) {
    const std::size_t l = asIndex(layer);
    if (file.layers[l].kind != LayerKind::Linear) return std::nullopt;
    const std::int64_t groupSize = groupSizeOf(file, l);
    if (groupSize > 0 && file.layers[l].weightShape.back() % groupSize != 0) return std::nullopt;
    for (const Bits width : kWordWidths)
        if (file.bits[l].weight <= width) return width;
    return std::nullopt;
}

std::vector<std::int32_t> packedWords(std::span<const std::int32_t> levels, std::int64_t rows, Bits bits) {
    const std::size_t perWord = asIndex(32 / bits);
    const std::size_t columns = rows == 0 ? 0 : levels.size() / static_cast<std::size_t>(rows);
    const std::size_t words = (columns + perWord - 1) / perWord;
    const std::int32_t offset = std::int32_t{1} << (bits - 1);
    std::vector<std::int32_t> packed;
    packed.reserve(static_cast<std::size_t>(rows) * words);
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        for (std::size_t word = 0; word < words; ++word) {
            std::uint32_t value = 0;
            for (std::size_t i = 0; i < perWord && word * perWord + i < columns; ++i) {
                const std::int32_t level = levels[row * columns + word * perWord + i];
                value |= static_cast<std::uint32_t>(level + offset) << (asIndex(bits) * i);
            }
            packed.push_back(static_cast<std::int32_t>(value));
        }
    }
    return packed;
}

Json compressedTensorsConfig(const PackedFile& file) {
    Json groups = Json::object();
    Json ignored = Json::array();
    std::map<std::pair<Bits, std::int64_t>, Json> namesOf;  // by width and size of groups
    for (std::size_t l = 0; l < file.layers.size(); ++l)
        if (const auto width = compressedBits(file, static_cast<int>(l)))
            namesOf[{*width, groupSizeOf(file, l)}].push_back(file.layers[l].name);
    for (auto& [scheme, names] : namesOf)
        groups["group_" + std::to_string(groups.size())] = {{"targets", std::move(names)},
                                                            {"weights", weightScheme(scheme.first, scheme.second)},
                                                            {"input_activations", nullptr},
                                                            {"output_activations", nullptr}};
    for (std::size_t l = 0; l < file.layers.size(); ++l)
        if (file.layers[l].kind == LayerKind::Linear && !compressedBits(file, static_cast<int>(l)))
            ignored.push_back(file.layers[l].name);
    return {{"quant_method", "compressed-tensors"}, {"format", "pack-quantized"},
            {"quantization_status", "compressed"},  {"config_groups", std::move(groups)},
            {"ignore", std::move(ignored)},         {"kv_cache_scheme", nullptr}};
}

}  // namespace voxbit
