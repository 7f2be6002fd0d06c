// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_plot.h"

#include <algorithm>
#include <cmath>

#include "widgets/figure_data_items.h"
#include "widgets/figure_series.h"

namespace voxbit {
namespace {

/// Puts ticks where the layout wants them.
class GivenTicker : public QCPAxisTicker {
  public:
    explicit GivenTicker(const AxisTicks& ticks) : m_ticks(ticks) {}
    void generate(const QCPRange&, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* tickLabels) override {
        ticks = m_ticks.positions;
        if (subTicks != nullptr) *subTicks = m_ticks.minor;
        if (tickLabels != nullptr) *tickLabels = m_ticks.labels;
    }

  private:
    const AxisTicks& m_ticks;
};

/// Zooming and panning are done where an axis is even: log positions on a log axis.
double even(double value, AxisScale scale) {
    return scale == AxisScale::Log ? std::log(value) : value;
}
double uneven(double value, AxisScale scale) {
    return scale == AxisScale::Log ? std::exp(value) : value;
}

struct Span {
    double low = 0;
    double high = 1;
};

/// `wanted` shifted into `whole` and at least `leastShare` of it.
Span keptWithin(Span wanted, Span whole, AxisScale scale, double leastShare) {
    const double from = even(whole.low, scale);
    const double to = even(whole.high, scale);
    double low = even(wanted.low, scale);
    double high = even(wanted.high, scale);
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low) return whole;
    const double middle = (low + high) / 2;
    const double extent = std::clamp(high - low, std::min(leastShare, 1.0) * (to - from), to - from);
    low = std::clamp(middle - extent / 2, from, to - extent);
    if (extent >= (to - from) * (1 - 1e-12)) return whole;
    return {uneven(low, scale), uneven(low + extent, scale)};
}

Span moved(Span span, AxisScale scale, double share) {
    const double low = even(span.low, scale);
    const double high = even(span.high, scale);
    const double by = share * (high - low);
    return {uneven(low + by, scale), uneven(high + by, scale)};
}

Span scaled(Span span, AxisScale scale, double factor, double share) {
    const double low = even(span.low, scale);
    const double high = even(span.high, scale);
    const double fixed = low + share * (high - low);
    return {uneven(fixed + (low - fixed) * factor, scale), uneven(fixed + (high - fixed) * factor, scale)};
}

/// QCustomPlot replots within the event that resizes it, or in the same turn of the event loop, and paints at once:
/// with several plots in a window that paints it several times in one turn.
class Canvas : public QCustomPlot {
  public:
    Canvas(QTimer& soon, QWidget* parent) : QCustomPlot(parent), m_soon(soon) {}

  protected:
    void resizeEvent(QResizeEvent*) override {
        setViewport(rect());
        m_soon.start();
    }

  private:
    QTimer& m_soon;
};

}  // namespace

FigurePlot::FigurePlot(QWidget* parent) : m_canvas(new Canvas(m_soon, parent)) {
    m_scene.colours = FigureColours::of(m_scene.style.palette);
    m_canvas->setAutoAddPlottableToLegend(false);
    m_canvas->setMinimumSize(0, 0);
    m_canvas->addLayer(kFillsLayer, m_canvas->layer(QStringLiteral("grid")), QCustomPlot::limAbove);
    // Everything is placed by the figure's layout, nothing by QCustomPlot.
    QCPAxisRect* rect = m_canvas->axisRect();
    rect->setAutoMargins(QCP::msNone);
    rect->setMinimumSize(1, 1);
    rect->setupFullAxesBox(false);
    m_canvas->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new GivenTicker(m_scene.layout.x)));
    m_canvas->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new GivenTicker(m_scene.layout.y)));
    m_canvas->yAxis2->setVisible(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    QObject::connect(&m_soon, &QTimer::timeout, m_canvas, [this] { m_canvas->replot(QCustomPlot::rpQueuedRefresh); });
    QObject::connect(m_canvas, &QCustomPlot::beforeReplot, m_canvas, [this] { layOut(m_canvas->viewport().size()); });
    QObject::connect(m_canvas, &QCustomPlot::afterReplot, m_canvas, [this] { m_hasPaint = true; });
    build();
}

FigurePlot::~FigurePlot() {
    delete m_canvas;
}

void FigurePlot::setFigure(const Figure& figure) {
    checkFigure(figure);
    m_scene.figure = figure;
    m_whole = wholeView(figure);
    m_view = m_whole;
    m_overlay = {};
    build();
}

void FigurePlot::setStyle(const FigureStyle& style) {
    m_scene.style = style;
    m_scene.colours = FigureColours::of(style.palette);
    build();
}

void FigurePlot::build() {
    m_hasPaint = false;  // what is painted is not this figure
    m_canvas->clearItems();
    m_canvas->clearPlottables();
    m_canvas->setBackground(QBrush(m_scene.colours.background));
    if (m_scene.figure.heatMap) {
        new HeatMapItem(m_canvas, m_scene, QStringLiteral("main"));
    } else {
        for (const FigureSeries& series : m_scene.figure.series) addSeriesPlottables(*m_canvas, series, m_scene);
        new BubblesItem(m_canvas, m_scene, QStringLiteral("main"));
        new MarksItem(m_canvas, m_scene, QStringLiteral("legend"));
    }
    new FrameItem(m_canvas, m_scene, QStringLiteral("legend"));
    new OverlayItem(m_canvas, m_scene, m_overlay);
    styleAxes();
    applyView();
}

void FigurePlot::styleAxes() {
    const bool isHeatMap = m_scene.figure.heatMap.has_value();
    const FigureColours& colours = m_scene.colours;
    const QPen line = isHeatMap ? QPen(Qt::NoPen) : QPen(colours.axis, 1);
    for (QCPAxis* axis : {m_canvas->xAxis, m_canvas->yAxis, m_canvas->xAxis2}) {
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setTickLength(0, isHeatMap ? 0 : 4);
        axis->setSubTickLength(0, isHeatMap ? 0 : 2);
        axis->setTickLabelPadding(isHeatMap ? 4 : 3);
        axis->setTickLabelColor(colours.text);
        axis->setTickLabelFont(m_scene.style.font);
        axis->grid()->setPen(isHeatMap ? QPen(Qt::NoPen) : QPen(colours.grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    const auto scaleOf = [](AxisScale scale) {
        return scale == AxisScale::Log ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    };
    m_canvas->xAxis->setScaleType(isHeatMap ? QCPAxis::stLinear : scaleOf(m_scene.figure.x.scale));
    m_canvas->xAxis2->setScaleType(m_canvas->xAxis->scaleType());
    m_canvas->yAxis->setScaleType(isHeatMap ? QCPAxis::stLinear : scaleOf(m_scene.figure.y.scale));
    m_canvas->yAxis->setRangeReversed(isHeatMap);
    m_canvas->xAxis->setVisible(!isHeatMap);
    m_canvas->xAxis->grid()->setVisible(!isHeatMap && m_scene.figure.x.ticks.empty());
    m_canvas->xAxis2->setVisible(isHeatMap || m_scene.figure.upper.has_value());
    m_canvas->xAxis2->grid()->setVisible(false);
    m_canvas->xAxis2->setTickLabels(true);
    const AxisTicks& above = isHeatMap ? m_scene.layout.x : m_scene.layout.upper;
    m_canvas->xAxis2->setTicker(QSharedPointer<QCPAxisTicker>(new GivenTicker(above)));
}

void FigurePlot::applyView() {
    m_canvas->xAxis->setRange(m_view.xLow, m_view.xHigh);
    m_canvas->xAxis2->setRange(m_view.xLow, m_view.xHigh);
    m_canvas->yAxis->setRange(m_view.yLow, m_view.yHigh);
}

void FigurePlot::setView(const ViewRange& view) {
    const bool isHeatMap = m_scene.figure.heatMap.has_value();
    const AxisScale xScale = isHeatMap ? AxisScale::Linear : m_scene.figure.x.scale;
    const AxisScale yScale = isHeatMap ? AxisScale::Linear : m_scene.figure.y.scale;
    // At least two categories or cells stay in view; numbers stop before their digits run out.
    const bool hasUnits = isHeatMap || !m_scene.figure.x.ticks.empty();
    const double xLeast = hasUnits ? 2 / (m_whole.xHigh - m_whole.xLow) : 1e-4;
    const double yLeast = isHeatMap ? 2 / (m_whole.yHigh - m_whole.yLow) : 1e-4;
    const Span x = keptWithin({view.xLow, view.xHigh}, {m_whole.xLow, m_whole.xHigh}, xScale, xLeast);
    const Span y = keptWithin({view.yLow, view.yHigh}, {m_whole.yLow, m_whole.yHigh}, yScale, yLeast);
    m_view = {x.low, x.high, y.low, y.high};
    applyView();
}

void FigurePlot::zoom(double factor, QPointF at, bool isX, bool isY) {
    const bool isHeatMap = m_scene.figure.heatMap.has_value();
    const QRectF box = m_scene.layout.box;
    if (box.isEmpty()) return;
    const double xShare = std::clamp((at.x() - box.left()) / box.width(), 0.0, 1.0);
    const double fromTop = std::clamp((at.y() - box.top()) / box.height(), 0.0, 1.0);
    ViewRange view = m_view;
    if (isX) {
        const Span x =
            scaled({view.xLow, view.xHigh}, isHeatMap ? AxisScale::Linear : m_scene.figure.x.scale, factor, xShare);
        view.xLow = x.low;
        view.xHigh = x.high;
    }
    if (isY) {
        const Span y = scaled({view.yLow, view.yHigh}, isHeatMap ? AxisScale::Linear : m_scene.figure.y.scale, factor,
                              isHeatMap ? fromTop : 1 - fromTop);
        view.yLow = y.low;
        view.yHigh = y.high;
    }
    setView(view);
}

void FigurePlot::pan(QPointF by) {
    const bool isHeatMap = m_scene.figure.heatMap.has_value();
    const QRectF box = m_scene.layout.box;
    if (box.isEmpty()) return;
    const Span x = moved({m_view.xLow, m_view.xHigh}, isHeatMap ? AxisScale::Linear : m_scene.figure.x.scale,
                         -by.x() / box.width());
    const Span y = moved({m_view.yLow, m_view.yHigh}, isHeatMap ? AxisScale::Linear : m_scene.figure.y.scale,
                         (isHeatMap ? -1 : 1) * by.y() / box.height());
    setView({x.low, x.high, y.low, y.high});
}

void FigurePlot::layOut(QSize size) {
    m_scene.layout = layOutFigure(m_scene.figure, m_scene.style, m_view, size);
    const QRectF& box = m_scene.layout.box;
    m_canvas->axisRect()->setMargins(QMargins(static_cast<int>(box.left()), static_cast<int>(box.top()),
                                              size.width() - static_cast<int>(box.right()),
                                              size.height() - static_cast<int>(box.bottom())));
    QCPAxis* labelled = m_scene.figure.heatMap ? m_canvas->xAxis2 : m_canvas->xAxis;
    m_canvas->xAxis2->setTickLabelRotation(0);
    labelled->setTickLabelRotation(m_scene.layout.areXLabelsTurned ? -90 : 0);
}

QPointF FigurePlot::pixelOf(double x, double y) const {
    return {m_canvas->xAxis->coordToPixel(x), m_canvas->yAxis->coordToPixel(y)};
}

QPointF FigurePlot::pixelOf(FigurePoint point) const {
    const Figure& figure = m_scene.figure;
    return pixelOf(xOf(figure, point), yOf(figure, point)) + QPointF(shiftOf(figure, point), 0);
}

std::optional<std::pair<int, int>> FigurePlot::cellAt(QPointF at) const {
    if (!m_scene.figure.heatMap || !m_scene.layout.box.contains(at)) return std::nullopt;
    const HeatMap& map = *m_scene.figure.heatMap;
    const double x = m_canvas->xAxis->pixelToCoord(at.x());
    const int row = static_cast<int>(std::lround(m_canvas->yAxis->pixelToCoord(at.y())));
    for (int column = 0; column < static_cast<int>(map.columns.size()); ++column) {
        if (std::abs(x - columnCentre(map, column)) > 0.5) continue;
        if (row >= 0 && row < static_cast<int>(map.rows.size())) return std::pair(row, column);
    }
    return std::nullopt;
}

void FigurePlot::setOverlay(const FigureOverlay& overlay) {
    m_overlay = overlay;
    if (m_hasPaint) m_canvas->layer(QStringLiteral("overlay"))->replot();
}

}  // namespace voxbit
