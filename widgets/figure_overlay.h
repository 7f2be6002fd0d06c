// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <optional>
#include <utility>

#include "widgets/figure_items.h"

namespace voxbit {

/// What lies over the plot and changes without it.
struct FigureOverlay {
    std::optional<double> selectedX;
    std::optional<std::pair<int, int>> selectedCell;  ///< row, column
    std::optional<FigurePoint> point;                 ///< hovered or walked to
    std::optional<std::pair<int, int>> cell;
    QStringList readOut;  ///< beside point or cell
};

/// Draws what a FigureOverlay says, on the layer "overlay", which is repainted alone.
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
