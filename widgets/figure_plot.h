// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "widgets/figure_overlay.h"

namespace voxbit {

/// A Figure on a QCustomPlot, on screen and for files. Private to widgets/: see FigureView and writeFigureFile().
class FigurePlot {
  public:
    explicit FigurePlot(QWidget* parent = nullptr);
    ~FigurePlot();
    FigurePlot(const FigurePlot&) = delete;
    FigurePlot& operator=(const FigurePlot&) = delete;

    QCustomPlot* canvas() const { return m_canvas; }
    /// Builds the plot again; shows the whole of it. @throws InvalidArgument as checkFigure()
    void setFigure(const Figure& figure);
    const Figure& figure() const { return m_scene.figure; }
    void setStyle(const FigureStyle& style);
    const FigureStyle& style() const { return m_scene.style; }

    /// The part that is shown, kept within wholeView().
    void setView(const ViewRange& view);
    const ViewRange& view() const { return m_view; }
    const ViewRange& whole() const { return m_whole; }
    /// Zooms by `factor` < 1 (closer) or > 1 at a place of the canvas.
    void zoom(double factor, QPointF at, bool isX, bool isY);
    /// Moves the view by px.
    void pan(QPointF by);

    /// Draws in the next turn of the event loop.
    void replotSoon() { m_soon.start(); }
    /// Lays out for a size, before drawing: the canvas does it itself when it replots.
    void layOut(QSize size);
    const FigureLayout& layout() const { return m_scene.layout; }
    QPointF pixelOf(double x, double y) const;
    QPointF pixelOf(FigurePoint point) const;
    /// The heat-map cell at a place of the canvas: row, column.
    std::optional<std::pair<int, int>> cellAt(QPointF at) const;

    /// Repaints the overlay only.
    void setOverlay(const FigureOverlay& overlay);
    const FigureOverlay& overlay() const { return m_overlay; }

  private:
    void build();
    void styleAxes();
    void applyView();

    FigureScene m_scene;
    FigureOverlay m_overlay;
    ViewRange m_view;
    ViewRange m_whole;
    QTimer m_soon;
    bool m_hasPaint = false;  ///< as it is now: before that there is no overlay to repaint alone
    QCustomPlot* m_canvas;    ///< a child of the parent given, but this object ends it
};

}  // namespace voxbit
