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

LayerScales readScales(const Json& json) {
    LayerScales scales;
    const Json& weight = json.at("weight");
    scales.weight.bits = weight.at("bits").get<Bits>();
    scales.weight.low = weight.at("low").get<std::int64_t>();
    scales.weight.high = weight.at("high").get<std::int64_t>();
    for (const Json& scale : weight.at("scales")) scales.weight.scales.push_back(readScale(scale));
    if (!isWeightWidth(scales.weight.bits)) throw FormatError("stored scales: no such weight width");
    for (const Json& input : json.at("inputs")) {
        ActivationQuantizer& quantizer = scales.inputs.emplace_back();
        quantizer.bits = input.at("bits").get<Bits>();
        if (!isActivationWidth(quantizer.bits)) throw FormatError("stored scales: no such activation width");
        quantizer.isDynamic = input.value("dynamic", false);
        quantizer.isTwin = input.contains("negative");
        if (quantizer.isDynamic) {
            if (quantizer.isTwin || input.contains("positive")) {
                throw FormatError("stored scales: a dynamic input has a fixed range");
            }
            continue;
        }
        quantizer.positive = affineFromJson(input.at("positive"));
        if (quantizer.isTwin) quantizer.negative = affineFromJson(input.at("negative"));
    }
    scales.score = json.at("score").get<double>();
    scales.distortion = json.at("distortion").get<double>();
    scales.seconds = json.at("seconds").get<double>();
    return scales;
}

}  // namespace

Json toJson(const LayerScales& scales) {
    const WeightQuantizer& weight = scales.weight;
    Json inputs = Json::array();
    for (const ActivationQuantizer& input : scales.inputs) {
        Json json = {{"bits", input.bits}};
        if (input.isDynamic) {
            json["dynamic"] = true;
        } else {
            json["positive"] = affineToJson(input.positive);
        }
        if (input.isTwin) json["negative"] = affineToJson(input.negative);
        inputs.push_back(std::move(json));
    }
    return {{"weight", {{"bits", weight.bits}, {"low", weight.low}, {"high", weight.high}, {"scales", weight.scales}}},
            {"inputs", std::move(inputs)},
            {"score", scales.score},
            {"distortion", scales.distortion},
            {"seconds", scales.seconds}};
}

LayerScales layerScalesFromJson(const Json& json) {
    try {
        return readScales(json);
    } catch (const Json::exception& error) {
        throw FormatError(std::string("stored scales: ") + error.what());
    }
}

}  // namespace voxbit
