// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_layout.h"

#include <QHash>
#include <algorithm>

#include "widgets/bit_map_view.h"

namespace voxbit {
namespace {

constexpr int kLeastCellWidth = 20;
constexpr int kLargestCellWidth = 44;
constexpr int kLargestCellHeight = 40;
constexpr int kSectionGap = 12;
constexpr int kLabelGap = 5;
constexpr int kLargestLabelWidth = 96;

}  // namespace

void BitMapLayout::setCells(const std::vector<BitMapCell>& cells) {
    m_columns.clear();
    m_sections.clear();
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
        Column& column = m_columns[static_cast<std::size_t>(*found)];
        m_places.push_back({*found, static_cast<int>(column.layers.size())});
        column.layers.push_back(static_cast<int>(i));
        parts[static_cast<std::size_t>(*found)].push_back(cell.part);
        m_rowCount = std::max(m_rowCount, static_cast<int>(column.layers.size()));
    }
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (m_sections.empty() || m_sections.back().parts != parts[c])
            m_sections.push_back({static_cast<int>(c), 0, parts[c]});
        ++m_sections.back().columnCount;
        m_columns[c].section = static_cast<int>(m_sections.size()) - 1;
    }
    // A lone cell is named by its column.
    for (Section& section : m_sections)
        if (section.columnCount == 1 && section.parts.size() == 1) section.parts.clear();
}

void BitMapLayout::place(QSize room, const QFontMetrics& metrics) {
    int taken = 0;
    for (Section& section : m_sections) {
        section.labelWidth = 0;
        for (const QString& part : section.parts)
            section.labelWidth = std::max(section.labelWidth, metrics.horizontalAdvance(part) + kLabelGap);
        section.labelWidth = std::min(section.labelWidth, kLargestLabelWidth);
        taken += section.labelWidth + kSectionGap;
    }
    const int columns = std::max(1, static_cast<int>(m_columns.size()));
    const int rows = std::max(1, m_rowCount);
    m_cellSize = {std::clamp((room.width() - taken) / columns, kLeastCellWidth, kLargestCellWidth),
                  std::clamp(room.height() / rows, kLeastCellHeight, kLargestCellHeight)};
    int x = 0;
    for (Section& section : m_sections) {
        section.x = x;
        x += section.labelWidth;
        for (int c = 0; c < section.columnCount; ++c) {
            Column& column = m_columns[static_cast<std::size_t>(section.firstColumn + c)];
            column.x = x;
            // A lone column makes room for its header.
            const int header = metrics.horizontalAdvance(column.block) + 2;
            x += section.columnCount == 1 ? std::max(m_cellSize.width(), std::min(header, kLargestLabelWidth))
                                          : m_cellSize.width();
        }
        section.right = x;
        x += kSectionGap;
    }
    m_contentSize = {std::max(0, x - kSectionGap), m_rowCount * m_cellSize.height()};
}

QRect BitMapLayout::cellRect(int layer) const {
    const Place& place = m_places[static_cast<std::size_t>(layer)];
    return {QPoint(m_columns[static_cast<std::size_t>(place.column)].x, place.row * m_cellSize.height()), m_cellSize};
}

int BitMapLayout::layerAt(QPoint position) const {
    const auto after = std::upper_bound(m_columns.begin(), m_columns.end(), position.x(),
                                        [](int x, const Column& column) { return x < column.x; });
    if (after == m_columns.begin() || position.y() < 0) return -1;
    const Column& column = *std::prev(after);
    const int row = position.y() / m_cellSize.height();
    const bool isInside = position.x() < column.x + m_cellSize.width() && row < static_cast<int>(column.layers.size());
    return isInside ? column.layers[static_cast<std::size_t>(row)] : -1;
}

int BitMapLayout::neighbour(int layer, int dx, int dy) const {
    const Place& place = m_places[static_cast<std::size_t>(layer)];
    const int column = std::clamp(place.column + dx, 0, static_cast<int>(m_columns.size()) - 1);
    const auto& layers = m_columns[static_cast<std::size_t>(column)].layers;
    const int row = std::clamp(place.row + dy, 0, static_cast<int>(layers.size()) - 1);
    return layers[static_cast<std::size_t>(row)];
}

}  // namespace voxbit
