// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontMetricsF>
#include <QLocale>

#include "widgets/figure_layout.h"

namespace voxbit {

/// An axis on screen: `start` is where `low` stands, px.
struct TickSpan {
    double start = 0;
    double end = 1;
    double low = 0;
    double high = 1;
    AxisScale scale = AxisScale::Linear;

    double pixelOf(double position) const;
    bool isShown(double position) const;
    double pixelsPerUnit() const;
};

/// Ticks and their labels for the part of an axis that is shown. Numbers stand where core's SVG puts them.
class TickMaker {
  public:
    TickMaker(const QFontMetricsF& metrics, const QLocale& locale) : m_metrics(metrics), m_locale(locale) {}

    /// @param spacing px that one tick should have to itself
    AxisTicks numbers(const FigureAxis& axis, double low, double high, double length, double spacing) const;
    /// Given ticks; labels longer than `most` px (turned) or than their place (upright) are elided. Ticks without a
    /// label show their full name where zooming in makes room for it.
    AxisTicks categories(const FigureAxis& axis, const TickSpan& span, bool areTurned, double most) const;
    /// Names of heat-map rows at 0, 1, 2, ...
    AxisTicks rows(const std::vector<std::string>& names, const TickSpan& span, double most) const;
    /// Those of given ticks that are shown.
    AxisTicks within(const std::vector<AxisTick>& ticks, const TickSpan& span) const;

    /// Empties labels that would touch the one before, or leave 0..limit.
    /// @param isUpright the axis is: labels take their height, not their width
    void thin(AxisTicks& ticks, const TickSpan& span, bool isUpright, double limit) const;

    /// Of the labels, px.
    double widest(const AxisTicks& ticks) const;
    double widest(const std::vector<std::string>& texts) const;

  private:
    const QFontMetricsF& m_metrics;
    const QLocale& m_locale;
};

}  // namespace voxbit
