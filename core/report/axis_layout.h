// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/report/figure.h"

namespace voxbit {

/// A finished axis: its range, and where and how its ticks read.
struct AxisLayout {
    AxisScale scale = AxisScale::Linear;
    double low = 0;
    double high = 1;
    std::vector<AxisTick> ticks;
    std::vector<double> minorTicks;  ///< log axes: positions between labelled ones

    /// 0 at `low`, 1 at `high`; not clamped. Positions that a log axis cannot show give NaN.
    double share(double position) const;
    /// Whether the position can be drawn at all: finite, and positive on a log axis.
    bool canShow(double position) const;
};

/// The least and greatest value to be shown.
struct DataRange {
    bool isEmpty = true;
    double low = 0;
    double high = 0;
    double lowestPositive = 0;  ///< 0: none

    void include(double value);
};

/// What the axes of a figure have to show: points, intervals, bars with their feet, marks.
DataRange xRange(const Figure& figure);
DataRange yRange(const Figure& figure);
DataRange valueRange(const HeatMap& map);

/// Fits an axis around the data: ends given in the axis win, linear axes begin at 0 where the data come near it, ticks
/// stand at 1, 2 or 5 times a power of ten, about `wantedTicks` of them.
/// @param isBound no room is added beyond the data (category and heat-map axes)
AxisLayout layoutAxis(const FigureAxis& axis, const DataRange& data, int wantedTicks, bool isBound = false);

/// "label [unit]"
std::string axisTitle(const FigureAxis& axis);

}  // namespace voxbit
