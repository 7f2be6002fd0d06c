// SPDX-License-Identifier: Apache-2.0
#include "core/profile/gradient_statistics.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace voxbit {

void GradientStatistics::add(const GradientStatistics& other) {
    if (layers.empty()) layers.assign(other.layers.size(), {0, 0, 0, INFINITY});
    if (layers.size() != other.layers.size()) {
        throw InvalidArgument("cannot add gradients of " + std::to_string(other.layers.size()) +
                              " layers to those of " + std::to_string(layers.size()));
    }
    clips += other.clips;
    frames += other.frames;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerGradients& more = other.layers[i];
        layers[i].weightSquares += more.weightSquares;
        layers[i].weightProducts += more.weightProducts;
        layers[i].outputHigh = std::max(layers[i].outputHigh, more.outputHigh);
        layers[i].outputLow = std::min(layers[i].outputLow, more.outputLow);
    }
}

Json toJson(const GradientStatistics& statistics) {
    Json layers = Json::array();
    for (const LayerGradients& layer : statistics.layers) {
        layers.push_back({layer.weightSquares, layer.weightProducts, layer.outputHigh, layer.outputLow});
    }
    return {{"clips", statistics.clips}, {"frames", statistics.frames}, {"layers", std::move(layers)}};
}

GradientStatistics gradientStatisticsFromJson(const Json& json) {
    try {
        GradientStatistics statistics;
        statistics.clips = json.at("clips").get<double>();
        statistics.frames = json.at("frames").get<double>();
        for (const Json& layer : json.at("layers")) {
            statistics.layers.push_back({layer.at(0).get<double>(), layer.at(1).get<double>(),
                                         layer.at(2).get<double>(), layer.at(3).get<double>()});
        }
        return statistics;
    } catch (const Json::exception& error) {
        throw FormatError(std::string("stored gradients: ") + error.what());
    }
}

}  // namespace voxbit
