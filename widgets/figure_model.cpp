// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_model.h"

#include <cmath>
#include <cstddef>

#include "core/report/axis_layout.h"
#include "core/report/number_text.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

enum SeriesColumn { Name, X, Y, Low, High, Size };
enum HeatColumn { Row, Column, Value, CellNote, HeatColumnCount };

QString titleOf(const FigureAxis& axis, const QString& otherwise) {
    const std::string title = axisTitle(axis);
    return title.empty() ? otherwise : QString::fromStdString(title);
}

std::optional<double> at(const std::vector<double>& values, int i) {
    const auto index = static_cast<std::size_t>(i);
    if (index >= values.size() || !std::isfinite(values[index])) return std::nullopt;
    return values[index];
}

}  // namespace

FigureModel::FigureModel(QObject* parent) : QAbstractTableModel(parent) {}

void FigureModel::setFigure(const Figure& figure, const QLocale& locale) {
    beginResetModel();
    m_figure = figure;
    m_locale = locale;
    m_points.clear();
    m_firstRows.clear();
    m_hasIntervals = false;
    for (int s = 0; s < static_cast<int>(figure.series.size()); ++s) {
        const FigureSeries& series = figure.series[static_cast<std::size_t>(s)];
        m_firstRows.push_back(static_cast<int>(m_points.size()));
        for (int i = 0; i < pointCount(series); ++i) m_points.push_back({s, i});
        m_hasIntervals |= !series.low.empty();
    }
    endResetModel();
}

std::optional<FigurePoint> FigureModel::pointOf(int row) const {
    if (m_figure.heatMap || row < 0 || row >= static_cast<int>(m_points.size())) return std::nullopt;
    return m_points[static_cast<std::size_t>(row)];
}

std::optional<std::pair<int, int>> FigureModel::cellOf(int row) const {
    if (!m_figure.heatMap || row < 0 || row >= rowCount()) return std::nullopt;
    const int columns = static_cast<int>(m_figure.heatMap->columns.size());
    return std::pair(row / columns, row % columns);
}

int FigureModel::rowOf(FigurePoint point) const {
    if (m_figure.heatMap || point.series < 0 || point.series >= static_cast<int>(m_firstRows.size())) return -1;
    const int row = m_firstRows[static_cast<std::size_t>(point.series)] + point.point;
    return pointOf(row) == point ? row : -1;
}

int FigureModel::rowOf(std::pair<int, int> cell) const {
    if (!m_figure.heatMap) return -1;
    const int columns = static_cast<int>(m_figure.heatMap->columns.size());
    const int row = cell.first * columns + cell.second;
    return cell.second < columns && row < rowCount() ? row : -1;
}

int FigureModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return static_cast<int>(m_figure.heatMap ? m_figure.heatMap->cells.size()
                                             : m_points.size() + m_figure.marks.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    if (m_figure.heatMap) return HeatColumnCount;
    if (m_figure.size) return Size + 1;
    return m_hasIntervals ? High + 1 : Y + 1;
}

FigureModel::Entry FigureModel::pointEntry(FigurePoint point, int column) const {
    const FigureSeries& series = m_figure.series[static_cast<std::size_t>(point.series)];
    switch (column) {
        case Name:
            return {QString::fromStdString(series.name)};
        case X: {
            const QString category = categoryName(m_figure, xOf(m_figure, point));
            return {category.isEmpty() ? xValueText(m_figure, point, m_locale) : category, at(series.x, point.point)};
        }
        case Y:
            return {{}, series.kind == SeriesKind::Band ? std::nullopt : at(series.y, point.point)};
        case Low:
            return {{}, at(series.low, point.point)};
        case High:
            return {{}, at(series.high, point.point)};
        default:
            return {{}, at(series.size, point.point)};
    }
}

FigureModel::Entry FigureModel::markEntry(const FigureMark& mark, int column) const {
    if (column == Name) return {QString::fromStdString(mark.label)};
    return {{}, column == (mark.isVertical ? X : Y) ? std::optional(mark.position) : std::nullopt};
}

FigureModel::Entry FigureModel::heatEntry(std::pair<int, int> place, int column) const {
    const HeatMap& map = *m_figure.heatMap;
    const HeatCell& cell = map.cells[static_cast<std::size_t>(rowOf(place))];
    switch (column) {
        case Row:
            return {QString::fromStdString(map.rows[static_cast<std::size_t>(place.first)])};
        case Column:
            return {QString::fromStdString(map.columns[static_cast<std::size_t>(place.second)])};
        case Value:
            return {cell.value ? QString() : QString::fromStdString(cell.text), cell.value};
        default:
            return {QString::fromStdString(cell.detail)};
    }
}

FigureModel::Entry FigureModel::entry(int row, int column) const {
    if (const auto cell = cellOf(row)) return heatEntry(*cell, column);
    if (const auto point = pointOf(row)) return pointEntry(*point, column);
    return markEntry(m_figure.marks[static_cast<std::size_t>(row) - m_points.size()], column);
}

QString FigureModel::description(int row) const {
    const QString separator = QStringLiteral(", ");
    if (const auto cell = cellOf(row))
        return cellReadOut(m_figure, cell->first, cell->second, m_locale).join(separator);
    if (const auto point = pointOf(row)) return pointReadOut(m_figure, *point, m_locale).join(separator);
    const FigureMark& mark = m_figure.marks[static_cast<std::size_t>(row) - m_points.size()];
    const FigureAxis& axis = mark.isVertical ? m_figure.x : m_figure.y;
    return QString::fromStdString(mark.label) + separator + numberText(mark.position, axis.unit, m_locale);
}

bool FigureModel::isNumeric(int column) const {
    if (m_figure.heatMap) return column == Value;
    return column >= Y || (column == X && m_figure.x.ticks.empty());
}

QVariant FigureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    if (role == Qt::AccessibleDescriptionRole) return description(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != SortRole && role != TableView::ExportRole) return {};
    const Entry entry = this->entry(index.row(), index.column());
    const bool isText = !entry.number || (role != SortRole && !isNumeric(index.column()));
    if (role == SortRole) return entry.number ? QVariant(*entry.number) : QVariant(entry.text);
    if (isText) return entry.text;
    if (role == TableView::ExportRole) return QString::fromStdString(exactText(*entry.number));
    return entry.text.isEmpty() ? numberText(*entry.number, {}, m_locale) : entry.text;
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    if (m_figure.heatMap) {
        const QString titles[] = {titleOf(m_figure.y, tr("Row")), titleOf(m_figure.x, tr("Column")),
                                  titleOf(m_figure.heatMap->value, tr("Value")), tr("Note")};
        return titles[section];
    }
    const QString titles[] = {tr("Series"),
                              titleOf(m_figure.x, QStringLiteral("x")),
                              titleOf(m_figure.y, QStringLiteral("y")),
                              tr("Low"),
                              tr("High"),
                              titleOf(m_figure.size.value_or(FigureAxis()), QString())};
    return titles[section];
}

}  // namespace voxbit
