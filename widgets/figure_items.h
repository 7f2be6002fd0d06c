// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "widgets/figure_layout.h"
#include "widgets/figure_read_out.h"
#include "widgets/qcustomplot.h"

/// What QCustomPlot does not draw by itself, as items of a plot. They keep references: whoever makes them outlives
/// them.
namespace voxbit {

struct FigureColours {
    QColor background, text, faint, axis, grid, highlight;
    static FigureColours of(const QPalette& palette);
};

/// What the items draw from.
struct FigureScene {
    Figure figure;
    FigureStyle style;
    FigureColours colours;
    FigureLayout layout;
};

/// What lies over the plot and changes without it.
struct FigureOverlay {
    std::optional<double> selectedX;
    std::optional<std::pair<int, int>> selectedCell;  ///< row, column
    std::optional<FigurePoint> point;                 ///< hovered or walked to
    std::optional<std::pair<int, int>> cell;
    QStringList readOut;  ///< beside point or cell
};

/// @param scale of the usual marker
QCPScatterStyle scatterStyle(Marker marker, const QColor& colour, double scale = 1);
QPen seriesPen(const QColor& colour, Dash dash, double width);

class FigureItem : public QCPAbstractItem {
  public:
    FigureItem(QCustomPlot* plot, const FigureScene& scene, const QString& layer);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

  protected:
    const FigureScene& m_scene;
    QPointF pixelOf(double x, double y) const;
    QPointF pixelOf(FigurePoint point) const;
    QRectF cellRect(int row, int column) const;
    void drawTurned(QCPPainter* painter, const TextLine& line) const;
    void drawCentred(QCPPainter* painter, const TextLine& line) const;
};

/// Title, note, axis titles, legend, colour bar.
class FrameItem : public FigureItem {
  public:
    using FigureItem::FigureItem;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    void drawLegend(QCPPainter* painter) const;
    void drawSizes(QCPPainter* painter) const;
    void drawColourBar(QCPPainter* painter) const;
};

/// Straight lines across the plot with their labels.
class MarksItem : public FigureItem {
  public:
    using FigureItem::FigureItem;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    struct Label {
        QString text;
        QRectF place;
    };
    void placeLabel(std::vector<Label>& labels, const FigureMark& mark, QPointF at) const;
    void drawLabel(QCPPainter* painter, const Label& label) const;
};

/// Series of the kind Bubbles: markers of their size with error bars and labels.
class BubblesItem : public FigureItem {
  public:
    using FigureItem::FigureItem;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    /// What is written above a marker and its interval, or below them.
    struct Label {
        QString text;
        double x = 0, top = 0, bottom = 0;
    };
    void drawSeries(QCPPainter* painter, const FigureSeries& series, std::vector<Label>& labels) const;
    void drawInterval(QCPPainter* painter, double x, double low, double high) const;
    void drawLabels(QCPPainter* painter, const std::vector<Label>& labels) const;
};

class HeatMapItem : public FigureItem {
  public:
    using FigureItem::FigureItem;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    void drawCell(QCPPainter* painter, const HeatCell& cell, const QRectF& box, const QColor& fill) const;
    void drawCellText(QCPPainter* painter, const HeatCell& cell, const QRectF& box) const;
};

class OverlayItem : public FigureItem {
  public:
    OverlayItem(QCustomPlot* plot, const FigureScene& scene, const FigureOverlay& overlay)
        : FigureItem(plot, scene, QStringLiteral("overlay")), m_overlay(overlay) {}

  protected:
    void draw(QCPPainter* painter) override;

  private:
    void drawSelectedX(QCPPainter* painter, double x) const;
    void drawPoint(QCPPainter* painter, FigurePoint point, bool isBold) const;
    void drawReadOut(QCPPainter* painter, const QRectF& anchor) const;
    QRectF barRect(FigurePoint point) const;

    const FigureOverlay& m_overlay;
};

}  // namespace voxbit
