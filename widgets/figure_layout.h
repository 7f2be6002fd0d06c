// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QPointF>
#include <QRectF>
#include <QVector>
#include <vector>

#include "core/report/figure.h"

/// Where everything of a figure stands, from its texts and the size at hand: all that is left to the drawing is to
/// draw. Labels are elided, thinned or left out so that no two of them overlap at any size.
namespace voxbit {

/// What a figure is drawn with.
struct FigureStyle {
    QPalette palette;
    QFont font;
    QLocale locale = QLocale::c();  ///< of numbers on the axes and in the read-out

    QFont titleFont() const;
};

/// The part of a figure that is shown, in data coordinates. Cells of heat maps are one unit wide and high, row 0 on
/// top.
struct ViewRange {
    double xLow = 0;
    double xHigh = 1;
    double yLow = 0;
    double yHigh = 1;
    bool operator==(const ViewRange&) const = default;
};

/// A line of text, and where it is drawn. Lines, swatches and boxes are px of the canvas.
struct TextLine {
    QString text;
    QPointF baseline;  ///< left end; of axis titles the middle
};
/// A series in the legend.
struct LegendEntry {
    std::size_t series = 0;  ///< index into Figure::series
    QRectF swatch;
    TextLine text;
};
/// A mark of the legend that says what an area means.
struct SizeEntry {
    double size = 0;
    QRectF swatch;
    TextLine text;
};
/// Ticks of an axis, in its own coordinates.
struct AxisTicks {
    QVector<double> positions;
    QVector<QString> labels;  ///< parallel; empty where there is no room
    QVector<double> minor;
};

/// Where everything stands. What has no room or no text is empty.
struct FigureLayout {
    QRectF box;  ///< between the axes, whole px
    std::vector<TextLine> heading;
    std::vector<TextLine> note;
    std::vector<LegendEntry> legend;
    TextLine legendRest;  ///< "and 3 more"
    TextLine sizeTitle;
    std::vector<SizeEntry> sizes;  ///< empty where there is no room for all
    TextLine xTitle, yTitle, upperTitle, valueTitle;
    AxisTicks x, y, upper, value;
    bool areXLabelsTurned = false;
    QRectF colourBar;  ///< empty: none
    TextLine markNote;
};

/// x of a heat map's column: separate columns stand apart by a part of a cell.
double columnCentre(const HeatMap& map, int column);

/// Everything there is, as core's SVG shows it.
ViewRange wholeView(const Figure& figure);

/// Whether there is nothing to draw.
bool isWithoutData(const Figure& figure);

/// @param size of the canvas, px; too small a one leaves texts out, never the box @pre the figure is valid, see
/// checkFigure()
FigureLayout layOutFigure(const Figure& figure, const FigureStyle& style, const ViewRange& view, QSizeF size);

/// Splits at spaces into at most `maxLines` lines of at most `width` px; what does not fit is elided.
QStringList wrappedLines(const QString& text, const QFont& font, double width, int maxLines);

}  // namespace voxbit
