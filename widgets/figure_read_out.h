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

/// Where the point stands; of a Band its middle, of a step the middle of its bin.
double xOf(const Figure& figure, FigurePoint point);
double yOf(const Figure& figure, FigurePoint point);

/// The point nearest to `at`, bars by their column; nothing within `reach` px: none. Bands only where nothing else is.
std::optional<FigurePoint> nearestPoint(const Figure& figure, const std::function<QPointF(double, double)>& pixelOf,
                                        QPointF at, double reach);

/// The points that arrow keys walk through from a point of `series`, by x: those of the series, or of all bars
/// together, which share the axis.
std::vector<FigurePoint> walkOrder(const Figure& figure, int series);

/// Lines with units: what it is, its value, its interval.
QStringList pointReadOut(const Figure& figure, FigurePoint point, const QLocale& locale);
QStringList cellReadOut(const Figure& figure, int row, int column, const QLocale& locale);

}  // namespace voxbit
