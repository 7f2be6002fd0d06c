// SPDX-License-Identifier: Apache-2.0
#include "core/package/calibration_table.h"

namespace voxbit {
namespace {

double lowest(const AffineParams& range) {
    return static_cast<double>(range.low - range.zeroPoint) * range.scale;
}

double highest(const AffineParams& range) {
    return static_cast<double>(range.high - range.zeroPoint) * range.scale;
}

void addActivation(Json& json, const std::string& what, const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits) return;
    json[what + "_bits"] = quantizer.bits;
    if (quantizer.isDynamic) {
        json[what + "_is_dynamic"] = true;
        return;
    }
    json["tracked_min_" + what] = lowest(quantizer.isTwin ? quantizer.lower : quantizer.range);
    json["tracked_max_" + what] = highest(quantizer.range);
    if (quantizer.isTwin) return;
    json[what + "_scale"] = quantizer.range.scale;
    json[what + "_zero_point"] = quantizer.range.zeroPoint;
}

}  // namespace

Json calibrationTable(const PackedFile& file) {
    Json table = Json::object();
    for (std::size_t l = 0; l < file.layers.size(); ++l) {
        const PackedLayer& layer = file.quantizers[l];
        Json json = Json::object();
        if (layer.weight.bits != kFloatBits) {
            json["weight_bits"] = layer.weight.bits;
            json["weight_scale"] = layer.weight.scales;
            if (layer.weight.groupSize > 0) json["weight_group_size"] = layer.weight.groupSize;
        }
        for (std::size_t i = 0; i < layer.inputs.size(); ++i)
            addActivation(json, i == 0 ? "input" : "input_" + std::to_string(i), layer.inputs[i]);
        addActivation(json, "output", layer.output);
        table[file.layers[l].name] = std::move(json);
    }
    return table;
}

}  // namespace voxbit
