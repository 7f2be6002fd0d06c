// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <optional>
#include <utility>

#include "widgets/figure_model.h"
#include "widgets/figure_plot.h"
#include "widgets/figure_view.h"

namespace voxbit {

/// What a FigureView knows beside its figure: what is selected, hovered, walked to and dragged.
class FigureView::Plot {
  public:
    explicit Plot(FigureView& view);

    void setFigure(const Figure& figure);
    void setSelectedX(std::optional<double> x);
    void setSelectedCell(std::optional<std::pair<int, int>> cell);
    void followStyle();
    /// Draws again when shown, else on the next showing.
    void replot();
    void replotIfStale();

    /// @param at in px of the view
    void hover(QPointF at);
    void leave();
    void choose(QPointF at);
    void activate(QPointF at);
    void pan(QPointF by);
    /// @return whether anything changed
    bool zoom(double factor, std::optional<QPointF> at, bool isYOnly);
    void showEverything();
    void walk(int columns, int rows);
    void activateCurrent();

    /// The figure as rows, kept in step from the first call on.
    FigureModel& model();
    /// What assistive tools see as the current row of the model; -1: none.
    int currentRow();
    void chooseRow(int row);
    QRect rectOf(int row);  ///< in px of the view
    int rowAt(QPointF at);  ///< in px of the view; -1: none

    QString readOut() const { return plot.overlay().readOut.join(QStringLiteral(", ")); }

    FigurePlot plot;
    int plotCount = 0;
    std::optional<QPointF> pressedAt;
    QPointF draggedTo;
    bool isDragging = false;

  private:
    bool isHeatMap() const { return plot.figure().heatMap.has_value(); }
    QPointF onCanvas(QPointF at) const { return at - QPointF(plot.canvas()->pos()); }
    void show(std::optional<FigurePoint> point, std::optional<std::pair<int, int>> cell);
    void stepTo(FigurePoint point);
    void stepTo(std::pair<int, int> cell);
    void walkPoints(int step);
    void changeSeries(int step);
    std::optional<FigurePoint> startingPoint() const;
    std::optional<FigurePoint> pointAt(QPointF place) const;
    void refillModel();
    void bringIntoView(double x, double y);

    FigureView& m_view;
    bool m_isStale = false;
    std::optional<double> m_selectedX;
    std::optional<std::pair<int, int>> m_selectedCell;
    std::optional<FigurePoint> m_point;  ///< where walking goes on
    std::optional<std::pair<int, int>> m_cell;
    std::unique_ptr<FigureModel> m_model;
};

}  // namespace voxbit
