// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QPointF>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "core/report/figure.h"

/// Which point of a figure somebody means, and how it reads in words.
namespace voxbit {

struct FigurePoint {
    int series = 0;
    int point = 0;  ///< of Steps: the bin
    bool operator==(const FigurePoint&) const = default;
};

/// How many points the series has; of Steps: bins.
int pointCount(const FigureSeries& series);

/// Where the point stands; of a Band its middle, of a step the middle of its bin.
double xOf(const Figure& figure, FigurePoint point);
double yOf(const Figure& figure, FigurePoint point);
/// px to the right of there.
double shiftOf(const Figure& figure, FigurePoint point);

/// The point nearest to `at`, bars by their column; nothing within `reach` px: none. Bands only where nothing else is.
std::optional<FigurePoint> nearestPoint(const Figure& figure, const std::function<QPointF(double, double)>& pixelOf,
                                        QPointF at, double reach);

/// The points that arrow keys walk through from a point of `series`, by x: those of the series, or of all bars (all
/// bubbles) together, which share the axis.
std::vector<FigurePoint> walkOrder(const Figure& figure, int series);

/// Four significant digits and the unit; a gap is a dash.
QString numberText(double value, const std::string& unit, const QLocale& locale);
/// The category that stands at `x`, in full; empty: none.
QString categoryName(const Figure& figure, double x);
/// The position on an axis of numbers without its unit; of a step "from to to".
QString xValueText(const Figure& figure, FigurePoint point, const QLocale& locale);

/// Lines with units: what it is, its value, its interval.
QStringList pointReadOut(const Figure& figure, FigurePoint point, const QLocale& locale);
QStringList cellReadOut(const Figure& figure, int row, int column, const QLocale& locale);

}  // namespace voxbit
