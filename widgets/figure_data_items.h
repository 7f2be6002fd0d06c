// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "widgets/figure_items.h"

/// Data of a figure in shapes that QCustomPlot does not have.
namespace voxbit {

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

/// The cells of a heat map: colour, value, and what else there is room for.
class HeatMapItem : public FigureItem {
  public:
    using FigureItem::FigureItem;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    void drawCell(QCPPainter* painter, const HeatCell& cell, const QRectF& box, const QColor& fill) const;
    void drawCellText(QCPPainter* painter, const HeatCell& cell, const QRectF& box) const;
};

}  // namespace voxbit
