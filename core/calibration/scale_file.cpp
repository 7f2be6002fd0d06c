// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/scale_file.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/package/bit_map_file.h"

namespace voxbit {
namespace {

/// The list "layers"; empty for CSV. That the widths are sound is for readBitMap() to say.
Json layerList(const std::filesystem::path& path) {
    if (path.extension() == ".csv") return Json::array();
    return bitMapEntries(parseJson(readTextFile(path, kMaxLayerListBytes), path.string()), path.string());
}

bool isScaled(const Json& entry) {
    return entry.is_object() && entry.contains("scales");
}

bool isFloat(const Json& entry, const char* field) {
    return !entry.contains(field) || !entry[field].is_number() || entry[field] == kFloatBits;
}

}  // namespace

BitMap bitsOf(const std::vector<LayerScales>& scales) {
    BitMap bits;
    for (const LayerScales& layer : scales) bits.push_back({layer.weight.bits, widestOf(layer.inputs)});
    return bits;
}

void writeScales(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                 const std::vector<LayerScales>& scales) {
    const BitMap bits = bitsOf(scales);
    Json json = bitMapJson(layers, bits);
    for (std::size_t l = 0; l < layers.size(); ++l)
        if (bits[l] != LayerBits{} || scales[l].output.bits != kFloatBits)
            json["layers"][l]["scales"] = toJson(scales[l]);
    writeFileAtomically(path, json.dump(1) + "\n");
}

std::optional<std::vector<LayerScales>> readScales(const std::filesystem::path& path,
                                                   std::span<const LayerInfo> layers) {
    const Json list = layerList(path);
    if (std::none_of(list.begin(), list.end(), isScaled)) return std::nullopt;
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t l = 0; l < layers.size(); ++l) index.emplace(layers[l].name, l);
    std::vector<LayerScales> scales(layers.size());
    for (const Json& entry : list) {
        const std::string name = entry.is_object() ? entry.value("name", std::string()) : std::string();
        const auto found = index.find(name);
        const std::string where = path.string() + ", layer " + name;
        if (found == index.end()) throw InvalidArgument(where + ": the model has no such layer");
        if (!isScaled(entry)) {
            if (isFloat(entry, "weight_bits") && isFloat(entry, "activation_bits")) continue;
            throw FormatError(where + " is quantized but has no scales, unlike others of the file");
        }
        const LayerInfo& layer = layers[found->second];
        LayerScales& of = scales[found->second];
        of = layerScalesFromJson(entry["scales"]);
        if (!of.inputs.empty() && of.inputs.size() != operandCount(layer))
            throw FormatError(where + " has scales for " + std::to_string(of.inputs.size()) + " inputs, not " +
                              std::to_string(operandCount(layer)));
        if (layer.kind == LayerKind::MatMul && of.weight.bits != kFloatBits)
            throw FormatError(where + " is a matrix product and has no weight to scale");
    }
    return scales;
}

bool hasScales(const std::filesystem::path& path) {
    const Json list = layerList(path);
    return std::any_of(list.begin(), list.end(), isScaled);
}

}  // namespace voxbit
