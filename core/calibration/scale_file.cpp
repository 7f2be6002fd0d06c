// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/scale_file.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;

Json widthJson(Bits bits) {
    return bits == kFloatBits ? Json("none") : Json(bits);
}

/// The list "layers"; empty for CSV. That the widths are sound is for readBitMap() to say.
Json layerList(const std::filesystem::path& path) {
    if (path.extension() == ".csv") return Json::array();
    const Json json = parseJson(readTextFile(path, kMaxFileBytes), path.string());
    const auto list = json.is_object() ? json.find("layers") : json.end();
    if (!json.is_object() || list == json.end() || !list->is_array())
        throw FormatError(path.string() + ": a bit map is an object with a list \"layers\"");
    return *list;
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
    for (const LayerScales& layer : scales) {
        LayerBits widths{layer.weight.bits, layer.inputs.empty() ? kFloatBits : 0};
        for (const ActivationQuantizer& input : layer.inputs)
            widths.activation = std::max(widths.activation, input.bits);
        bits.push_back(widths);
    }
    return bits;
}

void writeScales(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                 const std::vector<LayerScales>& scales) {
    const BitMap bits = bitsOf(scales);
    Json list = Json::array();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        Json entry{{"name", layers[l].name},
                   {"weight_bits", widthJson(bits.at(l).weight)},
                   {"activation_bits", widthJson(bits.at(l).activation)}};
        if (bits[l] != LayerBits{} || scales[l].output.bits != kFloatBits) entry["scales"] = toJson(scales[l]);
        list.push_back(std::move(entry));
    }
    writeFileAtomically(path, Json{{"layers", std::move(list)}}.dump(1) + "\n");
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
        const std::size_t operands = layer.kind == LayerKind::MatMul ? 2 : 1;
        if (!of.inputs.empty() && of.inputs.size() != operands)
            throw FormatError(where + " has scales for " + std::to_string(of.inputs.size()) + " inputs, not " +
                              std::to_string(operands));
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
