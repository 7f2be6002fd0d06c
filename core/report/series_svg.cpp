// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/report/figure_frame.h"

namespace voxbit {
namespace {

/// Maps data to px for one series.
struct Mapping {
    const AxisLayout& x;
    const AxisLayout& y;
    const PlotBox& box;

    double px(double value) const { return box.left + x.share(value) * box.width(); }
    double py(double value) const { return box.bottom - y.share(value) * box.height(); }
    bool canShow(double atX, double atY) const { return x.canShow(atX) && y.canShow(atY); }
    /// On a log axis what is not positive stands at the lower edge: an interval that reaches 0 goes off the plot.
    double pyOrEdge(double value) const { return y.canShow(value) ? py(value) : box.bottom; }
};

void drawBand(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const std::string& colour) {
    std::vector<PlotPoint> upper;
    std::vector<PlotPoint> lower;
    const auto flush = [&] {
        upper.insert(upper.end(), lower.rbegin(), lower.rend());
        canvas.polygon(upper, colour, 0.18);
        upper.clear();
        lower.clear();
    };
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        if (!map.x.canShow(series.x[i]) || !std::isfinite(series.low[i]) || !map.y.canShow(series.high[i])) {
            flush();
            continue;
        }
        upper.push_back({map.px(series.x[i]), map.py(series.high[i])});
        lower.push_back({map.px(series.x[i]), map.pyOrEdge(series.low[i])});
    }
    flush();
}

void drawLine(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const StrokeStyle& stroke) {
    std::vector<PlotPoint> points;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        if (map.canShow(series.x[i], series.y[i])) {
            points.push_back({map.px(series.x[i]), map.py(series.y[i])});
            continue;
        }
        canvas.polyline(points, stroke);
        points.clear();
    }
    canvas.polyline(points, stroke);
}

void drawErrorBars(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const std::string& colour) {
    const StrokeStyle stroke{colour, 1.2, Dash::Solid};
    for (std::size_t i = 0; i < series.low.size(); ++i) {
        if (!map.canShow(series.x[i], series.high[i]) || !std::isfinite(series.low[i])) continue;
        const double x = map.px(series.x[i]) + series.shift;
        const double top = map.py(series.high[i]);
        const double bottom = map.pyOrEdge(series.low[i]);
        canvas.line({x, top}, {x, bottom}, stroke);
        canvas.line({x - 3, top}, {x + 3, top}, stroke);
        canvas.line({x - 3, bottom}, {x + 3, bottom}, stroke);
    }
}

void drawBars(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const std::string& colour) {
    const double foot = map.y.scale == AxisScale::Log ? map.box.bottom : map.py(0);
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        if (!map.canShow(series.x[i], series.y[i])) continue;
        const double top = map.py(series.y[i]);
        canvas.rectangle({map.px(series.x[i] - series.barWidth / 2), std::min(top, foot),
                          map.px(series.x[i] + series.barWidth / 2), std::max(top, foot)},
                         colour);
    }
}

void drawSteps(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const StrokeStyle& stroke) {
    std::vector<PlotPoint> points;
    for (std::size_t i = 0; i < series.y.size(); ++i) {
        if (!map.x.canShow(series.x[i]) || !map.x.canShow(series.x[i + 1]) || std::isnan(series.y[i])) continue;
        points.push_back({map.px(series.x[i]), map.pyOrEdge(series.y[i])});
        points.push_back({map.px(series.x[i + 1]), map.pyOrEdge(series.y[i])});
    }
    if (points.empty()) return;
    std::vector<PlotPoint> area{{points.front().x, map.box.bottom}};
    area.insert(area.end(), points.begin(), points.end());
    area.push_back({points.back().x, map.box.bottom});
    canvas.polygon(area, stroke.colour, 0.15);
    canvas.polyline(points, stroke);
}

void drawMarkers(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const std::string& colour) {
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        if (map.canShow(series.x[i], series.y[i]))
            canvas.marker({map.px(series.x[i]), map.py(series.y[i])}, series.marker, colour);
    }
}

/// Labels stand above marker and interval; below them where the plot ends.
void drawBubbles(SvgCanvas& canvas, const FigureSeries& series, const Mapping& map, const std::string& colour,
                 const ThemeColours& colours) {
    constexpr double kTextSize = 12;
    TextStyle style{kTextSize, Anchor::Middle, colours.text};
    style.hasHalo = true;
    style.haloColour = colours.background;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        if (!map.canShow(series.x[i], series.y[i])) continue;
        const PlotPoint at{map.px(series.x[i]) + series.shift, map.py(series.y[i])};
        const double radius = bubbleRadius(series.size[i]);
        canvas.marker(at, series.marker, colour, radius);
        const bool hasInterval = i < series.low.size() && std::isfinite(series.low[i]) && map.y.canShow(series.high[i]);
        const double top = std::min(at.y - radius, hasInterval ? map.py(series.high[i]) : at.y) - 6;
        const double bottom = std::max(at.y + radius, hasInterval ? map.pyOrEdge(series.low[i]) : at.y) + kTextSize + 4;
        canvas.text({at.x, top - kTextSize < map.box.top ? bottom : top}, series.labels[i], style);
    }
}

}  // namespace

void drawSeries(SvgCanvas& canvas, const FigureSeries& series, const AxisLayout& x, const AxisLayout& y,
                const PlotBox& box, const ThemeColours& colours) {
    const Mapping map{x, y, box};
    const std::string& colour = colours.palette[static_cast<std::size_t>(series.colour) % colours.palette.size()];
    const StrokeStyle stroke{colour, 2, series.dash};
    switch (series.kind) {
        case SeriesKind::Line:
            if (!series.low.empty()) drawBand(canvas, series, map, colour);
            drawLine(canvas, series, map, stroke);
            drawMarkers(canvas, series, map, colour);
            break;
        case SeriesKind::Points:
            drawErrorBars(canvas, series, map, colour);
            drawMarkers(canvas, series, map, colour);
            break;
        case SeriesKind::Bars:
            drawBars(canvas, series, map, colour);
            drawErrorBars(canvas, series, map, colours.text);
            break;
        case SeriesKind::Steps:
            drawSteps(canvas, series, map, stroke);
            break;
        case SeriesKind::Band:
            drawBand(canvas, series, map, colour);
            break;
        case SeriesKind::Bubbles:
            drawErrorBars(canvas, series, map, colour);
            drawBubbles(canvas, series, map, colour, colours);
            break;
    }
}

}  // namespace voxbit
