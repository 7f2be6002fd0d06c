// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/base/as_index.h"
#include "core/report/figure_frame.h"
#include "core/report/heat_ramp.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

constexpr double kLabelSize = 12;
constexpr double kSeparation = 14;
constexpr double kColourBar = 90;

std::string hexColour(const RampColour& colour) {
    static constexpr const char* kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const double part : {colour.red, colour.green, colour.blue}) {
        const auto value = static_cast<unsigned>(std::lround(part));
        text += kDigits[value / 16];
        text += kDigits[value % 16];
    }
    return text;
}

/// Relative luminance (WCAG 2).
double luminance(const RampColour& colour) {
    const auto linear = [](double part) {
        const double share = part / 255;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// Black or white, whichever stands out more: always at least 4.5:1.
std::string textColourOn(const RampColour& colour) {
    return luminance(colour) > 0.179 ? "#000000" : "#ffffff";
}

class HeatMapDrawing {
  public:
    HeatMapDrawing(SvgCanvas& canvas, const Figure& figure, int width, int height, const ThemeColours& colours)
        : m_canvas(canvas),
          m_figure(figure),
          m_map(*figure.heatMap),
          m_width(width),
          m_height(height),
          m_colours(colours) {}

    void draw() {
        const DataRange data = valueRange(m_map);
        m_value = layoutAxis(m_map.value, data, 5, true);
        m_hasColourBar = !data.isEmpty && m_width >= 400;
        place(drawHeading(m_canvas, m_figure, m_width, m_colours) + 4);
        drawCells();
        drawLabels();
        if (m_hasColourBar) drawColourBar();
        if (!m_map.markNote.empty()) {
            m_canvas.text({kFigureMargin, m_height - kFigureMargin + 2.0}, m_map.markNote,
                          {kLabelSize, Anchor::Start, m_colours.faintText});
        }
        if (m_map.cells.empty())
            m_canvas.text({m_width / 2.0, m_height / 2.0}, "no data", {16, Anchor::Middle, m_colours.faintText});
    }

  private:
    void place(double top) {
        double widestRow = 0;
        double widestColumn = 0;
        for (const auto& row : m_map.rows) widestRow = std::max(widestRow, textWidth(row, kLabelSize));
        for (const auto& column : m_map.columns) widestColumn = std::max(widestColumn, textWidth(column, kLabelSize));
        const double yTitle = m_figure.y.label.empty() ? 0 : 22;
        const double xTitle = m_figure.x.label.empty() ? 0 : 22;
        m_box.left = kFigureMargin + yTitle + widestRow + 10;
        m_box.right = m_width - kFigureMargin - (m_hasColourBar ? kColourBar : 0);
        m_box.right = std::max(m_box.right, m_box.left + 20);
        m_gap = m_map.separateColumns > 0 && m_map.separateColumns < columnCount() ? kSeparation : 0;
        m_cellWidth = columnCount() == 0 ? 0 : (m_box.width() - m_gap) / columnCount();
        m_isTurned = widestColumn + 6 > m_cellWidth;
        m_box.top = top + xTitle + (m_isTurned ? widestColumn + 10 : kLabelSize + 10);
        m_box.bottom = m_height - kFigureMargin - (m_map.markNote.empty() ? 0 : 22);
        m_box.bottom = std::max(m_box.bottom, m_box.top + 20);
        m_cellHeight = m_map.rows.empty() ? 0 : std::min(m_box.height() / rowCount(), 90.0);
        m_box.bottom = m_box.top + m_cellHeight * rowCount();
    }

    int columnCount() const { return static_cast<int>(m_map.columns.size()); }
    int rowCount() const { return static_cast<int>(m_map.rows.size()); }

    PlotBox cellBox(int row, int column) const {
        const double shift = column >= columnCount() - m_map.separateColumns ? m_gap : 0;
        const double left = m_box.left + column * m_cellWidth + shift;
        const double top = m_box.top + row * m_cellHeight;
        return {left + 1, top + 1, left + m_cellWidth - 1, top + m_cellHeight - 1};
    }

    RampColour colourOf(double value) const {
        const double share = m_value.canShow(value) ? m_value.share(value) : 0;
        return rampColour(m_map.isDarkHigh ? share : 1 - share);
    }

    void drawCells() {
        for (int row = 0; row < rowCount(); ++row)
            for (int column = 0; column < columnCount(); ++column)
                drawCell(m_map.cells[asIndex(row) * asIndex(columnCount()) + asIndex(column)], cellBox(row, column));
    }

    void drawCell(const HeatCell& cell, const PlotBox& box) {
        const double middleX = (box.left + box.right) / 2;
        const double middleY = (box.top + box.bottom) / 2;
        if (!cell.value) {
            m_canvas.rectangle(box, "none", {m_colours.grid, 1, Dash::Solid});
            m_canvas.text({middleX, middleY + 4}, cell.text, {kLabelSize, Anchor::Middle, m_colours.faintText});
            return;
        }
        const RampColour fill = colourOf(*cell.value);
        m_canvas.rectangle(box, hexColour(fill));
        const std::string colour = textColourOn(fill);
        if (cell.isMarked) {
            const PlotBox inner{box.left + 3, box.top + 3, box.right - 3, box.bottom - 3};
            m_canvas.rectangle(inner, "none", {colour, 2, Dash::Solid});
        }
        const double size = std::min({16.0, box.height() * 0.6, fittingSize(cell.text, box.width() - 6)});
        const bool hasDetail = fits(cell.detail, box, 34);
        const bool hasRange = fits(cell.range, box, hasDetail ? 48 : 34);
        const double shift = hasDetail && hasRange ? -8 : hasDetail || hasRange ? -1 : size * 0.36;
        if (size >= 6) {
            m_canvas.text({middleX, middleY + shift}, cell.text, {size, Anchor::Middle, colour, cell.isMarked});
        }
        double y = middleY + shift + 15;
        for (const auto& [isShown, small] : {std::pair(hasRange, &cell.range), std::pair(hasDetail, &cell.detail)}) {
            if (!isShown) continue;
            const double smallSize = std::min(11.0, fittingSize(*small, box.width() - 8));
            m_canvas.text({middleX, y}, *small, {smallSize, Anchor::Middle, colour});
            y += 13;
        }
    }

    /// Whether small text below the value can be read.
    static bool fits(const std::string& text, const PlotBox& box, double leastHeight) {
        return !text.empty() && box.height() > leastHeight && fittingSize(text, box.width() - 8) >= 8;
    }

    static double fittingSize(const std::string& text, double width) {
        const double unit = textWidth(text, 1, true);
        return unit == 0 ? 100 : width / unit;
    }

    void drawLabels() {
        TextStyle column{kLabelSize, m_isTurned ? Anchor::Start : Anchor::Middle, m_colours.text};
        column.isTurned = m_isTurned;
        for (int i = 0; i < columnCount(); ++i) {
            const PlotBox box = cellBox(0, i);
            const double x = (box.left + box.right) / 2;
            m_canvas.text({m_isTurned ? x + 4 : x, m_box.top - 7}, m_map.columns[static_cast<std::size_t>(i)], column);
        }
        for (int i = 0; i < rowCount(); ++i) {
            const PlotBox box = cellBox(i, 0);
            m_canvas.text({m_box.left - 8, (box.top + box.bottom) / 2 + 4}, m_map.rows[static_cast<std::size_t>(i)],
                          {kLabelSize, Anchor::End, m_colours.text});
        }
        double widestColumn = 0;
        for (const auto& name : m_map.columns) widestColumn = std::max(widestColumn, textWidth(name, kLabelSize));
        const double xTitleY = m_box.top - (m_isTurned ? widestColumn + 10 : kLabelSize + 10) - 6;
        m_canvas.text({(m_box.left + m_box.right) / 2, xTitleY}, axisTitle(m_figure.x),
                      {13, Anchor::Middle, m_colours.text, true});
        TextStyle turned{13, Anchor::Middle, m_colours.text, true};
        turned.isTurned = true;
        m_canvas.text({kFigureMargin + 10, (m_box.top + m_box.bottom) / 2}, axisTitle(m_figure.y), turned);
    }

    void drawColourBar() {
        const double left = m_width - kFigureMargin - kColourBar + 34;
        const double height = m_box.height();
        constexpr int kSteps = 64;
        for (int i = 0; i < kSteps; ++i) {
            const double share = (i + 0.5) / kSteps;
            const double bottom = m_box.bottom - height * i / kSteps;
            // Half a pixel of overlap hides the seams that anti-aliasing would leave.
            m_canvas.rectangle({left, bottom - height / kSteps - 0.5, left + 14, bottom},
                               hexColour(rampColour(m_map.isDarkHigh ? share : 1 - share)));
        }
        for (const auto& tick : m_value.ticks) {
            const double share = m_value.share(tick.position);
            if (!(share >= -1e-6 && share <= 1 + 1e-6)) continue;
            const double y = m_box.bottom - share * height;
            m_canvas.line({left + 14, y}, {left + 18, y}, {m_colours.axis, 1, Dash::Solid});
            m_canvas.text({left + 21, y + 4}, tick.label, {11, Anchor::Start, m_colours.text});
        }
        TextStyle turned{12, Anchor::Middle, m_colours.text};
        turned.isTurned = true;
        m_canvas.text({left - 8, (m_box.top + m_box.bottom) / 2}, axisTitle(m_map.value), turned);
    }

    SvgCanvas& m_canvas;
    const Figure& m_figure;
    const HeatMap& m_map;
    int m_width;
    int m_height;
    const ThemeColours& m_colours;
    AxisLayout m_value;
    bool m_hasColourBar = false;
    PlotBox m_box;
    double m_gap = 0;
    double m_cellWidth = 0;
    double m_cellHeight = 0;
    bool m_isTurned = false;
};

}  // namespace

void drawHeatMap(SvgCanvas& canvas, const Figure& figure, int width, int height, const ThemeColours& colours) {
    HeatMapDrawing(canvas, figure, width, height, colours).draw();
}

}  // namespace voxbit
