// SPDX-License-Identifier: Apache-2.0
#include "core/report/svg_canvas.h"

#include <array>
#include <cstddef>

#include "core/base/utf8.h"
#include "core/report/markup.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

// Advance widths of the printable ASCII characters in DejaVu Sans, in thousandths of the font size.
constexpr std::array<int, 95> kAdvance{318,  401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
                                       636,  636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
                                       1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
                                       603,  787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
                                       500,  613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
                                       635,  635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};
constexpr double kBoldFactor = 1.12;

std::string number(double value) {
    std::string text = fixedText(value, 2);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string attribute(const char* name, const std::string& value) {
    return std::string(" ") + name + "=\"" + value + "\"";
}
std::string attribute(const char* name, double value) {
    return attribute(name, number(value));
}

std::string strokeAttributes(const StrokeStyle& stroke) {
    std::string text = attribute("stroke", stroke.colour) + attribute("stroke-width", stroke.width);
    if (stroke.dash == Dash::Dashed) text += attribute("stroke-dasharray", std::string("7 4"));
    if (stroke.dash == Dash::Dotted) text += attribute("stroke-dasharray", std::string("2 3"));
    return text;
}

std::string pointList(const std::vector<PlotPoint>& points) {
    std::string text;
    for (const auto& point : points) text += (text.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
    return text;
}

}  // namespace

const ThemeColours& themeColours(Theme theme) {
    // The palettes follow Okabe and Ito (2008); the dark one is lightened for contrast.
    static const ThemeColours light{
        "#ffffff", "#1b1f24", "#4b5563",
        "#4b5563", "#e5e7eb", {"#0072b2", "#d55e00", "#008060", "#b1478b", "#8a6d00", "#3d8fc4", "#5b5b5b"}};
    static const ThemeColours dark{
        "#16191d", "#eceff3", "#aab2bd",
        "#aab2bd", "#30363d", {"#56b4e9", "#ff9a4d", "#2fc79a", "#f093c8", "#f0e442", "#9fb4ff", "#c4c4c4"}};
    return theme == Theme::Light ? light : dark;
}

double textWidth(std::string_view text, double size, bool isBold) {
    double thousandths = 0;
    for (const char32_t c : decodeUtf8(text)) {
        const bool isAscii = c >= 0x20 && c < 0x7F;
        thousandths += isAscii ? kAdvance[c - 0x20] : 650.0 * terminalWidth(encodeUtf8(std::u32string(1, c)));
    }
    return thousandths / 1000 * size * (isBold ? kBoldFactor : 1);
}

std::vector<std::string> wrappedText(std::string_view text, double size, double width, bool isBold) {
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word(text.substr(at, end - at));
        const std::string longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && textWidth(longer, size, isBold) > width) {
            lines.push_back(line);
            line = word;
        } else {
            line = longer;
        }
        at = end + 1;
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

void SvgCanvas::line(PlotPoint from, PlotPoint to, const StrokeStyle& stroke) {
    m_body += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) +
              attribute("y2", to.y) + strokeAttributes(stroke) + "/>\n";
}

void SvgCanvas::polyline(const std::vector<PlotPoint>& points, const StrokeStyle& stroke) {
    if (points.size() < 2) return;
    m_body += "<polyline fill=\"none\" stroke-linejoin=\"round\"" + strokeAttributes(stroke) +
              attribute("points", pointList(points)) + "/>\n";
}

void SvgCanvas::polygon(const std::vector<PlotPoint>& points, const std::string& fill, double opacity) {
    if (points.size() < 3) return;
    m_body += "<polygon" + attribute("fill", fill) + attribute("fill-opacity", opacity) +
              attribute("points", pointList(points)) + "/>\n";
}

void SvgCanvas::rectangle(const PlotBox& box, const std::string& fill, const StrokeStyle& outline) {
    m_body += "<rect" + attribute("x", box.left) + attribute("y", box.top) + attribute("width", box.width()) +
              attribute("height", box.height()) + attribute("fill", fill);
    if (outline.width > 0) m_body += strokeAttributes(outline);
    m_body += "/>\n";
}

void SvgCanvas::marker(PlotPoint at, Marker marker, const std::string& colour, double radius) {
    const double r = radius;
    const double eighth = r / 8;  // what makes the areas alike
    const StrokeStyle stroke{colour, 2, Dash::Solid};
    switch (marker) {
        case Marker::None:
            break;
        case Marker::Circle:
            m_body += "<circle" + attribute("cx", at.x) + attribute("cy", at.y) + attribute("r", r) +
                      attribute("fill", colour) + "/>\n";
            break;
        case Marker::Square:
            rectangle({at.x - r + eighth, at.y - r + eighth, at.x + r - eighth, at.y + r - eighth}, colour);
            break;
        case Marker::Triangle:
            polygon({{at.x, at.y - r - 2 * eighth},
                     {at.x + r + eighth, at.y + r - 2 * eighth},
                     {at.x - r - eighth, at.y + r - 2 * eighth}},
                    colour, 1);
            break;
        case Marker::Diamond:
            polygon({{at.x, at.y - r - 2 * eighth},
                     {at.x + r + 2 * eighth, at.y},
                     {at.x, at.y + r + 2 * eighth},
                     {at.x - r - 2 * eighth, at.y}},
                    colour, 1);
            break;
        case Marker::Cross:
            line({at.x - r, at.y - r}, {at.x + r, at.y + r}, stroke);
            line({at.x - r, at.y + r}, {at.x + r, at.y - r}, stroke);
            break;
        case Marker::Plus:
            line({at.x - r - 1, at.y}, {at.x + r + 1, at.y}, stroke);
            line({at.x, at.y - r - 1}, {at.x, at.y + r + 1}, stroke);
            break;
    }
}

void SvgCanvas::text(PlotPoint baseline, std::string_view text, const TextStyle& style) {
    if (text.empty()) return;
    static constexpr std::array<const char*, 3> kAnchors{"start", "middle", "end"};
    m_body += "<text" + attribute("x", baseline.x) + attribute("y", baseline.y) + attribute("font-size", style.size) +
              attribute("text-anchor", std::string(kAnchors[static_cast<std::size_t>(style.anchor)])) +
              attribute("fill", style.colour);
    if (style.isBold) m_body += " font-weight=\"bold\"";
    if (style.hasHalo)
        m_body += " paint-order=\"stroke\" stroke-width=\"4\" stroke-linejoin=\"round\"" +
                  attribute("stroke", style.haloColour);
    if (style.isTurned)
        m_body += attribute("transform", "rotate(-90 " + number(baseline.x) + " " + number(baseline.y) + ")");
    m_body += ">" + escapedMarkup(text) + "</text>\n";
}

void SvgCanvas::beginClip(const PlotBox& box) {
    // Several figures may stand in one HTML page, where ids are shared: the id says the box it cuts at.
    const std::string id =
        "clip-" + number(box.left) + "-" + number(box.top) + "-" + number(box.right) + "-" + number(box.bottom);
    m_body += "<clipPath" + attribute("id", id) + "><rect" + attribute("x", box.left) + attribute("y", box.top) +
              attribute("width", box.width()) + attribute("height", box.height()) + "/></clipPath>\n<g" +
              attribute("clip-path", "url(#" + id + ")") + ">\n";
}

void SvgCanvas::endClip() {
    m_body += "</g>\n";
}

std::string SvgCanvas::document(int width, int height, const ThemeColours& colours, const std::string& title) const {
    const std::string w = std::to_string(width);
    const std::string h = std::to_string(height);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" "
           "width=\"" +
           w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h +
           "\" role=\"img\" font-family=\"DejaVu Sans, Verdana, Helvetica, Arial, sans-serif\">\n<title>" +
           escapedMarkup(title) + "</title>\n<rect width=\"" + w + "\" height=\"" + h + "\" fill=\"" +
           colours.background + "\"/>\n" + m_body + "</svg>\n";
}

}  // namespace voxbit
