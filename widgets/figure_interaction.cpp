// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_interaction.h"

#include <algorithm>
#include <cmath>

#include "widgets/accessible_table.h"

namespace voxbit {
namespace {

constexpr double kReach = 28;  // px around the cursor in which a point is meant
constexpr int kPointSize = 9;  // px that assistive tools take for the place of a point

bool haveSameAxes(const Figure& a, const Figure& b) {
    return a.x.label == b.x.label && a.y.label == b.y.label && a.heatMap.has_value() == b.heatMap.has_value();
}

bool holds(const Figure& figure, FigurePoint point) {
    if (point.series >= static_cast<int>(figure.series.size())) return false;
    return point.point < pointCount(figure.series[static_cast<std::size_t>(point.series)]);
}

}  // namespace

FigureView::Plot::Plot(FigureView& view) : plot(&view), m_view(view) {
    plot.canvas()->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot.canvas()->setFocusPolicy(Qt::NoFocus);
    QObject::connect(plot.canvas(), &QCustomPlot::afterReplot, &view, [this] { m_isStale = false; });
}

void FigureView::Plot::setFigure(const Figure& figure) {
    const bool staysZoomed = plot.view() != plot.whole() && haveSameAxes(plot.figure(), figure);
    const ViewRange view = plot.view();
    plot.setFigure(figure);
    if (staysZoomed) plot.setView(view);
    if (m_point && !holds(figure, *m_point)) m_point.reset();
    m_cell.reset();
    show(std::nullopt, std::nullopt);
    refillModel();
    replot();
}

FigureModel& FigureView::Plot::model() {
    if (!m_model) {
        m_model = std::make_unique<FigureModel>();
        refillModel();
    }
    return *m_model;
}

void FigureView::Plot::refillModel() {
    if (m_model) m_model->setFigure(plot.figure(), m_view.locale());
}

int FigureView::Plot::currentRow() {
    if (isHeatMap()) return m_cell ? model().rowOf(*m_cell) : -1;
    return m_point ? model().rowOf(*m_point) : -1;
}

void FigureView::Plot::chooseRow(int row) {
    if (const auto cell = model().cellOf(row)) return stepTo(*cell);
    const auto point = model().pointOf(row);
    if (point && std::isfinite(yOf(plot.figure(), *point))) stepTo(*point);
}

QRect FigureView::Plot::rectOf(int row) {
    QPointF at;
    if (const auto cell = model().cellOf(row)) {
        at = plot.pixelOf(columnCentre(*plot.figure().heatMap, cell->second), cell->first);
    } else if (const auto point = model().pointOf(row)) {
        at = plot.pixelOf(*point);
    } else {
        return {};  // marks go across
    }
    if (!std::isfinite(at.x()) || !std::isfinite(at.y())) return {};
    return QRect(0, 0, kPointSize, kPointSize)
        .translated((at + QPointF(plot.canvas()->pos())).toPoint() - QPoint(kPointSize / 2, kPointSize / 2));
}

int FigureView::Plot::rowAt(QPointF at) {
    if (isHeatMap()) {
        const auto cell = plot.cellAt(onCanvas(at));
        return cell ? model().rowOf(*cell) : -1;
    }
    const auto point = pointAt(onCanvas(at));
    return point ? model().rowOf(*point) : -1;
}

void FigureView::Plot::setSelectedX(std::optional<double> x) {
    if (x == m_selectedX) return;
    m_selectedX = x;
    // Walking goes on from what was selected elsewhere.
    if (x && (!m_point || std::abs(xOf(plot.figure(), *m_point) - *x) > 1e-9)) m_point.reset();
    FigureOverlay overlay = plot.overlay();
    overlay.selectedX = x;
    plot.setOverlay(overlay);
}

void FigureView::Plot::setSelectedCell(std::optional<std::pair<int, int>> cell) {
    if (cell == m_selectedCell) return;
    m_selectedCell = cell;
    if (cell) m_cell = cell;
    FigureOverlay overlay = plot.overlay();
    overlay.selectedCell = cell;
    plot.setOverlay(overlay);
}

void FigureView::Plot::followStyle() {
    plot.setStyle({m_view.palette(), m_view.font(), m_view.locale()});
    refillModel();
    replot();
}

void FigureView::Plot::replot() {
    ++plotCount;
    m_isStale = true;
    if (m_view.isVisible()) plot.replotSoon();
}

void FigureView::Plot::replotIfStale() {
    if (m_isStale) plot.replotSoon();
}

void FigureView::Plot::show(std::optional<FigurePoint> point, std::optional<std::pair<int, int>> cell) {
    FigureOverlay overlay{m_selectedX, std::nullopt, point, cell, {}};
    if (isHeatMap()) {
        const HeatMap& map = *plot.figure().heatMap;
        const auto isThere = [&](const std::optional<std::pair<int, int>>& c) {
            return c && c->first < static_cast<int>(map.rows.size()) &&
                   c->second < static_cast<int>(map.columns.size());
        };
        if (isThere(m_selectedCell)) overlay.selectedCell = m_selectedCell;
        if (cell) overlay.readOut = cellReadOut(plot.figure(), cell->first, cell->second, m_view.locale());
    } else if (point) {
        overlay.readOut = pointReadOut(plot.figure(), *point, m_view.locale());
    }
    plot.setOverlay(overlay);
    m_view.setAccessibleDescription(readOut());
}

void FigureView::Plot::hover(QPointF at) {
    const QPointF place = onCanvas(at);
    if (isHeatMap()) {
        const auto cell = plot.cellAt(place);
        if (cell != plot.overlay().cell) show(std::nullopt, cell);
        return;
    }
    const std::optional<FigurePoint> point = pointAt(place);
    if (point != plot.overlay().point) show(point, std::nullopt);
}

std::optional<FigurePoint> FigureView::Plot::pointAt(QPointF place) const {
    if (!plot.layout().box.adjusted(-4, -4, 4, 4).contains(place)) return std::nullopt;
    return nearestPoint(
        plot.figure(), [this](double x, double y) { return plot.pixelOf(x, y); }, place, kReach);
}

void FigureView::Plot::leave() {
    if (!plot.overlay().readOut.isEmpty()) show(std::nullopt, std::nullopt);
}

void FigureView::Plot::choose(QPointF at) {
    hover(at);
    if (const auto cell = plot.overlay().cell) {
        m_cell = cell;
        Q_EMIT m_view.cellChosen(cell->first, cell->second);
    } else if (const auto point = plot.overlay().point) {
        m_point = point;
        Q_EMIT m_view.pointChosen(point->series, point->point, xOf(plot.figure(), *point));
    }
}

void FigureView::Plot::activate(QPointF at) {
    if (const auto cell = plot.cellAt(onCanvas(at))) {
        Q_EMIT m_view.cellActivated(cell->first, cell->second);
    } else {
        showEverything();
    }
}

void FigureView::Plot::activateCurrent() {
    if (m_cell) Q_EMIT m_view.cellActivated(m_cell->first, m_cell->second);
}

void FigureView::Plot::pan(QPointF by) {
    const ViewRange before = plot.view();
    plot.pan(by);
    if (plot.view() != before) replot();
}

bool FigureView::Plot::zoom(double factor, std::optional<QPointF> at, bool isYOnly) {
    const ViewRange before = plot.view();
    const bool areCategories = !isHeatMap() && !plot.figure().x.ticks.empty();
    QPointF place = plot.layout().box.center();
    if (at) {
        place = onCanvas(*at);
    } else if (m_point) {
        place = plot.pixelOf(xOf(plot.figure(), *m_point), yOf(plot.figure(), *m_point));
    }
    plot.zoom(factor, place, !isYOnly, isYOnly || !areCategories);
    if (plot.view() == before) return false;
    replot();
    return true;
}

void FigureView::Plot::showEverything() {
    if (plot.view() == plot.whole()) return;
    plot.setView(plot.whole());
    replot();
}

std::optional<FigurePoint> FigureView::Plot::startingPoint() const {
    for (int s = 0; s < static_cast<int>(plot.figure().series.size()); ++s) {
        const auto points = walkOrder(plot.figure(), s);
        if (points.empty()) continue;
        const double from = m_selectedX.value_or(plot.view().xLow);
        const auto found = std::find_if(points.begin(), points.end(),
                                        [&](FigurePoint point) { return xOf(plot.figure(), point) >= from - 1e-9; });
        return found == points.end() ? points.back() : *found;
    }
    return std::nullopt;
}

void FigureView::Plot::walk(int columns, int rows) {
    if (isHeatMap()) {
        const HeatMap& map = *plot.figure().heatMap;
        if (map.cells.empty()) return;
        const auto from = m_cell.value_or(std::pair(-rows, -columns));
        stepTo(std::pair(std::clamp(from.first + rows, 0, static_cast<int>(map.rows.size()) - 1),
                         std::clamp(from.second + columns, 0, static_cast<int>(map.columns.size()) - 1)));
    } else if (columns != 0) {
        walkPoints(columns);
    } else {
        changeSeries(rows);
    }
}

void FigureView::Plot::walkPoints(int step) {
    if (!m_point && !m_selectedX) {
        if (const auto first = startingPoint()) stepTo(*first);
        return;
    }
    if (!m_point) m_point = startingPoint();
    if (!m_point) return;
    const auto points = walkOrder(plot.figure(), m_point->series);
    const auto here = std::find(points.begin(), points.end(), *m_point);
    if (here == points.end()) return;
    const auto next =
        std::clamp<std::ptrdiff_t>(here - points.begin() + step, 0, static_cast<std::ptrdiff_t>(points.size()) - 1);
    stepTo(points[static_cast<std::size_t>(next)]);
}

void FigureView::Plot::changeSeries(int step) {
    if (!m_point) m_point = startingPoint();
    if (!m_point) return;
    const double x = xOf(plot.figure(), *m_point);
    const int count = static_cast<int>(plot.figure().series.size());
    for (int i = 1; i < count; ++i) {
        const int series = ((m_point->series + i * step) % count + count) % count;
        const auto points = walkOrder(plot.figure(), series);
        const auto isHere = std::find(points.begin(), points.end(), *m_point) != points.end();
        if (points.empty() || isHere) continue;
        stepTo(*std::min_element(points.begin(), points.end(), [&](FigurePoint a, FigurePoint b) {
            return std::abs(xOf(plot.figure(), a) - x) < std::abs(xOf(plot.figure(), b) - x);
        }));
        return;
    }
}

void FigureView::Plot::stepTo(FigurePoint point) {
    m_point = point;
    bringIntoView(xOf(plot.figure(), point), yOf(plot.figure(), point));
    show(point, std::nullopt);
    AccessibleTable::announceCurrentRow(&m_view);
    Q_EMIT m_view.pointChosen(point.series, point.point, xOf(plot.figure(), point));
}

void FigureView::Plot::stepTo(std::pair<int, int> cell) {
    m_cell = cell;
    bringIntoView(columnCentre(*plot.figure().heatMap, cell.second), cell.first);
    show(std::nullopt, cell);
    AccessibleTable::announceCurrentRow(&m_view);
    Q_EMIT m_view.cellChosen(cell.first, cell.second);
}

void FigureView::Plot::bringIntoView(double x, double y) {
    const QRectF box = plot.layout().box;
    const QPointF at = plot.pixelOf(x, y);
    if (box.isEmpty() || box.adjusted(-1, -1, 1, 1).contains(at)) return;
    QPointF by;
    if (at.x() < box.left() || at.x() > box.right()) by.setX(box.center().x() - at.x());
    if (at.y() < box.top() || at.y() > box.bottom()) by.setY(box.center().y() - at.y());
    pan(by);
}

}  // namespace voxbit
