// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/allocation/cost_table.h"
#include "core/allocation/integer_program.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"

/// The published search of LIMPQ (Tang et al., ECCV 2022) for ResNet-50: indicators, limits and answer.
namespace voxbit::test {

struct LimpqGolden {
    IntegerProgram program;         ///< limits: BitOps, size
    std::vector<LayerBits> widths;  ///< by layer
    double objective = 0;
    std::vector<double> shares;  ///< of the limits that the answer takes
};

inline std::vector<LayerBits> widthsOf(const IntegerProgram& program, const std::vector<int>& choices) {
    std::vector<LayerBits> widths;
    for (std::size_t g = 0; g < choices.size(); ++g)
        widths.push_back(program.groups[g].choices[static_cast<std::size_t>(choices[g])].bits);
    return widths;
}

inline IntegerProgram limpqProgram(const Json& json) {
    const auto widths = json["bit_candidates"].get<std::vector<int>>();
    CostTable weights{widths, {}};
    CostTable activations{widths, {}};
    double parameters = 0, bitOps = 0;
    for (const auto& layer : json["layers"]) {
        std::vector<double> ofWeight, ofActivation;
        for (const int bits : widths) {
            ofWeight.push_back(layer["weight_indicator"][std::to_string(bits)].get<double>());
            ofActivation.push_back(layer["activation_indicator"][std::to_string(bits)].get<double>());
        }
        weights.values.push_back(ofWeight);
        activations.values.push_back(ofActivation);
        parameters += layer["params"].get<double>();
        bitOps += layer["macs"].get<double>() * 3 * 4;
    }
    forbidOutliers(weights);
    forbidOutliers(activations);
    const auto& fixed = json["constraints"]["fixed"];
    const double fixedParameters = fixed["first_conv_params"].get<double>() + fixed["linear_params"].get<double>();
    IntegerProgram program;
    program.limits = {
        {"number of BitOps", "per image", 0, bitOps},
        {"size", "bits", fixedParameters * fixed["bits"].get<double>(), 32 * (parameters + fixedParameters) / 12.2}};
    const double alpha = json["alpha"].get<double>();
    for (std::size_t l = 0; l < weights.values.size(); ++l) {
        const auto& layer = json["layers"][l];
        ProgramGroup group{layer["name"].get<std::string>(), {}};
        for (std::size_t w = 0; w < widths.size(); ++w) {
            for (std::size_t a = 0; a < widths.size(); ++a) {
                const double cost = alpha * weights.values[l][w] + activations.values[l][a];
                if (!(cost < 1e300)) continue;
                group.choices.push_back(
                    {{widths[w], widths[a]},
                     cost,
                     {layer["macs"].get<double>() * widths[w] * widths[a], layer["params"].get<double>() * widths[w]}});
            }
        }
        program.groups.push_back(std::move(group));
    }
    return program;
}

inline std::filesystem::path limpqPath() {
    return std::filesystem::path(VOXBIT_TEST_DATA) / "golden/limpq_resnet50.json";
}

inline LimpqGolden limpqGolden() {
    const Json json = parseJson(readTextFile(limpqPath()), limpqPath().string());
    LimpqGolden golden{limpqProgram(json), {}, json["published"]["objective"].get<double>(), {}};
    for (std::size_t l = 0; l < golden.program.groups.size(); ++l)
        golden.widths.push_back(
            {json["published"]["weight_bits"][l].get<int>(), json["published"]["activation_bits"][l].get<int>()});
    golden.shares = {json["published"]["bitops_share"].get<double>(), json["published"]["size_share"].get<double>()};
    return golden;
}

}  // namespace voxbit::test
