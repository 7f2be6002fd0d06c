// SPDX-License-Identifier: Apache-2.0
#include "core/report/axis_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/report/number_text.h"

namespace voxbit {
namespace {

/// The smallest of 1, 2, 5, 10 times a power of ten that is at least `value`.
double niceStep(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

void setLinearRange(AxisLayout& layout, const FigureAxis& axis, const DataRange& data, bool isBound) {
    layout.low = data.isEmpty ? 0 : data.low;
    layout.high = data.isEmpty ? 1 : data.high;
    if (layout.low == layout.high) {
        const double room = layout.low == 0 ? 1 : 0.1 * std::abs(layout.low);
        if (layout.low != 0) layout.low -= room;
        layout.high += room;
    }
    if (!isBound) {
        const double room = 0.05 * (layout.high - layout.low);
        const bool isNearZero = layout.low >= 0 && layout.low < 0.4 * layout.high;
        layout.low = isNearZero ? 0 : layout.low - room;
        layout.high += room;
    }
    layout.low = axis.low.value_or(layout.low);
    layout.high = axis.high.value_or(layout.high);
    if (layout.high <= layout.low) layout.high = layout.low + std::max(1e-9, std::abs(layout.low) * 0.1);
}

void setLogRange(AxisLayout& layout, const FigureAxis& axis, const DataRange& data) {
    const bool hasData = data.lowestPositive > 0;
    const auto usable = [](const std::optional<double>& end, double otherwise) {
        return end && *end > 0 ? *end : otherwise;
    };
    layout.low = usable(axis.low, hasData ? data.lowestPositive / 1.5 : 0.1);
    layout.high = usable(axis.high, hasData ? data.high * 1.5 : 10);
    if (layout.high <= layout.low * 1.0001) layout.high = layout.low * 10;
}

void addLinearTicks(AxisLayout& layout, int wanted) {
    const double step = niceStep((layout.high - layout.low) / std::max(wanted, 2));
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    const double first = std::ceil(layout.low / step - 1e-9);
    for (int i = 0; i < 100; ++i) {
        const double position = (first + i) * step;
        if (position > layout.high + 1e-9 * step) break;
        const bool isPlain = decimals <= 6 && std::abs(layout.high) < 1e7;
        layout.ticks.push_back({position, isPlain ? fixedText(position, decimals) : shortText(position, 3)});
    }
}

void addLogTicks(AxisLayout& layout, int wanted) {
    const int first = static_cast<int>(std::floor(std::log10(layout.low) + 1e-9));
    const int last = static_cast<int>(std::ceil(std::log10(layout.high) - 1e-9));
    const int stride = std::max(1, (last - first) / std::max(wanted, 2));
    const bool isShort = std::log10(layout.high / layout.low) < 2.2;
    for (int decade = first; decade <= last; ++decade) {
        for (int factor = 1; factor < 10; ++factor) {
            const double position = factor * std::pow(10.0, decade);
            if (position < layout.low * (1 - 1e-9) || position > layout.high * (1 + 1e-9)) continue;
            const bool isLabelled =
                (factor == 1 && (decade - first) % stride == 0) || (isShort && (factor == 2 || factor == 5));
            if (isLabelled) {
                layout.ticks.push_back({position, shortText(position, 1)});
            } else if (stride == 1) {
                layout.minorTicks.push_back(position);
            }
        }
    }
}

}  // namespace

double AxisLayout::share(double position) const {
    if (!canShow(position)) return std::numeric_limits<double>::quiet_NaN();
    if (scale == AxisScale::Linear) return (position - low) / (high - low);
    return std::log(position / low) / std::log(high / low);
}

bool AxisLayout::canShow(double position) const {
    return std::isfinite(position) && (scale == AxisScale::Linear || position > 0);
}

void DataRange::include(double value) {
    if (!std::isfinite(value)) return;
    low = isEmpty ? value : std::min(low, value);
    high = isEmpty ? value : std::max(high, value);
    isEmpty = false;
    if (value > 0) lowestPositive = lowestPositive == 0 ? value : std::min(lowestPositive, value);
}

DataRange xRange(const Figure& figure) {
    DataRange range;
    for (const auto& series : figure.series) {
        const double reach = series.kind == SeriesKind::Bars ? series.barWidth / 2 : 0;
        for (const double x : series.x) {
            range.include(x - reach);
            range.include(x + reach);
        }
    }
    for (const auto& mark : figure.marks) {
        if (mark.isVertical) range.include(mark.position);
    }
    return range;
}

DataRange yRange(const Figure& figure) {
    DataRange range;
    for (const auto& series : figure.series) {
        for (const auto* values : {&series.y, &series.low, &series.high})
            for (const double y : *values) range.include(y);
        if (series.kind == SeriesKind::Bars || series.kind == SeriesKind::Steps) range.include(0);
    }
    for (const auto& mark : figure.marks) {
        if (!mark.isVertical) range.include(mark.position);
    }
    return range;
}

DataRange valueRange(const HeatMap& map) {
    DataRange range;
    for (const auto& cell : map.cells) {
        if (cell.value) range.include(*cell.value);
    }
    return range;
}

AxisLayout layoutAxis(const FigureAxis& axis, const DataRange& data, int wantedTicks, bool isBound) {
    AxisLayout layout;
    layout.scale = axis.scale;
    if (axis.scale == AxisScale::Linear) {
        setLinearRange(layout, axis, data, isBound);
    } else {
        setLogRange(layout, axis, data);
    }
    if (!axis.ticks.empty()) {
        layout.ticks = axis.ticks;
    } else if (axis.scale == AxisScale::Linear) {
        addLinearTicks(layout, wantedTicks);
    } else {
        addLogTicks(layout, wantedTicks);
    }
    return layout;
}

std::string axisTitle(const FigureAxis& axis) {
    return axis.unit.empty() ? axis.label : axis.label + " [" + axis.unit + "]";
}

}  // namespace voxbit
