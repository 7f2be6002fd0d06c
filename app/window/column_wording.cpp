// SPDX-License-Identifier: Apache-2.0
#include "app/window/column_wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace voxbit {
namespace {

const std::string& keyOf(const TableColumn& column) {
    return column.key.empty() ? column.name : column.key;
}

bool isFilled(const Table& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(), [column](const std::vector<TableCell>& row) {
        return !std::holds_alternative<std::monostate>(row[column]);
    });
}

}  // namespace

Table wordedTable(const Table& table, std::span<const ColumnWording> wordings, const char* context) {
    Table worded;
    worded.rows.resize(table.rows.size());
    for (const ColumnWording& wording : wordings) {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const TableColumn& column) { return keyOf(column) == wording.key; });
        const auto from = static_cast<std::size_t>(found - table.columns.begin());
        if (found == table.columns.end() || !isFilled(table, from)) continue;
        TableColumn column = *found;
        column.key = wording.key;
        column.name = QCoreApplication::translate(context, wording.name).toStdString();
        worded.columns.push_back(std::move(column));
        for (std::size_t row = 0; row < table.rows.size(); ++row) worded.rows[row].push_back(table.rows[row][from]);
    }
    return worded;
}

QString columnDefinition(const TableColumn& column, std::span<const ColumnWording> wordings, const char* context) {
    for (const ColumnWording& wording : wordings) {
        if (keyOf(column) == wording.key) return QCoreApplication::translate(context, wording.definition);
    }
    return {};
}

}  // namespace voxbit
