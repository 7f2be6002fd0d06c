// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/report/figure_frame.h"

namespace voxbit {
namespace {

constexpr double kTickSize = 12;
constexpr double kAxisLabelSize = 13;
constexpr double kLegendRow = 20;
constexpr double kSwatch = 28;

/// Series and marks of a figure between its axes.
class Plot {
  public:
    Plot(SvgCanvas& canvas, const Figure& figure, int width, int height, const ThemeColours& colours)
        : m_canvas(canvas), m_figure(figure), m_width(width), m_height(height), m_colours(colours) {}

    void draw() {
        m_xData = xRange(m_figure);
        m_yData = yRange(m_figure);
        const bool isCategories = !m_figure.x.ticks.empty();
        m_x = layoutAxis(m_figure.x, m_xData, std::max(2, m_width / 90), isCategories);
        m_y = layoutAxis(m_figure.y, m_yData, std::max(2, m_height / 70));
        m_box.top = drawHeading(m_canvas, m_figure, m_width, m_colours) + 4;
        placeLegend();
        placeBox();
        drawGrid();
        m_canvas.beginClip({m_box.left - 1, m_box.top - 1, m_box.right + 1, m_box.bottom + 1});
        for (const auto& series : m_figure.series) drawSeries(m_canvas, series, m_x, m_y, m_box, m_colours);
        m_canvas.endClip();
        drawMarks();
        drawFrame();
        drawLegend();
        if (m_yData.isEmpty) drawNoData();
    }

  private:
    struct LegendEntry {
        const FigureSeries* series;  ///< null: of the sizes
        double size;                 ///< of a mark of the sizes; 0: their title
        std::string text;
        double x;
        double row;
    };

    void placeLegend() {
        double x = kFigureMargin;
        double row = 0;
        const auto add = [&](const FigureSeries* series, double size, const std::string& text) {
            const bool hasSwatch = series != nullptr || size > 0;
            const double entryWidth = (hasSwatch ? kSwatch + 8 : 0) + textWidth(text, kTickSize) + 20;
            if (x > kFigureMargin && x + entryWidth > m_width - kFigureMargin) {
                x = kFigureMargin;
                row += 1;
            }
            m_legend.push_back({series, size, text, x, row});
            x += entryWidth;
        };
        for (const auto& series : m_figure.series) {
            if (!series.name.empty()) add(&series, 0, series.name);
        }
        if (!m_figure.size) return;
        add(nullptr, 0, axisTitle(*m_figure.size) + ":");
        for (const auto& tick : m_figure.size->ticks) add(nullptr, tick.position, tick.label);
    }

    double legendHeight() const { return m_legend.empty() ? 0 : (m_legend.back().row + 1) * kLegendRow + 8; }

    double widestLabel(const AxisLayout& axis) const {
        double widest = 0;
        for (const auto& tick : axis.ticks) widest = std::max(widest, textWidth(tick.label, kTickSize));
        return widest;
    }

    void placeBox() {
        const double belowAxis = m_figure.x.hasTurnedLabels ? widestLabel(m_x) + 14 : kTickSize + 12;
        const double xTitle = m_figure.x.label.empty() ? 0 : kAxisLabelSize + 10;
        const double yTitle = m_figure.y.label.empty() ? 0 : kAxisLabelSize + 10;
        m_box.left = kFigureMargin + yTitle + widestLabel(m_y) + 10;
        m_box.right = m_width - kFigureMargin - 8;
        if (m_figure.upper) m_box.top += kTickSize + 10 + (m_figure.upper->label.empty() ? 0 : kAxisLabelSize + 8);
        m_box.bottom = m_height - kFigureMargin - legendHeight() - xTitle - belowAxis;
        m_box.right = std::max(m_box.right, m_box.left + 20);
        m_box.bottom = std::max(m_box.bottom, m_box.top + 20);
    }

    double px(double x) const { return m_box.left + m_x.share(x) * m_box.width(); }
    double py(double y) const { return m_box.bottom - m_y.share(y) * m_box.height(); }
    static bool isInside(const AxisLayout& axis, double position) {
        return axis.canShow(position) && axis.share(position) >= -1e-6 && axis.share(position) <= 1 + 1e-6;
    }

    void drawGrid() {
        const StrokeStyle grid{m_colours.grid, 1, Dash::Solid};
        for (const auto& tick : m_y.ticks) {
            if (isInside(m_y, tick.position))
                m_canvas.line({m_box.left, py(tick.position)}, {m_box.right, py(tick.position)}, grid);
        }
        if (!m_figure.x.ticks.empty()) return;
        for (const auto& tick : m_x.ticks) {
            if (isInside(m_x, tick.position))
                m_canvas.line({px(tick.position), m_box.top}, {px(tick.position), m_box.bottom}, grid);
        }
    }

    void drawFrame() {
        const StrokeStyle axis{m_colours.axis, 1.2, Dash::Solid};
        m_canvas.line({m_box.left, m_box.top}, {m_box.left, m_box.bottom}, axis);
        m_canvas.line({m_box.left, m_box.bottom}, {m_box.right, m_box.bottom}, axis);
        drawLowerTicks(axis);
        drawLeftTicks(axis);
        if (m_figure.upper) drawUpperAxis(axis);
        const double middleX = (m_box.left + m_box.right) / 2;
        const double xTitleY = m_height - kFigureMargin - legendHeight() - 2;
        m_canvas.text({middleX, xTitleY}, axisTitle(m_figure.x), {kAxisLabelSize, Anchor::Middle, m_colours.text});
        TextStyle turned{kAxisLabelSize, Anchor::Middle, m_colours.text};
        turned.isTurned = true;
        m_canvas.text({kFigureMargin + kAxisLabelSize - 2, (m_box.top + m_box.bottom) / 2}, axisTitle(m_figure.y),
                      turned);
    }

    void drawLowerTicks(const StrokeStyle& axis) {
        TextStyle style{kTickSize, m_figure.x.hasTurnedLabels ? Anchor::End : Anchor::Middle, m_colours.text};
        style.isTurned = m_figure.x.hasTurnedLabels;
        double freeFrom = -1e9;
        for (const auto& tick : m_x.ticks) {
            if (!isInside(m_x, tick.position)) continue;
            const double x = px(tick.position);
            const double half = style.isTurned ? kTickSize / 2 + 1 : textWidth(tick.label, kTickSize) / 2 + 3;
            m_canvas.line({x, m_box.bottom}, {x, m_box.bottom + 4}, axis);
            if (x - half < freeFrom) continue;
            freeFrom = x + half;
            const PlotPoint at =
                style.isTurned ? PlotPoint{x + 4, m_box.bottom + 8} : PlotPoint{x, m_box.bottom + 6 + kTickSize};
            m_canvas.text(at, tick.label, style);
        }
        for (const double position : m_x.minorTicks) {
            if (isInside(m_x, position))
                m_canvas.line({px(position), m_box.bottom}, {px(position), m_box.bottom + 2}, axis);
        }
    }

    void drawLeftTicks(const StrokeStyle& axis) {
        for (const auto& tick : m_y.ticks) {
            if (!isInside(m_y, tick.position)) continue;
            const double y = py(tick.position);
            m_canvas.line({m_box.left - 4, y}, {m_box.left, y}, axis);
            m_canvas.text({m_box.left - 7, y + 4}, tick.label, {kTickSize, Anchor::End, m_colours.text});
        }
        for (const double position : m_y.minorTicks) {
            if (isInside(m_y, position))
                m_canvas.line({m_box.left - 2, py(position)}, {m_box.left, py(position)}, axis);
        }
    }

    void drawUpperAxis(const StrokeStyle& axis) {
        m_canvas.line({m_box.left, m_box.top}, {m_box.right, m_box.top}, axis);
        double freeFrom = -1e9;
        for (const auto& tick : m_figure.upper->ticks) {
            if (!isInside(m_x, tick.position)) continue;
            const double x = px(tick.position);
            m_canvas.line({x, m_box.top - 4}, {x, m_box.top}, axis);
            const double half = textWidth(tick.label, kTickSize) / 2 + 3;
            if (x - half < freeFrom) continue;
            freeFrom = x + half;
            m_canvas.text({x, m_box.top - 8}, tick.label, {kTickSize, Anchor::Middle, m_colours.text});
        }
        m_canvas.text({(m_box.left + m_box.right) / 2, m_box.top - kTickSize - 14}, axisTitle(*m_figure.upper),
                      {kAxisLabelSize, Anchor::Middle, m_colours.text});
    }

    void drawMarks() {
        double labelRow = 0;
        for (const auto& mark : m_figure.marks) {
            if (!isInside(mark.isVertical ? m_x : m_y, mark.position)) continue;
            const StrokeStyle stroke{m_colours.text, 1.3, mark.dash};
            TextStyle style{kTickSize, Anchor::End, m_colours.text};
            style.hasHalo = true;
            style.haloColour = m_colours.background;
            if (mark.isVertical) {
                const double x = px(mark.position);
                const bool fitsRight = x + 6 + textWidth(mark.label, kTickSize) < m_box.right;
                style.anchor = fitsRight ? Anchor::Start : Anchor::End;
                m_canvas.line({x, m_box.top}, {x, m_box.bottom}, stroke);
                m_canvas.text({fitsRight ? x + 5 : x - 5, m_box.top + 14 + 16 * labelRow}, mark.label, style);
                labelRow += mark.label.empty() ? 0 : 1;
            } else {
                const double y = py(mark.position);
                m_canvas.line({m_box.left, y}, {m_box.right, y}, stroke);
                style.anchor = Anchor::Start;
                m_canvas.text({m_box.left + 6, y - 5}, mark.label, style);
            }
        }
    }

    void drawLegend() {
        for (const auto& entry : m_legend) {
            if (entry.series == nullptr) {
                drawSizeEntry(entry);
                continue;
            }
            const auto& series = *entry.series;
            const std::string& colour =
                m_colours.palette[static_cast<std::size_t>(series.colour) % m_colours.palette.size()];
            const double y = legendY(entry);
            const double right = entry.x + kSwatch;
            if (series.kind == SeriesKind::Bars) {
                m_canvas.rectangle({entry.x + 7, y - 7, right - 7, y + 7}, colour);
            } else if (series.kind == SeriesKind::Band) {
                m_canvas.polygon({{entry.x, y - 6}, {right, y - 6}, {right, y + 6}, {entry.x, y + 6}}, colour, 0.3);
            } else {
                if (series.kind != SeriesKind::Points && series.kind != SeriesKind::Bubbles)
                    m_canvas.line({entry.x, y}, {right, y}, {colour, 2, series.dash});
                m_canvas.marker({entry.x + kSwatch / 2, y}, series.marker, colour);
            }
            m_canvas.text({right + 8, y + 4}, series.name, {kTickSize, Anchor::Start, m_colours.text});
        }
    }

    double legendY(const LegendEntry& entry) const {
        return m_height - kFigureMargin - legendHeight() + 8 + (entry.row + 0.5) * kLegendRow;
    }

    void drawSizeEntry(const LegendEntry& entry) {
        const double y = legendY(entry);
        const bool isMark = entry.size > 0;
        if (isMark)
            m_canvas.marker({entry.x + kSwatch / 2, y}, Marker::Circle, m_colours.faintText, bubbleRadius(entry.size));
        m_canvas.text({isMark ? entry.x + kSwatch + 8 : entry.x, y + 4}, entry.text,
                      {kTickSize, Anchor::Start, m_colours.text});
    }

    void drawNoData() {
        m_canvas.text({(m_box.left + m_box.right) / 2, (m_box.top + m_box.bottom) / 2}, "no data",
                      {16, Anchor::Middle, m_colours.faintText});
    }

    SvgCanvas& m_canvas;
    const Figure& m_figure;
    int m_width;
    int m_height;
    const ThemeColours& m_colours;
    DataRange m_xData;
    DataRange m_yData;
    AxisLayout m_x;
    AxisLayout m_y;
    PlotBox m_box;
    std::vector<LegendEntry> m_legend;
};

}  // namespace

void drawPlot(SvgCanvas& canvas, const Figure& figure, int width, int height, const ThemeColours& colours) {
    Plot(canvas, figure, width, height, colours).draw();
}

}  // namespace voxbit
