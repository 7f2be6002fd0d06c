// SPDX-License-Identifier: Apache-2.0
#include "widgets/table_model.h"

#include <QLocale>
#include <algorithm>

#include "core/report/number_text.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

bool isNumber(const TableCell& cell) {
    return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

QString shownText(const TableCell& cell, const TableColumn& column) {
    QString text = QString::fromStdString(cellText(cell, column));
    if (std::holds_alternative<double>(cell)) text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return text;
}

QVariant rawValue(const TableCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return QString::fromStdString(*text);
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return static_cast<qlonglong>(*integer);
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return {};
}

/// All digits and a decimal point, as tableCsv() has them.
QString exportText(const TableCell& cell, const TableColumn& column) {
    if (const auto* number = std::get_if<double>(&cell))
        return QString::fromStdString(exactText(column.isShare ? 100 * *number : *number));
    return rawValue(cell).toString();
}

}  // namespace

TableModel::TableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TableModel::setTable(Table table) {
    checkTable(table);
    beginResetModel();
    m_table = std::move(table);
    m_isNumeric.assign(m_table.columns.size(), false);
    for (std::size_t c = 0; c < m_table.columns.size(); ++c)
        m_isNumeric[c] =
            std::any_of(m_table.rows.begin(), m_table.rows.end(), [&](const auto& row) { return isNumber(row[c]); });
    endResetModel();
}

void TableModel::setDefinitions(std::function<QString(const TableColumn&)> definition) {
    m_definition = std::move(definition);
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const auto c = static_cast<std::size_t>(index.column());
    const TableCell& cell = m_table.rows[static_cast<std::size_t>(index.row())][c];
    switch (role) {
        case Qt::DisplayRole:
            return shownText(cell, m_table.columns[c]);
        case SortRole:
            return rawValue(cell);
        case TableView::ExportRole:
            return exportText(cell, m_table.columns[c]);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignVCenter | (m_isNumeric[c] ? Qt::AlignRight : Qt::AlignLeft));
        default:
            return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || orientation == Qt::Vertical || section >= columnCount()) return {};
    const auto c = static_cast<std::size_t>(section);
    const TableColumn& column = m_table.columns[c];
    if (role == Qt::DisplayRole) {
        const QString name = QString::fromStdString(column.name);
        return column.unit.empty() ? name : name + " [" + QString::fromStdString(column.unit) + "]";
    }
    if (role == Qt::ToolTipRole && m_definition) return m_definition(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (m_isNumeric[c] ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

}  // namespace voxbit
