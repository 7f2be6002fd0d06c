// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/delimited.h"
#include "core/report/axis_layout.h"
#include "core/report/figure.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

/// Missing values are empty fields.
std::string field(double value) {
    return std::isnan(value) ? "" : exactText(value);
}

std::string optionalField(const std::optional<double>& value) {
    return value ? field(*value) : "";
}

std::string at(const std::vector<double>& values, std::size_t i) {
    return i < values.size() ? field(values[i]) : "";
}

std::string orDefault(const std::string& title, const char* otherwise) {
    return title.empty() ? otherwise : title;
}

std::string comments(const std::string& title, const std::string& note, const std::string& header) {
    std::string text;
    for (const std::string* part : {&title, &note, &header}) {
        LineReader lines(*part);
        for (std::string_view line; lines.next(line);) {
            if (!line.empty()) text += "# " + std::string(line) + "\n";
        }
    }
    return text;
}

std::string heatMapCsv(const Figure& figure) {
    const HeatMap& map = *figure.heatMap;
    const bool hasIntervals =
        std::any_of(map.cells.begin(), map.cells.end(), [](const HeatCell& cell) { return cell.low && cell.high; });
    std::vector<std::string> fields{orDefault(axisTitle(figure.y), "row"),
                                    orDefault(axisTitle(figure.x), "column"),
                                    orDefault(axisTitle(map.value), "value"),
                                    "text",
                                    "detail",
                                    "marked"};
    if (hasIntervals) fields.insert(fields.end(), {"low", "high"});
    std::string text = csvLine(fields);
    for (std::size_t row = 0; row < map.rows.size(); ++row) {
        for (std::size_t column = 0; column < map.columns.size(); ++column) {
            const HeatCell& cell = map.cells[row * map.columns.size() + column];
            fields = {map.rows[row], map.columns[column], optionalField(cell.value),
                      cell.text,     cell.detail,         cell.isMarked ? "1" : "0"};
            if (hasIntervals) fields.insert(fields.end(), {optionalField(cell.low), optionalField(cell.high)});
            text += csvLine(fields);
        }
    }
    return text;
}

/// The name of the category that stands at a position, if the axis has names.
std::string tickName(const FigureAxis& axis, double position) {
    for (const auto& tick : axis.ticks) {
        if (tick.position == position) return tick.name.empty() ? tick.label : tick.name;
    }
    return {};
}

std::string seriesCsv(const Figure& figure) {
    const bool hasNames = !figure.x.ticks.empty();
    const bool hasSizes = figure.size.has_value();
    std::vector<std::string> fields{"series", orDefault(axisTitle(figure.x), "x"), orDefault(axisTitle(figure.y), "y"),
                                    "low", "high"};
    if (hasNames) fields.push_back("name");
    if (hasSizes) fields.push_back(orDefault(axisTitle(*figure.size), "size"));
    std::string text = csvLine(fields);
    for (const auto& series : figure.series) {
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            fields = {series.name, field(series.x[i]), at(series.y, i), at(series.low, i), at(series.high, i)};
            if (hasNames) fields.push_back(tickName(figure.x, series.x[i]));
            if (hasSizes) fields.push_back(at(series.size, i));
            text += csvLine(fields);
        }
    }
    for (const auto& mark : figure.marks) {
        fields = {mark.label, mark.isVertical ? field(mark.position) : "", mark.isVertical ? "" : field(mark.position),
                  "", ""};
        if (hasNames) fields.emplace_back();
        if (hasSizes) fields.emplace_back();
        text += csvLine(fields);
    }
    return text;
}

}  // namespace

std::string figureCsv(const Figure& figure, const std::string& header) {
    checkFigure(figure);
    return comments(figure.title, figure.note, header) + (figure.heatMap ? heatMapCsv(figure) : seriesCsv(figure));
}

}  // namespace voxbit
