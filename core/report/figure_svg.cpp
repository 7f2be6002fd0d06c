// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/error.h"
#include "core/report/figure_frame.h"

namespace voxbit {
namespace {

void checkSeries(const FigureSeries& series) {
    const std::size_t points = series.x.size();
    const bool isBand = series.kind == SeriesKind::Band;
    const bool isSteps = series.kind == SeriesKind::Steps;
    const bool hasY = isBand ? series.y.empty() || series.y.size() == points
                             : series.y.size() == (isSteps && points > 0 ? points - 1 : points);
    const bool hasInterval = !series.low.empty() || !series.high.empty() || isBand;
    const bool isIntervalRight = !hasInterval || (series.low.size() == points && series.high.size() == points);
    const std::size_t bubbles = series.kind == SeriesKind::Bubbles ? points : 0;
    if (series.size.size() != bubbles || series.labels.size() != bubbles)
        throw InvalidArgument("series \"" + series.name + "\" has " + std::to_string(series.size.size()) +
                              " sizes and " + std::to_string(series.labels.size()) + " labels for " +
                              std::to_string(bubbles) + " bubbles");
    if (hasY && isIntervalRight) return;
    throw InvalidArgument("series \"" + series.name + "\" has " + std::to_string(points) + " x, " +
                          std::to_string(series.y.size()) + " y, " + std::to_string(series.low.size()) + " low and " +
                          std::to_string(series.high.size()) + " high values");
}

}  // namespace

double bubbleRadius(double size) {
    constexpr double kRadiusOfOne = 5;
    return kRadiusOfOne * std::sqrt(std::isfinite(size) ? std::clamp(size, 0.25, 16.0) : 0.25);
}

void checkFigure(const Figure& figure) {
    for (const auto& series : figure.series) checkSeries(series);
    if (!figure.heatMap) return;
    const HeatMap& map = *figure.heatMap;
    if (map.cells.size() != map.rows.size() * map.columns.size())
        throw InvalidArgument("the heat map \"" + figure.title + "\" has " + std::to_string(map.cells.size()) +
                              " cells for " + std::to_string(map.rows.size()) + " rows and " +
                              std::to_string(map.columns.size()) + " columns");
    if (map.separateColumns < 0 || static_cast<std::size_t>(map.separateColumns) > map.columns.size())
        throw InvalidArgument("the heat map \"" + figure.title + "\" has " + std::to_string(map.columns.size()) +
                              " columns, of which " + std::to_string(map.separateColumns) + " stand apart");
}

double drawHeading(SvgCanvas& canvas, const Figure& figure, int width, const ThemeColours& colours) {
    double y = kFigureMargin - 4;
    for (const auto& line : wrappedText(figure.title, 16, width - 2 * kFigureMargin, true)) {
        y += 20;
        canvas.text({kFigureMargin, y}, line, {16, Anchor::Start, colours.text, true});
    }
    if (!figure.note.empty()) y += 2;
    for (const auto& line : wrappedText(figure.note, 12, width - 2 * kFigureMargin)) {
        y += 16;
        canvas.text({kFigureMargin, y}, line, {12, Anchor::Start, colours.faintText});
    }
    return y + 12;
}

std::string figureSvg(const Figure& figure, int width, int height, Theme theme) {
    checkFigure(figure);
    if (width < 200 || height < 200 || width > 20000 || height > 20000)
        throw InvalidArgument("a figure of " + std::to_string(width) + " x " + std::to_string(height) +
                              " px; allowed: 200 .. 20000 each");
    const ThemeColours& colours = themeColours(theme);
    SvgCanvas canvas;
    if (figure.heatMap) {
        drawHeatMap(canvas, figure, width, height, colours);
    } else {
        drawPlot(canvas, figure, width, height, colours);
    }
    return canvas.document(width, height, colours, figure.title);
}

}  // namespace voxbit
