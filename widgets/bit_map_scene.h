// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/bit_map_layout.h"
#include "widgets/bit_map_model.h"
#include "widgets/bit_map_painter.h"
#include "widgets/bit_map_view.h"

class QScrollBar;

namespace voxbit {

/// What a BitMapView knows beside its cells: where they stand, which part of them is in view and how close, what is
/// selected and hovered. The part that scrolls is m_viewport.
class BitMapView::Layout {
  public:
    explicit Layout(BitMapView* view);

    /// After a change of room, font, colours or cells.
    void arrange();
    /// Height of the view for so many rows of cells.
    int heightFor(int rows, int cellHeight) const;
    QRect legendRect() const;
    QRect cellRect(int layer) const { return grid.cellRect(layer).translated(origin()); }
    int layerAt(QPoint position) const;

    /// Cells larger or smaller by a factor; what is at `at` stays there.
    void zoomBy(double factor, QPoint at);
    void setZoom(double wanted, QPoint at);
    /// Where keys zoom: at the selected cell, or in the middle.
    QPoint middle() const;
    void scroll(QPoint delta);
    bool scrollsUpDown() const;
    void keepInView(int layer);

    void updateCell(int layer);
    void paintCells(QPainter& painter, const QRegion& exposed);
    void paintRowLabels(QPainter& painter) const;
    void paintHeaders(QPainter& painter) const;

    BitMapModel model;
    BitMapLayout grid;
    BitMapPainter cellPainter;
    int selected = -1;
    int hovered = -1;
    int paintedCells = 0;
    bool isDifference = false;
    double zoom = 1;

  private:
    void place();
    int headerHeight() const;
    QPoint origin() const;

    BitMapView* m_view;
    QScrollBar* m_sideways;
    QScrollBar* m_upDown;
    QRect m_viewport;
};

}  // namespace voxbit
