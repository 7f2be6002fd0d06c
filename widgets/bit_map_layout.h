// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontMetrics>
#include <QPoint>
#include <QRect>
#include <QString>
#include <vector>

namespace voxbit {

struct BitMapCell;

/// Where the cells of a bit map stand. A column is a network block, its cells stand below one another; neighbouring
/// columns with the same parts make a section with common row labels on its left. Coordinates are pixels from the top
/// left corner of the (scrolled) content; column headers stand above it and are not part of it.
class BitMapLayout {
  public:
    struct Column {
        QString block;
        std::vector<int> layers;
        int section = 0;
        int x = 0;
    };
    struct Section {
        int firstColumn = 0;
        int columnCount = 0;
        std::vector<QString> parts;  ///< row labels; empty: none are needed
        int x = 0;
        int labelWidth = 0;
        int right = 0;
    };

    /// Groups the cells; costs an arrangement of all, so not for changes of bits.
    void setCells(const std::vector<BitMapCell>& cells);
    /// Chooses the cell size for the room that there is.
    void place(QSize room, const QFontMetrics& metrics);

    const std::vector<Column>& columns() const { return m_columns; }
    const std::vector<Section>& sections() const { return m_sections; }
    int rowCount() const { return m_rowCount; }
    QSize cellSize() const { return m_cellSize; }
    QSize contentSize() const { return m_contentSize; }

    QRect cellRect(int layer) const;
    int layerAt(QPoint position) const;  ///< -1: none
    /// The next layer to the right (dx = 1), left (-1), below (dy = 1) or above; `layer` itself at the border.
    int neighbour(int layer, int dx, int dy) const;

    static constexpr int kLeastCellHeight = 18;

  private:
    struct Place {
        int column = 0;
        int row = 0;
    };
    std::vector<Column> m_columns;
    std::vector<Section> m_sections;
    std::vector<Place> m_places;  ///< by layer
    int m_rowCount = 0;
    QSize m_cellSize{24, 24};
    QSize m_contentSize;
};

}  // namespace voxbit
