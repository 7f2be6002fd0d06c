// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_series.h"

#include <algorithm>
#include <cmath>

#include "core/base/positions.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

struct Points {
    QVector<double> x, y, low, high;
    bool wasSorted = true;
};

/// QCustomPlot sorts by x by itself, but then the intervals would not follow.
Points sortedPoints(const FigureSeries& series) {
    const auto order = sortedPositions(series.x.size(), [&](auto a, auto b) { return series.x[a] < series.x[b]; });
    Points points;
    points.wasSorted = std::is_sorted(order.begin(), order.end());
    for (const std::size_t i : order) {
        points.x.append(series.x[i]);
        if (!series.y.empty()) points.y.append(series.y[i]);
        if (series.low.empty()) continue;
        const bool isKnown = std::isfinite(series.low[i]) && std::isfinite(series.high[i]);
        points.low.append(isKnown ? series.low[i] : kNothing);
        points.high.append(isKnown ? series.high[i] : kNothing);
    }
    return points;
}

QCPGraph* addGraph(QCustomPlot& plot) {
    QCPGraph* graph = plot.addGraph();
    graph->setSelectable(QCP::stNone);
    graph->setPen(Qt::NoPen);
    return graph;
}

QColor withAlpha(QColor colour, float alpha) {
    colour.setAlphaF(alpha);
    return colour;
}

/// Many bands on top of one another would end in grey.
float bandAlpha(const Figure& figure) {
    const auto bands = std::count_if(figure.series.begin(), figure.series.end(), [](const FigureSeries& series) {
        return series.kind == SeriesKind::Line && !series.low.empty();
    });
    return bands > 2 ? 0.1F : 0.18F;
}

void addBand(QCustomPlot& plot, const Points& points, const QColor& colour, float alpha) {
    QCPGraph* upper = addGraph(plot);
    QCPGraph* lower = addGraph(plot);
    upper->setData(points.x, points.high, true);
    lower->setData(points.x, points.low, true);
    upper->setBrush(withAlpha(colour, alpha));
    upper->setChannelFillGraph(lower);
    // Below all lines: a later curve's band must not veil an earlier curve.
    upper->setLayer(kFillsLayer);
    lower->setLayer(kFillsLayer);
}

void addErrorBars(QCustomPlot& plot, QCPAbstractPlottable* of, const Points& points, const QColor& colour) {
    if (points.low.isEmpty()) return;
    QVector<double> minus;
    QVector<double> plus;
    for (qsizetype i = 0; i < points.x.size(); ++i) {
        minus.append(points.y[i] - points.low[i]);
        plus.append(points.high[i] - points.y[i]);
    }
    auto* bars = new QCPErrorBars(plot.xAxis, plot.yAxis);
    bars->setDataPlottable(of);
    bars->setData(minus, plus);
    bars->setPen(QPen(colour, 1.2));
    bars->setWhiskerWidth(6);
    bars->setSymbolGap(0);
    bars->setSelectable(QCP::stNone);
}

void addLine(QCustomPlot& plot, const FigureSeries& series, const QColor& colour, float bandAlpha) {
    const Points points = sortedPoints(series);
    const QCPScatterStyle markers = scatterStyle(series.marker, colour);
    const QPen pen = seriesPen(colour, series.dash, 2);
    if (!points.wasSorted) {  // a path that turns back
        auto* curve = new QCPCurve(plot.xAxis, plot.yAxis);
        curve->setData(QVector<double>(series.x.begin(), series.x.end()),
                       QVector<double>(series.y.begin(), series.y.end()));
        curve->setPen(pen);
        curve->setScatterStyle(markers);
        curve->setSelectable(QCP::stNone);
        return;
    }
    if (!points.low.isEmpty()) addBand(plot, points, colour, bandAlpha);
    QCPGraph* graph = addGraph(plot);
    graph->setData(points.x, points.y, true);
    graph->setPen(pen);
    graph->setScatterStyle(markers);
}

void addPoints(QCustomPlot& plot, const FigureSeries& series, const QColor& colour) {
    const Points points = sortedPoints(series);
    QCPGraph* graph = addGraph(plot);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setData(points.x, points.y, true);
    graph->setScatterStyle(scatterStyle(series.marker, colour));
    addErrorBars(plot, graph, points, colour);
}

void addBars(QCustomPlot& plot, const FigureSeries& series, const QColor& colour, const QColor& text) {
    const Points points = sortedPoints(series);
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setData(points.x, points.y, true);
    bars->setWidth(series.barWidth);
    bars->setPen(Qt::NoPen);
    bars->setBrush(colour);
    // Edges of hundreds of bars blur into one another when smoothed, and cost twice the time.
    bars->setAntialiasedFill(false);
    bars->setSelectable(QCP::stNone);
    addErrorBars(plot, bars, points, text);
}

void addSteps(QCustomPlot& plot, const FigureSeries& series, const QColor& colour) {
    if (series.y.empty()) return;
    QCPGraph* graph = addGraph(plot);
    QVector<double> x(series.x.begin(), series.x.end());
    QVector<double> y(series.y.begin(), series.y.end());
    y.append(y.back());  // the last bin reaches to its right edge
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->setData(x, y, true);
    graph->setPen(seriesPen(colour, series.dash, 2));
    graph->setBrush(withAlpha(colour, 0.15F));
}

}  // namespace

void addSeriesPlottables(QCustomPlot& plot, const FigureSeries& series, const FigureScene& scene) {
    const QColor colour = seriesColour(scene.style.palette, series.colour);
    switch (series.kind) {
        case SeriesKind::Line:
            addLine(plot, series, colour, bandAlpha(scene.figure));
            break;
        case SeriesKind::Points:
            addPoints(plot, series, colour);
            break;
        case SeriesKind::Bars:
            addBars(plot, series, colour, scene.colours.text);
            break;
        case SeriesKind::Steps:
            addSteps(plot, series, colour);
            break;
        case SeriesKind::Band:
            addBand(plot, sortedPoints(series), colour, 0.25F);
            break;
        case SeriesKind::Bubbles:
            break;  // BubblesItem draws them
    }
}

}  // namespace voxbit
