// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure_layout.h"
#include "widgets/figure_read_out.h"
#include "widgets/qcustomplot.h"

/// What QCustomPlot does not draw by itself, as items of a plot (figure_data_items.h and figure_overlay.h have more of
/// them). They keep references: whoever makes them outlives them. Positions are px of the canvas.
namespace voxbit {

/// All follow from a palette.
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

/// @param scale of the usual marker
QCPScatterStyle scatterStyle(Marker marker, const QColor& colour, double scale = 1);
/// @param width px
QPen seriesPen(const QColor& colour, Dash dash, double width);

/// Draws on a layer of the plot, from the scene as it is then. Nothing selects it.
class FigureItem : public QCPAbstractItem {
  public:
    FigureItem(QCustomPlot* plot, const FigureScene& scene, const QString& layer);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

  protected:
    const FigureScene& m_scene;
    QPointF pixelOf(double x, double y) const;
    QPointF pixelOf(FigurePoint point) const;
    /// Of a heat map's cell, without the gap to its neighbours.
    QRectF cellRect(int row, int column) const;
    /// Upwards, centred on the baseline's position.
    void drawTurned(QCPPainter* painter, const TextLine& line) const;
    /// Centred on the baseline's position.
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

}  // namespace voxbit
