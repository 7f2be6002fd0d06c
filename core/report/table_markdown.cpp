// SPDX-License-Identifier: Apache-2.0
#include "core/report/table_markdown.h"

namespace voxbit {

std::string tableMarkdown(const Table& table) {
    checkTable(table);
    std::string head = "|", rule = "|", text;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const TableColumn& column = table.columns[c];
        head += " " + column.name + (column.unit.empty() ? "" : " [" + column.unit + "]") + " |";
        rule += !table.rows.empty() && std::holds_alternative<double>(table.rows.front()[c]) ? "---:|" : "---|";
    }
    text = "## " + table.title + "\n\n" + head + "\n" + rule + "\n";
    for (const auto& row : table.rows) {
        text += "|";
        for (std::size_t c = 0; c < row.size(); ++c) text += " " + cellText(row[c], table.columns[c]) + " |";
        text += "\n";
    }
    return text + "\n";
}

}  // namespace voxbit
