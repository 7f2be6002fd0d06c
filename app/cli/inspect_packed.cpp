// SPDX-License-Identifier: Apache-2.0
#include "app/cli/inspect_packed.h"

#include <algorithm>
#include <ostream>

#include "core/package/bit_ops.h"
#include "core/package/packed_file.h"
#include "core/package/size_model.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

SizeParts sizeOf(const PackedFile& file) {
    return SizeModel(file.layers, file.tensors, {}, {Accounting::File, file.options}).parts(file.bits);
}

TableCell scaleCell(const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return {};
    return quantizer.isDynamic ? TableCell("dynamic") : TableCell(quantizer.range.scale);
}

TableCell zeroPointCell(const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits || quantizer.isDynamic) return {};
    return quantizer.isTwin ? TableCell("twin") : TableCell(quantizer.range.zeroPoint);
}

/// Names as a tree: a line for each module that holds others, indented by depth, and one for each layer.
class ModuleTree {
  public:
    explicit ModuleTree(const PackedFile& file) : m_file(file) {
        m_table.columns = {{"module"},     {"kind"},         {"shape"},      {"weight bits"},
                           {"scales"},     {"scale", "", 6}, {"input bits"}, {"input scale", "", 6},
                           {"zero point"}, {"output bits"}};
        for (std::size_t l = 0; l < file.layers.size(); ++l) addLayer(l);
    }
    const Table& table() const { return m_table; }

  private:
    static std::vector<std::string> partsOf(const std::string& name) {
        std::vector<std::string> parts;
        std::size_t start = 0;
        for (std::size_t dot; (dot = name.find('.', start)) != std::string::npos; start = dot + 1)
            parts.push_back(name.substr(start, dot - start));
        parts.push_back(name.substr(start));
        return parts;
    }

    void addLayer(std::size_t l) {
        const std::vector<std::string> parts = partsOf(m_file.layers[l].name);
        std::size_t shared = 0;
        while (shared + 1 < parts.size() && shared + 1 < m_open.size() && parts[shared] == m_open[shared]) ++shared;
        for (std::size_t depth = shared; depth + 1 < parts.size(); ++depth) addRow(depth, parts[depth]);
        m_open = parts;
        addRow(parts.size() - 1, parts.back());
        fill(m_table.rows.back(), l);
    }

    void addRow(std::size_t depth, const std::string& name) {
        m_table.rows.emplace_back(m_table.columns.size());
        m_table.rows.back().front() = std::string(2 * depth, ' ') + name;
    }

    void fill(std::vector<TableCell>& row, std::size_t l) const {
        const LayerInfo& info = m_file.layers[l];
        const PackedLayer& layer = m_file.quantizers[l];
        row[1] = std::string(layerKindName(info.kind));
        if (!info.weightShape.empty()) {
            row[2] = shapeText(info.weightShape);
            row[3] = widthCell(layer.weight.bits);
        }
        if (!layer.weight.scales.empty()) {
            row[4] = static_cast<std::int64_t>(layer.weight.scales.size());
            row[5] = layer.weight.scales.front();
        }
        const auto first = layer.inputs.empty() ? ActivationQuantizer() : layer.inputs.front();
        row[6] = widthCell(m_file.bits[l].activation);
        row[7] = scaleCell(first);
        row[8] = zeroPointCell(first);
        row[9] = widthCell(layer.output.bits);
    }

    const PackedFile& m_file;
    Table m_table;
    std::vector<std::string> m_open;
};

Json activationJson(const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return nullptr;
    Json json{{"bits", quantizer.bits}};
    const auto range = [](const AffineParams& params) {
        return Json{
            {"scale", params.scale}, {"zero_point", params.zeroPoint}, {"low", params.low}, {"high", params.high}};
    };
    if (quantizer.isDynamic) {
        json["dynamic"] = true;
    } else {
        json["positive"] = range(quantizer.range);
    }
    if (quantizer.isTwin) json["negative"] = range(quantizer.lower);
    return json;
}

Json packedJson(const PackedFile& file, const std::filesystem::path& path) {
    const SizeParts parts = sizeOf(file);
    Json json{{"file", path.string()},         {"size_bytes", std::filesystem::file_size(path)},
              {"header_bytes", parts.header},  {"weight_bytes", parts.weights},
              {"scale_bytes", parts.scales},   {"zero_point_bytes", parts.zeroPoints},
              {"rest_bytes", parts.rest},      {"model_type", file.checkpoint.config.modelType()},
              {"hash", file.contentHash},      {"model_hash", file.facts.modelHash},
              {"method", file.facts.method},   {"calibrator", file.facts.calibrator},
              {"program", file.facts.program}, {"rest", file.options.rest == RestWidth::Fp32 ? "fp32" : "fp16"},
              {"layers", Json::array()}};
    for (std::size_t l = 0; l < file.layers.size(); ++l) {
        const PackedLayer& layer = file.quantizers[l];
        Json inputs = Json::array();
        for (const auto& input : layer.inputs) inputs.push_back(activationJson(input));
        json["layers"].push_back({{"name", file.layers[l].name},
                                  {"kind", layerKindName(file.layers[l].kind)},
                                  {"weight_shape", file.layers[l].weightShape},
                                  {"weight_bits", file.bits[l].weight},
                                  {"weight_scales", layer.weight.scales},
                                  {"weight_group_size", layer.weight.groupSize},
                                  {"activation_bits", file.bits[l].activation},
                                  {"inputs", std::move(inputs)},
                                  {"output", activationJson(layer.output)}});
    }
    return json;
}

}  // namespace

void inspectPacked(const Console& console, const std::filesystem::path& path) {
    const PackedFile file = openPackedFile(path, console.control());
    if (console.isJson) return console.printJson(packedJson(file, path));
    const auto bytes = static_cast<double>(std::filesystem::file_size(path));
    const SizeParts parts = sizeOf(file);
    console.out << path.string() << ": packed " << file.checkpoint.config.modelType() << ", " << mebibytesText(bytes)
                << " (" << static_cast<std::int64_t>(bytes) << " bytes): weights " << mebibytesText(parts.weights)
                << ", scales and zero points " << mebibytesText(parts.scales + parts.zeroPoints) << ", not quantized "
                << mebibytesText(parts.rest) << ", header " << mebibytesText(parts.header) << "\n";
    if (!file.facts.method.empty()) console.out << "bits: " << file.facts.method << "\n";
    if (!file.facts.calibrator.empty()) console.out << "scales: " << file.facts.calibrator << "\n";
    console.out << "\n" << tableText(ModuleTree(file).table());
}

}  // namespace voxbit::cli
