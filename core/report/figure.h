// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace voxbit {

/// A plot as a value: what is shown, not how. core writes SVG and CSV of it, the window draws the same value on screen.

enum class AxisScale { Linear, Log };

struct AxisTick {
    double position = 0;
    std::string label;
    std::string name = {};  ///< in full, for CSV; empty: the label
};

struct FigureAxis {
    std::string label;
    std::string unit;  ///< shown in brackets after the label; empty: a pure number
    AxisScale scale = AxisScale::Linear;
    std::optional<double> low;     ///< nothing: from the data
    std::optional<double> high;    ///< nothing: from the data
    std::vector<AxisTick> ticks;   ///< instead of computed ones; for categories
    bool hasTurnedLabels = false;  ///< tick labels read upwards
};

enum class SeriesKind {
    Line,    ///< y over x; `low`/`high` are a band
    Points,  ///< markers only; `low`/`high` are error bars
    Bars,    ///< from the axis' low end (log) or 0 to y, `barWidth` wide in x units; `low`/`high` are error bars
    Steps,   ///< histogram outline: y[i] from x[i] to x[i + 1]; x has one entry more
    Band,    ///< only the area between `low` and `high`
    Bubbles  ///< markers whose area says `size`, each with its label; `low`/`high` are error bars
};
enum class Marker { None, Circle, Square, Triangle, Diamond, Cross, Plus };
enum class Dash { Solid, Dashed, Dotted };

/// Of series beside one another, in this order and then again.
inline constexpr std::array<Marker, 5> kSeriesMarkers{Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond,
                                                      Marker::Plus};
/// A value that leaves a gap.
inline constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

struct FigureSeries {
    std::string name;  ///< in the legend; empty: not in the legend
    SeriesKind kind = SeriesKind::Line;
    std::vector<double> x;
    std::vector<double> y;    ///< NaN leaves a gap
    std::vector<double> low;  ///< interval, parallel to x; empty: none
    std::vector<double> high;
    Marker marker = Marker::None;
    Dash dash = Dash::Solid;
    int colour = 0;  ///< index into the theme's palette, taken modulo its size
    double barWidth = 0.8;
    std::vector<double> size;         ///< of Bubbles, parallel to x: at least 0, see Figure::size
    std::vector<std::string> labels;  ///< of Bubbles, parallel to x: beside the marker
    double shift = 0;                 ///< of Bubbles: px to the right of x, for those that share their place
};

/// Radius in px of the circle that says `size`: its area grows with it, from a point that can be seen to one that hides
/// no others.
double bubbleRadius(double size);

/// A straight line across the plot.
struct FigureMark {
    double position = 0;
    std::string label;
    bool isVertical = true;
    Dash dash = Dash::Dashed;
};

struct HeatCell {
    std::optional<double> value;               ///< nothing: not measured
    std::string text;                          ///< large, e.g. the value
    std::string detail;                        ///< small below it, e.g. the count
    bool isMarked = false;                     ///< framed, e.g. the best of its row
    std::optional<double> low = std::nullopt;  ///< interval of the value
    std::optional<double> high = std::nullopt;
    std::string range = {};  ///< the interval as it is shown
};

struct HeatMap {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<HeatCell> cells;  ///< row by row
    FigureAxis value;             ///< label, unit and range of the colours
    bool isDarkHigh = true;       ///< whether large values are dark
    int separateColumns = 0;      ///< that many last columns stand apart
    std::string markNote;         ///< what a frame means; empty: no note
};

struct Figure {
    std::string title;
    std::string note;  ///< small print under the title: counts, intervals, what was measured
    FigureAxis x;
    FigureAxis y;
    std::optional<FigureAxis> upper;  ///< second axis above, its ticks in units of x
    std::vector<FigureSeries> series;
    std::vector<FigureMark> marks;
    std::optional<FigureAxis> size;  ///< what Bubbles say: label, unit, and as ticks those that the legend shows
    std::optional<HeatMap> heatMap;  ///< instead of series and marks; x and y then only give axis titles
};

enum class Theme { Light, Dark };

/// @throws InvalidArgument naming the series whose lists differ in length, or a heat map with too few cells
void checkFigure(const Figure& figure);

/// Whether both show the same. Unlike ==, a gap (NaN) equals a gap.
bool areEqual(const Figure& a, const Figure& b);

/// A complete SVG 1.1 document; equal values give equal bytes. Text stays text. Without data the plot says so.
/// @param width, height in CSS pixels, at least 200 each
/// @throws InvalidArgument as checkFigure(), or on a size outside 200..20000
std::string figureSvg(const Figure& figure, int width = 800, int height = 500, Theme theme = Theme::Light);

/// The numbers of a figure as CSV in long form: one line per point (series, x, y, low, high) or cell (row, column,
/// value, text, detail), units in the column names, numbers with all digits. Lines starting with "#" come first.
/// @param header what the figure belongs to, e.g. the run; each line of it becomes a comment
std::string figureCsv(const Figure& figure, const std::string& header);

}  // namespace voxbit
