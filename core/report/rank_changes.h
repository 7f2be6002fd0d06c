// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/figure.h"

namespace voxbit {

/// Where each layer stands for one group of speakers.
struct RankProfile {
    std::string name;
    std::vector<int> ranks;  ///< by layer, 0 for the least sensitive; -1: not ranked
};

struct RankChanges {
    std::string title = "Rank changes";
    std::vector<std::string> layers;    ///< checkpoint names
    std::vector<RankProfile> profiles;  ///< columns from left to right
    int namedLayers = 4;                ///< so many of those whose rank changes most get a colour and a name
    std::optional<int> alwaysNamed;     ///< a layer that gets one too
};

/// Ranks from 1 on per layer and profile. Left out are layers that some profile does not rank, and (apart from
/// `alwaysNamed`) those that have the same rank everywhere: they are only counted.
struct RankChangeFigure {
    Figure figure;
    std::vector<std::vector<int>> layers;  ///< [series][point]; -1 in the gaps between lines
    int unmovedCount = 0;                  ///< layers that have the same rank in all profiles
};

/// Slope chart: a column per profile, a line per layer; the note gives the rank correlations of neighbouring columns.
/// @throws InvalidArgument when a profile does not have a rank for each layer
RankChangeFigure rankChangeFigure(const RankChanges& data);

/// Agreement of two profiles over the layers that both rank. NaN as spearmanCorrelation().
struct RankAgreement {
    int layers = 0;
    double spearman = 0;
    double kendall = 0;
    int largestChange = 0;  ///< places
    int mostChanged = -1;   ///< the layer; -1: none moved
};
RankAgreement rankAgreement(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace voxbit
