// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_ticks.h"

#include <algorithm>
#include <cmath>

#include "core/report/axis_layout.h"

namespace voxbit {
namespace {

constexpr double kApart = 6;      // px between two labels
constexpr double kLeastTick = 4;  // px between two ticks without labels

AxisLayout axisBetween(const FigureAxis& axis, AxisScale scale, double low, double high, int wanted) {
    FigureAxis part = axis;
    part.scale = scale;
    part.low = low;
    part.high = high;
    return layoutAxis(part, {}, wanted, true);
}

bool isWithin(double position, double low, double high) {
    const double slack = 1e-9 * (high - low);
    return position >= low - slack && position <= high + slack;
}

}  // namespace

double TickSpan::pixelOf(double position) const {
    const double share =
        scale == AxisScale::Log ? std::log(position / low) / std::log(high / low) : (position - low) / (high - low);
    return start + share * (end - start);
}

bool TickSpan::isShown(double position) const {
    return isWithin(position, low, high);
}

double TickSpan::pixelsPerUnit() const {
    return std::abs(end - start) / (high - low);
}

AxisTicks TickMaker::numbers(const FigureAxis& axis, double low, double high, double length, double spacing) const {
    const int wanted = std::max(2, static_cast<int>(length / spacing));
    AxisLayout layout = axisBetween(axis, axis.scale, low, high, wanted);
    const auto shownCount = [&] {
        return std::count_if(layout.ticks.begin(), layout.ticks.end(),
                             [&](const AxisTick& tick) { return isWithin(tick.position, low, high); });
    };
    if (axis.ticks.empty()) {
        // Steps may be so long, decades on a log axis, that fewer than two are in view: one number tells no scale. Then
        // there are more of them, and on a log axis even steps within a decade.
        for (int more = wanted + 1; shownCount() < 2 && more <= 3 * wanted; ++more)
            layout = axisBetween(axis, axis.scale, low, high, more);
        if (shownCount() < 2) layout = axisBetween(axis, AxisScale::Linear, low, high, wanted);
    }
    AxisTicks ticks;
    for (const AxisTick& tick : layout.ticks) {
        if (!isWithin(tick.position, low, high)) continue;
        QString label = QString::fromStdString(tick.label);
        if (axis.ticks.empty()) label.replace(QLatin1Char('.'), m_locale.decimalPoint());
        ticks.positions.append(tick.position);
        ticks.labels.append(label);
    }
    for (const double position : layout.minorTicks) {
        if (isWithin(position, low, high)) ticks.minor.append(position);
    }
    return ticks;
}

AxisTicks TickMaker::categories(const FigureAxis& axis, const TickSpan& span, bool areTurned, double most) const {
    double apart = std::abs(span.end - span.start);
    for (std::size_t i = 1; i < axis.ticks.size(); ++i)
        apart = std::min(apart, span.pixelsPerUnit() * std::abs(axis.ticks[i].position - axis.ticks[i - 1].position));
    const bool hasRoomForAll = areTurned ? apart > m_metrics.height() : apart > 60;
    const double room = areTurned ? most : hasRoomForAll ? apart - kApart : most;
    // Where only some ticks in view have a label and there is room for all, all show what they are.
    const bool areNamed = hasRoomForAll && std::any_of(axis.ticks.begin(), axis.ticks.end(), [&](const AxisTick& tick) {
                              return span.isShown(tick.position) && tick.label.empty() && !tick.name.empty();
                          });
    AxisTicks ticks;
    double lastTick = -1e9;
    for (const AxisTick& tick : axis.ticks) {
        if (!span.isShown(tick.position)) continue;
        // Turned labels are names of layers, whose end tells most.
        const QString label = m_metrics.elidedText(QString::fromStdString(areNamed ? tick.name : tick.label),
                                                   areTurned ? Qt::ElideLeft : Qt::ElideMiddle, room);
        const double at = span.pixelOf(tick.position);
        if (label.isEmpty() && at - lastTick < kLeastTick) continue;
        lastTick = at;
        ticks.positions.append(tick.position);
        ticks.labels.append(label);
    }
    thin(ticks, span, areTurned, 1e9);
    return ticks;
}

AxisTicks TickMaker::rows(const std::vector<std::string>& names, const TickSpan& span, double most) const {
    AxisTicks ticks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!span.isShown(static_cast<double>(i))) continue;
        ticks.positions.append(static_cast<double>(i));
        ticks.labels.append(m_metrics.elidedText(QString::fromStdString(names[i]), Qt::ElideMiddle, most));
    }
    thin(ticks, span, true, 1e9);
    return ticks;
}

AxisTicks TickMaker::within(const std::vector<AxisTick>& given, const TickSpan& span) const {
    AxisTicks ticks;
    for (const AxisTick& tick : given) {
        if (!span.isShown(tick.position)) continue;
        ticks.positions.append(tick.position);
        ticks.labels.append(QString::fromStdString(tick.label));
    }
    return ticks;
}

void TickMaker::thin(AxisTicks& ticks, const TickSpan& span, bool isUpright, double limit) const {
    const double direction = span.end >= span.start ? 1 : -1;
    double freeFrom = -1e9;
    for (qsizetype i = 0; i < ticks.positions.size(); ++i) {
        QString& label = ticks.labels[i];
        if (label.isEmpty()) continue;
        const double half = (isUpright ? m_metrics.height() : m_metrics.horizontalAdvance(label) + kApart) / 2;
        const double at = direction * span.pixelOf(ticks.positions[i]);
        const double place = direction * at;
        if (at - half < freeFrom || (!isUpright && (place - half < 0 || place + half > limit))) {
            label.clear();
        } else {
            freeFrom = at + half;
        }
    }
}

double TickMaker::widest(const AxisTicks& ticks) const {
    double widest = 0;
    for (const QString& label : ticks.labels) widest = std::max(widest, m_metrics.horizontalAdvance(label));
    return widest;
}

double TickMaker::widest(const std::vector<std::string>& texts) const {
    double widest = 0;
    for (const auto& text : texts) widest = std::max(widest, m_metrics.horizontalAdvance(QString::fromStdString(text)));
    return widest;
}

}  // namespace voxbit
