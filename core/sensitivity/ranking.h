// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace voxbit {

/// Place of one layer in a ranking.
struct RankedLayer {
    int layer = 0;     ///< index in Model::layers()
    double value = 0;  ///< its sensitivity
    int rank = 0;      ///< 0 for the smallest value
    int band = 0;      ///< layers whose order is uncertain share a band; bands are numbered from 0
};

/// Layers in ascending order of their values; equal values in the order of `layers`.
/// @param layers indices in Model::layers(), in network order
/// @param values parallel to `layers`
/// @param relativeError two neighbours are in one band when they differ by at most this part of the larger magnitude
/// @throws InvalidArgument when the sizes differ or a value is not a number, naming its position
std::vector<RankedLayer> rankLayers(std::span<const int> layers, std::span<const double> values,
                                    double relativeError = 0);

/// Ranks from 1 on; equal values get the mean of the ranks they take up.
std::vector<double> meanRanks(std::span<const double> values);

/// Spearman's (1904) agreement of two lists of values, -1..1; equal values share their mean rank. NaN when one of them
/// is constant or has fewer than two entries. @throws InvalidArgument when the sizes differ
double spearmanCorrelation(std::span<const double> a, std::span<const double> b);
/// Kendall's tau-b (1945), -1..1. NaN and @throws as spearmanCorrelation().
double kendallCorrelation(std::span<const double> a, std::span<const double> b);

}  // namespace voxbit
