// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_layout.h"

#include <QHash>
#include <algorithm>
#include <cstdlib>

#include "core/base/as_index.h"
#include "widgets/bit_map_view.h"

namespace voxbit {
namespace {

constexpr int kLeastCellWidth = 20;
constexpr int kRoomyCellWidth = 26;  ///< from here on row labels are not cut for the sake of wider cells
constexpr int kLargestCellWidth = 44;
constexpr int kLargestCellHeight = 40;
constexpr int kSectionGap = 12;
constexpr int kBlockLabelGap = 5;
constexpr int kLargestLabelWidth = 160;
constexpr int kCutLabelWidth = 96;
constexpr int kLeastDigitPixels = 9;
constexpr int kLargestDigitPixels = 14;
constexpr double kWidestText = 1.27;  ///< "16", in font sizes

}  // namespace

void BitMapLayout::setCells(const std::vector<BitMapCell>& cells) {
    m_columns.clear();
    m_places.clear();
    m_rowCount = 0;
    QHash<QString, int> columnOf;
    std::vector<std::vector<QString>> parts;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const BitMapCell& cell = cells[i];
        auto found = columnOf.constFind(cell.block);
        if (found == columnOf.constEnd()) {
            found = columnOf.insert(cell.block, static_cast<int>(m_columns.size()));
            m_columns.push_back({cell.block, {}});
            parts.emplace_back();
        }
        Column& column = m_columns[asIndex(*found)];
        m_places.push_back({*found, static_cast<int>(column.layers.size())});
        column.layers.push_back(static_cast<int>(i));
        parts[asIndex(*found)].push_back(cell.part);
        m_rowCount = std::max(m_rowCount, static_cast<int>(column.layers.size()));
    }
    makeSections(parts);
    makeStacks();
}

void BitMapLayout::makeSections(const std::vector<std::vector<QString>>& parts) {
    m_sections.clear();
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (m_sections.empty() || m_sections.back().parts != parts[c])
            m_sections.push_back({static_cast<int>(c), 0, parts[c]});
        ++m_sections.back().columnCount;
        m_columns[c].section = static_cast<int>(m_sections.size()) - 1;
    }
}

void BitMapLayout::makeStacks() {
    m_stacks.clear();
    m_stackOf.clear();
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        Section& section = m_sections[s];
        const int rows = static_cast<int>(section.parts.size());
        const bool isLone = section.columnCount == 1 && rows == 1;
        const bool hasRoomAbove = !m_stacks.empty() && m_stacks.back().rowCount + rows <= m_rowCount;
        if (isLone && hasRoomAbove) {
            section.firstRow = m_stacks.back().rowCount;
        } else {
            m_stacks.push_back({static_cast<int>(s)});
        }
        Stack& stack = m_stacks.back();
        ++stack.sectionCount;
        stack.rowCount += rows;
        stack.columnCount = std::max(stack.columnCount, section.columnCount);
        m_stackOf.push_back(static_cast<int>(m_stacks.size()) - 1);
    }
    int slot = 0;
    for (Stack& stack : m_stacks) {
        stack.firstSlot = slot;
        slot += stack.columnCount;
        for (int s = stack.firstSection; s < stack.firstSection + stack.sectionCount; ++s) {
            Section& section = m_sections[asIndex(s)];
            if (section.columnCount > 1 || section.parts.size() > 1) continue;
            // A lone cell is named by its column, or where others share the stack by its row.
            section.hasHeader = stack.sectionCount == 1;
            section.parts.clear();
            if (!section.hasHeader) section.parts.push_back(m_columns[asIndex(section.firstColumn)].block);
        }
    }
}

void BitMapLayout::measureLabels(const QFontMetrics& metrics, int largest) {
    for (Stack& stack : m_stacks) {
        stack.labelWidth = stack.headerWidth = 0;
        for (int s = stack.firstSection; s < stack.firstSection + stack.sectionCount; ++s) {
            const Section& section = m_sections[asIndex(s)];
            for (const QString& part : section.parts)
                stack.labelWidth = std::max(stack.labelWidth, metrics.horizontalAdvance(part) + kBlockLabelGap);
            if (section.hasHeader && section.columnCount == 1)
                stack.headerWidth = metrics.horizontalAdvance(m_columns[asIndex(section.firstColumn)].block) + 2;
        }
        stack.labelWidth = std::min(stack.labelWidth, largest);
        stack.headerWidth = std::min(stack.headerWidth, largest);
    }
}

int BitMapLayout::widthWith(int cellWidth) const {
    int width = 0;
    for (const Stack& stack : m_stacks)
        width += stack.labelWidth + std::max(stack.columnCount * cellWidth, stack.headerWidth) + kSectionGap;
    return std::max(0, width - kSectionGap);
}

void BitMapLayout::chooseCellSize(QSize room, const QFontMetrics& metrics, double zoom) {
    int width = kLeastCellWidth;
    for (const int largestLabel : {kLargestLabelWidth, kCutLabelWidth}) {
        measureLabels(metrics, largestLabel);
        width = kLargestCellWidth;
        while (width > kLeastCellWidth && widthWith(width) > room.width()) --width;
        if (width >= kRoomyCellWidth) break;
    }
    int height = std::clamp(room.height() / std::max(1, m_rowCount), kLeastCellHeight, kLargestCellHeight);
    width = std::max(kSmallestCell, qRound(width * zoom));
    // Rows that are all in view stay as high as they are.
    const int share = std::min(height, room.height() / std::max(1, m_rowCount));
    height = std::max({kSmallestCell, share, qRound(height * zoom)});
    m_cellSize = {width, height};
    const int largest = qRound(kLargestDigitPixels * std::clamp(zoom, 1.0, 2.0));
    const int stacked = std::min((height - 1) / 2, largest);
    const int beside = std::min({height - 4, static_cast<int>((width / 2 - 1) / kWidestText), largest});
    m_isBeside = beside > stacked;
    const bool hasDigits = width >= kLeastCellWidth && height >= kLeastCellHeight;
    m_digitPixels = hasDigits ? std::max({stacked, beside, kLeastDigitPixels}) : 0;
    if (height < metrics.ascent()) measureLabels(metrics, 0);
}

void BitMapLayout::place(QSize room, const QFontMetrics& metrics, double zoom) {
    chooseCellSize(room, metrics, zoom);
    int x = 0;
    for (const Stack& stack : m_stacks) {
        const int cells = x + stack.labelWidth;
        const int right = cells + std::max(stack.columnCount * m_cellSize.width(), stack.headerWidth);
        for (int s = stack.firstSection; s < stack.firstSection + stack.sectionCount; ++s) {
            Section& section = m_sections[asIndex(s)];
            section.x = x;
            section.labelWidth = stack.labelWidth;
            section.right = right;
            for (int c = 0; c < section.columnCount; ++c)
                m_columns[asIndex(section.firstColumn + c)].x = cells + c * m_cellSize.width();
        }
        x = right + kSectionGap;
    }
    m_contentSize = {std::max(0, x - kSectionGap), m_rowCount * m_cellSize.height()};
}

const BitMapLayout::Section& BitMapLayout::sectionOf(int layer) const {
    return m_sections[asIndex(m_columns[asIndex(m_places[asIndex(layer)].column)].section)];
}

int BitMapLayout::rowOf(int layer) const {
    return sectionOf(layer).firstRow + m_places[asIndex(layer)].row;
}

int BitMapLayout::slotOf(int layer) const {
    const int column = m_places[asIndex(layer)].column;
    const Stack& stack = m_stacks[asIndex(m_stackOf[asIndex(m_columns[asIndex(column)].section)])];
    return stack.firstSlot + column - sectionOf(layer).firstColumn;
}

QRect BitMapLayout::cellRect(int layer) const {
    return {QPoint(m_columns[asIndex(m_places[asIndex(layer)].column)].x, rowOf(layer) * m_cellSize.height()),
            m_cellSize};
}

int BitMapLayout::layerAt(QPoint position) const {
    for (const Column& column : m_columns) {
        const int row = position.y() / m_cellSize.height() - m_sections[asIndex(column.section)].firstRow;
        const bool isInside = position.x() >= column.x && position.x() < column.x + m_cellSize.width() &&
                              position.y() >= 0 && row >= 0 && row < static_cast<int>(column.layers.size());
        if (isInside) return column.layers[asIndex(row)];
    }
    return -1;
}

int BitMapLayout::neighbour(int layer, int dx, int dy) const {
    const int slot = slotOf(layer) + dx;
    const int row = rowOf(layer) + dy;
    const int stack = m_stackOf[asIndex(m_columns[asIndex(m_places[asIndex(layer)].column)].section)];
    int nearest = layer;
    int nearestDistance = -1;
    for (int other = 0; other < static_cast<int>(m_places.size()); ++other) {
        const int otherStack = m_stackOf[asIndex(m_columns[asIndex(m_places[asIndex(other)].column)].section)];
        // Sideways the nearest row of the next column, up and down the nearest column of the next row.
        const bool isCandidate = dx != 0 ? slotOf(other) == slot : otherStack == stack && rowOf(other) == row;
        const int distance = dx != 0 ? std::abs(rowOf(other) - row) : std::abs(slotOf(other) - slot);
        if (!isCandidate || (nearestDistance >= 0 && distance >= nearestDistance)) continue;
        nearest = other;
        nearestDistance = distance;
    }
    return nearest;
}

}  // namespace voxbit
