// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantizer/bit_map.h"
#include "core/report/figure.h"

/// The figures of the workbench, from plain numbers: the window and the command line build them here, so that both
/// show and write the same.
namespace voxbit {

/// A measured point of an error-rate curve. Rates are shares (0.05 is 5 %).
struct SizePoint {
    double sizeMiB = 0;
    double rate = 0;
    std::optional<double> low;  ///< 95 % interval
    std::optional<double> high;
    double meanBits = 0;  ///< of the weights; 0: not known
};
struct SizeCurve {
    std::string name;        ///< method and calibration group
    bool isUniform = false;  ///< one width for all layers: crosses without a line
    std::vector<SizePoint> points;
};
struct ErrorRateFigure {
    std::string title = "Error rate against model size";
    std::string note;
    std::string rateName = "word error rate";
    std::string sizeAccounting = "file";  ///< what the size counts
    std::vector<SizeCurve> curves;
    std::optional<double> floatRate;  ///< dashed line
};
/// Rates in percent over MiB; the upper axis gives mean bits where the points know them.
Figure errorRateAgainstSize(const ErrorRateFigure& data);

struct MatrixCell {
    std::optional<double> rate;  ///< nothing: not run yet
    std::int64_t utterances = 0;
    std::optional<double> low = std::nullopt;  ///< 95 % interval
    std::optional<double> high = std::nullopt;
};
struct CrossMatrix {
    std::string title = "Cross matrix";
    std::string note;
    std::string rateName = "word error rate";
    bool isHigherBetter = false;  ///< accuracies
    bool isShare = true;          ///< rates are shares, shown in percent
    std::string unit = "%";       ///< of what is shown
    std::vector<std::string> testGroups;
    std::vector<std::string> calibrationGroups;
    std::vector<std::vector<MatrixCell>> cells;  ///< [test][calibration]
    std::vector<MatrixCell> uncalibrated;        ///< by test group; empty: no such column
};
/// A row per test group, a column per calibration group and one apart for "no calibration"; the best of each row
/// (all of them where several tie) is framed.
/// @throws InvalidArgument when the cells do not fill the matrix
Figure crossMatrix(const CrossMatrix& data);

struct SensitivityBar {
    std::string layer;
    std::string kind;  ///< bars of one kind share a colour
    double value = 0;
    std::optional<double> low = std::nullopt;  ///< interval of the value
    std::optional<double> high = std::nullopt;
};
/// Bars in the given order, on a log axis where all values are positive.
Figure sensitivityBars(const std::vector<SensitivityBar>& layers, const std::string& metric, const std::string& title);

struct ActivationRow {
    std::string layer;
    double minimum = 0, p1 = 0, p25 = 0, median = 0, p75 = 0, p99 = 0, maximum = 0;  ///< of |x|
};
/// Quantile bands of |activation| over depth, log scale.
Figure activationBands(const std::vector<ActivationRow>& layers, const std::string& title);

struct ActivationHistogram {
    std::string group;
    std::vector<double> edges;   ///< one more than shares
    std::vector<double> shares;  ///< of all values, per bin
    double minimum = 0;
    double maximum = 0;
};
/// One layer's values for several speaker groups, overlaid, with marks at their extremes.
Figure activationHistograms(const std::vector<ActivationHistogram>& groups, const std::string& title);

struct BitCell {
    std::string layer;  ///< checkpoint name
    Bits bits = kFloatBits;
};
/// Network blocks from left to right, their layers below one another; digit and colour give the width.
/// @param tensor "weight" or "activation"
Figure bitMapFigure(const std::vector<BitCell>& layers, const std::string& tensor, const std::string& title);

/// Positions 0, 1, 2, ... named after layers; with many layers only the first of each block is named.
FigureAxis layerAxis(const std::vector<std::string>& names);

/// Where a layer stands in a bit map, from its checkpoint name: the block is everything up to the last component that
/// is a number ("encoder.layers.3"), the part is the rest ("attention.q_proj").
struct LayerPlace {
    std::string block;
    std::string part;
};
LayerPlace placeOfLayer(const std::string& name);
/// "layers 3 q_proj": enough to tell layers of one model apart in most cases, and short enough for a legend.
std::string shortLayerName(const std::string& name);

}  // namespace voxbit
