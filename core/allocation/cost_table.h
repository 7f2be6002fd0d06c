// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace voxbit {

/// What every width of every layer costs, in any unit in which the costs of layers may be added: measured damage,
/// learned importance, or costsFromSensitivities().
struct CostTable {
    std::vector<Bits> widths;  ///< of the columns
    /// [layer][column], layers in the order of Model::layers(). Infinite: the width is forbidden. NaN: not known, which
    /// only layers may be whose width nobody chooses.
    std::vector<std::vector<double>> values;

    bool empty() const { return widths.empty(); }
    /// @param names of the layers, for messages
    /// @throws InvalidArgument naming the layer and width that has no cost
    double at(int layer, Bits bits, std::span<const std::string> names) const;
};

/// What every width of every layer costs one group of speakers.
struct GroupCosts {
    std::string group;  ///< who
    CostTable costs;
};

/// Sensitivity times the power of the rounding error of a uniform quantizer, relative to its range: s * 4^-b (each bit
/// halves the step); nothing at kFloatBits. Sensitivities below zero (SQNR) are first raised so that the smallest is 0.
CostTable costsFromSensitivities(std::span<const double> sensitivities, std::span<const Bits> widths);

/// LIMPQ's rule (Tang et al., ECCV 2022): importance falls with the width; an indicator that is smaller than that of
/// the next wider column is an artefact of joint training, and its width becomes forbidden.
void forbidOutliers(CostTable& table);

}  // namespace voxbit
