// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/figure.h"

namespace voxbit {

struct PlotPoint {
    double x = 0;
    double y = 0;
};
struct PlotBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

/// Colours of a theme, as "#rrggbb".
struct ThemeColours {
    std::string background;
    std::string text;
    std::string faintText;
    std::string axis;
    std::string grid;
    std::vector<std::string> palette;  ///< distinguishable with the common colour-vision deficiencies
};
const ThemeColours& themeColours(Theme theme);

enum class Anchor { Start, Middle, End };
struct TextStyle {
    double size = 12;  ///< px
    Anchor anchor = Anchor::Start;
    std::string colour = "#000000";
    bool isBold = false;
    bool isTurned = false;  ///< reads upwards
    bool hasHalo = false;   ///< an outline in `haloColour`, so that it reads on top of lines
    std::string haloColour = {};
};
struct StrokeStyle {
    std::string colour = "#000000";
    double width = 1;
    Dash dash = Dash::Solid;
};

/// Width of a text in px in the widest font that the documents ask for (DejaVu Sans), so that nothing overlaps in
/// narrower ones either.
double textWidth(std::string_view text, double size, bool isBold = false);
/// Splits at spaces so that every line is at most `width` px wide where its words allow that.
std::vector<std::string> wrappedText(std::string_view text, double size, double width, bool isBold = false);

/// Collects SVG elements in the order of drawing. Coordinates are px from the top left with two decimals.
class SvgCanvas {
  public:
    void line(PlotPoint from, PlotPoint to, const StrokeStyle& stroke);
    void polyline(const std::vector<PlotPoint>& points, const StrokeStyle& stroke);
    void polygon(const std::vector<PlotPoint>& points, const std::string& fill, double opacity);
    /// @param outline width 0: none
    void rectangle(const PlotBox& box, const std::string& fill, const StrokeStyle& outline = {"none", 0, Dash::Solid});
    /// @param radius px, of the circle; others have about its area
    void marker(PlotPoint at, Marker marker, const std::string& colour, double radius = 4);
    void text(PlotPoint baseline, std::string_view text, const TextStyle& style);

    /// Everything until endClip() is cut at the box.
    void beginClip(const PlotBox& box);
    void endClip();

    std::string document(int width, int height, const ThemeColours& colours, const std::string& title) const;

  private:
    std::string m_body;
};

}  // namespace voxbit
