// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "core/report/figure.h"

namespace voxbit {
namespace {

bool areEqual(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}
bool areEqual(const std::vector<double>& a, const std::vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return areEqual(x, y); });
}

bool areEqual(const AxisTick& a, const AxisTick& b) {
    return a.position == b.position && a.label == b.label && a.name == b.name;
}

bool areEqual(const FigureAxis& a, const FigureAxis& b) {
    return a.label == b.label && a.unit == b.unit && a.scale == b.scale && a.low == b.low && a.high == b.high &&
           a.hasTurnedLabels == b.hasTurnedLabels &&
           std::equal(a.ticks.begin(), a.ticks.end(), b.ticks.begin(), b.ticks.end(),
                      [](const AxisTick& x, const AxisTick& y) { return areEqual(x, y); });
}

bool areEqual(const FigureSeries& a, const FigureSeries& b) {
    return a.name == b.name && a.kind == b.kind && a.marker == b.marker && a.dash == b.dash && a.colour == b.colour &&
           a.barWidth == b.barWidth && a.shift == b.shift && a.labels == b.labels && areEqual(a.size, b.size) &&
           areEqual(a.x, b.x) && areEqual(a.y, b.y) && areEqual(a.low, b.low) && areEqual(a.high, b.high);
}

bool areEqual(const FigureMark& a, const FigureMark& b) {
    return areEqual(a.position, b.position) && a.label == b.label && a.isVertical == b.isVertical && a.dash == b.dash;
}

bool areEqual(const HeatCell& a, const HeatCell& b) {
    return a.value.has_value() == b.value.has_value() && areEqual(a.value.value_or(0), b.value.value_or(0)) &&
           a.text == b.text && a.detail == b.detail && a.isMarked == b.isMarked && a.low == b.low && a.high == b.high &&
           a.range == b.range;
}

template <class T>
bool areAllEqual(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return areEqual(x, y); });
}

bool areEqual(const HeatMap& a, const HeatMap& b) {
    return a.rows == b.rows && a.columns == b.columns && areAllEqual(a.cells, b.cells) && areEqual(a.value, b.value) &&
           a.isDarkHigh == b.isDarkHigh && a.separateColumns == b.separateColumns && a.markNote == b.markNote;
}

template <class T>
bool areOptionalsEqual(const std::optional<T>& a, const std::optional<T>& b) {
    return a.has_value() == b.has_value() && (!a || areEqual(*a, *b));
}

}  // namespace

bool areEqual(const Figure& a, const Figure& b) {
    return a.title == b.title && a.note == b.note && areEqual(a.x, b.x) && areEqual(a.y, b.y) &&
           areOptionalsEqual(a.upper, b.upper) && areAllEqual(a.series, b.series) && areAllEqual(a.marks, b.marks) &&
           areOptionalsEqual(a.size, b.size) && areOptionalsEqual(a.heatMap, b.heatMap);
}

}  // namespace voxbit
