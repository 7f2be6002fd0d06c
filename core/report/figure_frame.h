// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/axis_layout.h"
#include "core/report/figure.h"
#include "core/report/svg_canvas.h"

namespace voxbit {

/// px around everything.
inline constexpr double kFigureMargin = 16;

/// Draws title and note at the top left. @return the y below them
double drawHeading(SvgCanvas& canvas, const Figure& figure, int width, const ThemeColours& colours);

void drawHeatMap(SvgCanvas& canvas, const Figure& figure, int width, int height, const ThemeColours& colours);
void drawPlot(SvgCanvas& canvas, const Figure& figure, int width, int height, const ThemeColours& colours);
/// One series into the plot box.
void drawSeries(SvgCanvas& canvas, const FigureSeries& series, const AxisLayout& x, const AxisLayout& y,
                const PlotBox& box, const ThemeColours& colours);

}  // namespace voxbit
