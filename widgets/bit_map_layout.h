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
/// columns with the same parts make a section with common row labels on its left. Blocks of a single cell stand below
/// the section before them where that has fewer rows than the map: such sections are a stack. Coordinates are pixels
/// from the top left corner of the (scrolled) content; column headers stand above it and are not part of it.
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
        int firstRow = 0;            ///< below the other sections of its stack
        bool hasHeader = true;       ///< its columns are named above them, not by the row labels
        int x = 0;
        int labelWidth = 0;
        int right = 0;
    };

    /// Groups the cells; costs an arrangement of all, so not for changes of bits.
    void setCells(const std::vector<BitMapCell>& cells);
    /// Chooses the cell size for the room that there is. Without enough of it the row labels are cut first.
    /// @param zoom of that size; cells that become too small have neither digits nor row labels
    void place(QSize room, const QFontMetrics& metrics, double zoom = 1);

    const std::vector<Column>& columns() const { return m_columns; }
    const std::vector<Section>& sections() const { return m_sections; }
    int rowCount() const { return m_rowCount; }
    QSize cellSize() const { return m_cellSize; }
    /// Whether the two widths of a cell stand beside one another, because that leaves more room for their digits than
    /// one above the other.
    bool isBeside() const { return m_isBeside; }
    int digitPixels() const { return m_digitPixels; }  ///< 0: there is no room for digits
    QSize contentSize() const { return m_contentSize; }

    QRect cellRect(int layer) const;
    int layerAt(QPoint position) const;  ///< -1: none
    /// The next layer to the right (dx = 1), left (-1), below (dy = 1) or above as it is drawn; `layer` itself at the
    /// border.
    int neighbour(int layer, int dx, int dy) const;

    static constexpr int kLeastCellHeight = 15;  ///< with digits
    static constexpr int kSmallestCell = 4;      ///< pixels, either way
    static constexpr double kLargestZoom = 3;

  private:
    struct Place {
        int column = 0;  ///< of m_columns
        int row = 0;     ///< within the column
    };
    struct Stack {
        int firstSection = 0;
        int sectionCount = 0;
        int rowCount = 0;
        int firstSlot = 0;    ///< place of its first column from the left, among all stacks
        int columnCount = 0;  ///< of its widest section
        int labelWidth = 0;
        int headerWidth = 0;  ///< of a block that stands alone
    };
    void makeSections(const std::vector<std::vector<QString>>& parts);
    void makeStacks();
    void measureLabels(const QFontMetrics& metrics, int largest);
    int widthWith(int cellWidth) const;
    void chooseCellSize(QSize room, const QFontMetrics& metrics, double zoom);
    const Section& sectionOf(int layer) const;
    int slotOf(int layer) const;
    int rowOf(int layer) const;

    std::vector<Column> m_columns;
    std::vector<Section> m_sections;
    std::vector<Stack> m_stacks;
    std::vector<int> m_stackOf;   ///< by section
    std::vector<Place> m_places;  ///< by layer
    int m_rowCount = 0;
    QSize m_cellSize{24, 24};
    bool m_isBeside = false;
    int m_digitPixels = 0;
    QSize m_contentSize;
};

}  // namespace voxbit
