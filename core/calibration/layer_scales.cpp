// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/layer_scales.h"

#include <cmath>

#include "core/base/error.h"

namespace voxbit {

namespace {

Json affineToJson(const AffineParams& p) {
    return {{"scale", p.scale}, {"zero_point", p.zeroPoint}, {"low", p.low}, {"high", p.high}};
}

double readScale(const Json& json) {
    const double scale = json.get<double>();
    if (!std::isfinite(scale) || scale < 0) throw FormatError("stored scales: a scale is negative or not finite");
    return scale;
}

AffineParams affineFromJson(const Json& json) {
    AffineParams p;
    p.scale = readScale(json.at("scale"));
    p.zeroPoint = json.at("zero_point").get<std::int64_t>();
    p.low = json.at("low").get<std::int64_t>();
    p.high = json.at("high").get<std::int64_t>();
    if (p.low > p.high || p.scale == 0) throw FormatError("stored scales: an activation range is empty");
    return p;
}

ActivationQuantizer readQuantizer(const Json& json) {
    ActivationQuantizer quantizer;
    quantizer.bits = json.at("bits").get<Bits>();
    if (!isActivationWidth(quantizer.bits)) throw FormatError("stored scales: no such activation width");
    quantizer.isDynamic = json.value("dynamic", false);
    quantizer.isTwin = json.contains("negative");
    if (quantizer.isDynamic) {
        if (quantizer.isTwin || json.contains("positive")) {
            throw FormatError("stored scales: a dynamic input has a fixed range");
        }
        return quantizer;
    }
    quantizer.range = affineFromJson(json.at("positive"));
    if (quantizer.isTwin) quantizer.lower = affineFromJson(json.at("negative"));
    return quantizer;
}

Json quantizerJson(const ActivationQuantizer& quantizer) {
    Json json = {{"bits", quantizer.bits}};
    if (quantizer.isDynamic) {
        json["dynamic"] = true;
    } else {
        json["positive"] = affineToJson(quantizer.range);
    }
    if (quantizer.isTwin) json["negative"] = affineToJson(quantizer.lower);
    return json;
}

LayerScales readScales(const Json& json) {
    LayerScales scales;
    const Json& weight = json.at("weight");
    scales.weight.bits = weight.at("bits").get<Bits>();
    scales.weight.low = weight.at("low").get<std::int64_t>();
    scales.weight.high = weight.at("high").get<std::int64_t>();
    for (const Json& scale : weight.at("scales")) scales.weight.scales.push_back(readScale(scale));
    scales.weight.groupSize = weight.value("group_size", std::int64_t{0});
    if (scales.weight.groupSize < 0) throw FormatError("stored scales: a group of weights has a negative size");
    if (!isWeightWidth(scales.weight.bits)) throw FormatError("stored scales: no such weight width");
    for (const Json& input : json.at("inputs")) scales.inputs.push_back(readQuantizer(input));
    if (json.contains("output")) scales.output = readQuantizer(json["output"]);
    if (json.contains("bias_correction")) scales.biasCorrection = json["bias_correction"].get<std::vector<double>>();
    scales.score = json.at("score").get<double>();
    scales.distortion = json.at("distortion").get<double>();
    scales.seconds = json.at("seconds").get<double>();
    return scales;
}

}  // namespace

Json toJson(const LayerScales& scales) {
    const WeightQuantizer& weight = scales.weight;
    Json inputs = Json::array();
    for (const ActivationQuantizer& input : scales.inputs) inputs.push_back(quantizerJson(input));
    Json json = {
        {"weight", {{"bits", weight.bits}, {"low", weight.low}, {"high", weight.high}, {"scales", weight.scales}}},
        {"inputs", std::move(inputs)},
        {"score", scales.score},
        {"distortion", scales.distortion},
        {"seconds", scales.seconds}};
    if (weight.groupSize > 0) json["weight"]["group_size"] = weight.groupSize;
    if (scales.output.bits != kFloatBits) json["output"] = quantizerJson(scales.output);
    if (!scales.biasCorrection.empty()) json["bias_correction"] = scales.biasCorrection;
    return json;
}

LayerScales layerScalesFromJson(const Json& json) {
    try {
        return readScales(json);
    } catch (const Json::exception& error) {
        throw FormatError(std::string("stored scales: ") + error.what());
    }
}

}  // namespace voxbit
