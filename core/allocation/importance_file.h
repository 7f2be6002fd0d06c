// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/allocation/cost_table.h"
#include "core/layers/layer_info.h"

/// Learned importance (LIMPQ: Tang et al., ECCV 2022, arXiv 2203.08368): a layer's step sizes, trained jointly at every
/// candidate width, say what each width costs: the larger the step, the more the layer loses. As a file (JSON):
///     {"importance": [{"layer": "...", "weight": {"2": 0.31, "4": 0.07}, "input": {"2": 1.9, "4": 0.4}}, ...]}
/// with one member for each candidate width. A layer whose width is fixed has that width alone.
namespace voxbit {

/// The indicators of one layer: steps by width, in units of the tensor.
struct LayerImportance {
    std::string layer;
    std::map<Bits, double> weight;
    std::map<Bits, double> input;
};

/// What the widths of a model's layers cost. Both tables have the columns of the file's candidate widths.
struct ImportanceCosts {
    CostTable weights;
    CostTable inputs;
};

/// Written atomically. @throws IoError
void writeImportance(const std::filesystem::path& path, std::span<const LayerImportance> importance);

/// Whether a file holds importance rather than one score for each layer. @throws IoError; FormatError for broken JSON
bool isImportanceFile(const std::filesystem::path& path);

/// Widths that a layer does not list are forbidden to it, and those that forbidOutliers() finds.
/// @param isRequired by layer: which ones must be there
/// @throws IoError; FormatError; InvalidArgument naming unknown, repeated and missing layers, widths that do not exist
///         and indicators that are not above 0
ImportanceCosts readImportance(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                               const std::vector<bool>& isRequired);

/// The same costs for other columns; widths that the table does not have are forbidden.
CostTable withColumns(const CostTable& table, std::span<const Bits> widths);

/// One number for each layer: its cost at `bits`, or at the nearest width that it is allowed, the wider of two. NaN for
/// layers that the table says nothing of.
std::vector<double> scoresAt(const CostTable& table, Bits bits);

}  // namespace voxbit
