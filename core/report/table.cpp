// SPDX-License-Identifier: Apache-2.0
#include "core/report/table.h"

#include <algorithm>
#include <cstddef>

#include "core/base/delimited.h"
#include "core/base/utf8.h"
#include "core/report/markup.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

std::string heading(const TableColumn& column) {
    return column.unit.empty() ? column.name : column.name + " [" + column.unit + "]";
}

bool isNumber(const TableCell& cell) {
    return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

double shown(double value, const TableColumn& column) {
    return column.isShare ? 100 * value : value;
}

/// Numbers stand right, and so does the head of a column of numbers.
bool isRightAligned(const Table& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return isNumber(row[column]); });
}

std::string padded(const std::string& text, int width, bool isRight) {
    const int missing = width - terminalWidth(text);
    const std::string space(static_cast<std::size_t>(std::max(missing, 0)), ' ');
    return isRight ? space + text : text + space;
}

std::string rawText(const TableCell& cell, const TableColumn& column) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
    if (const auto* number = std::get_if<double>(&cell)) return exactText(shown(*number, column));
    return {};
}

std::string withoutTrailingSpaces(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

void checkTable(const Table& table) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (table.rows[i].size() == table.columns.size()) continue;
        throw InvalidArgument("row " + std::to_string(i) + " of table \"" + table.title + "\" has " +
                              std::to_string(table.rows[i].size()) + " cells for " +
                              std::to_string(table.columns.size()) + " columns");
    }
}

std::string cellText(const TableCell& cell, const TableColumn& column) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
    if (const auto* number = std::get_if<double>(&cell)) return fixedText(shown(*number, column), column.decimals);
    return "-";
}

std::string tableText(const Table& table) {
    checkTable(table);
    const std::size_t columns = table.columns.size();
    std::vector<std::vector<std::string>> lines(1);
    for (const auto& column : table.columns) lines[0].push_back(heading(column));
    for (const auto& row : table.rows) {
        auto& line = lines.emplace_back();
        for (std::size_t c = 0; c < columns; ++c) line.push_back(onOneLine(cellText(row[c], table.columns[c])));
    }
    std::vector<int> widths(columns, 0);
    for (const auto& line : lines)
        for (std::size_t c = 0; c < columns; ++c) widths[c] = std::max(widths[c], terminalWidth(line[c]));

    std::string text = table.title.empty() ? "" : table.title + "\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string line;
        std::string rule;
        for (std::size_t c = 0; c < columns; ++c) {
            line += (c == 0 ? "" : "  ") + padded(lines[i][c], widths[c], isRightAligned(table, c));
            rule += (c == 0 ? "" : "  ") + std::string(static_cast<std::size_t>(widths[c]), '-');
        }
        text += withoutTrailingSpaces(line) + "\n";
        if (i == 0) text += rule + "\n";
    }
    return text;
}

std::string tableCsv(const Table& table) {
    checkTable(table);
    std::vector<std::string> fields;
    for (const auto& column : table.columns) fields.push_back(heading(column));
    std::string text = csvLine(fields);
    for (const auto& row : table.rows) {
        fields.clear();
        for (std::size_t c = 0; c < row.size(); ++c) fields.push_back(rawText(row[c], table.columns[c]));
        text += csvLine(fields);
    }
    return text;
}

Json tableJson(const Table& table) {
    checkTable(table);
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json object = Json::object();
        for (std::size_t c = 0; c < row.size(); ++c) {
            const auto& column = table.columns[c];
            Json& value = object[column.key.empty() ? column.name : column.key];
            std::visit(
                [&](const auto& cell) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(cell)>, std::monostate>) value = cell;
                },
                row[c]);
        }
        rows.push_back(std::move(object));
    }
    return rows;
}

std::string tableHtml(const Table& table) {
    checkTable(table);
    std::string html = "<table>\n";
    if (!table.title.empty()) html += "<caption>" + escapedMarkup(table.title) + "</caption>\n";
    html += "<thead><tr>";
    for (const auto& column : table.columns) html += "<th scope=\"col\">" + escapedMarkup(heading(column)) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (std::size_t c = 0; c < row.size(); ++c) {
            html += isNumber(row[c]) ? "<td class=\"number\">" : "<td>";
            html += escapedMarkup(cellText(row[c], table.columns[c])) + "</td>";
        }
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

std::string tableMarkdown(const Table& table) {
    checkTable(table);
    std::string head = "|", rule = "|";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        head += " " + heading(table.columns[c]) + " |";
        rule += isRightAligned(table, c) ? "---:|" : "---|";
    }
    std::string text = "## " + table.title + "\n\n" + head + "\n" + rule + "\n";
    for (const auto& row : table.rows) {
        text += "|";
        for (std::size_t c = 0; c < row.size(); ++c) text += " " + cellText(row[c], table.columns[c]) + " |";
        text += "\n";
    }
    return text + "\n";
}

}  // namespace voxbit
