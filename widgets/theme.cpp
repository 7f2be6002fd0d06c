// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/report/heat_ramp.h"
#include "core/report/svg_canvas.h"

namespace voxbit {
namespace {

constexpr double kTextContrast = 4.5;  // WCAG 2.1, success criterion 1.4.3
constexpr std::array kBackgrounds{QPalette::Base, QPalette::Window, QPalette::AlternateBase};

/// Relative luminance, 0..1 (WCAG 2.1).
double luminance(const QColor& colour) {
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// `wish`, moved towards the palette's text colour as far as it takes to be read on every background.
QColor readable(const QColor& wish, const QPalette& palette) {
    const QColor text = palette.color(QPalette::Text);
    for (int step = 0; step < 20; ++step) {
        const QColor colour = mixed(wish, text, step / 20.0);
        const bool isReadable = std::all_of(kBackgrounds.begin(), kBackgrounds.end(), [&](QPalette::ColorRole role) {
            return contrastRatio(colour, palette.color(role)) >= kTextContrast;
        });
        if (isReadable) return colour;
    }
    return text;
}

QColor themed(const QPalette& palette, const char* light, const char* dark) {
    return QColor(QLatin1String(themeOf(palette) == Theme::Dark ? dark : light));
}

const ThemeColours& coreColours(const QPalette& palette) {
    return themeColours(themeOf(palette));
}

struct RoleColour {
    QPalette::ColorRole role;
    const char* light;
    const char* dark;
};

// Base and Text are those of core's figures, so that a plot on screen looks like its file.
constexpr std::array<RoleColour, 19> kRoles{{
    {QPalette::Window, "#f3f4f6", "#1e2227"},
    {QPalette::WindowText, "#1b1f24", "#eceff3"},
    {QPalette::Base, "#ffffff", "#16191d"},
    {QPalette::AlternateBase, "#f6f7f9", "#1b1f24"},
    {QPalette::Text, "#1b1f24", "#eceff3"},
    {QPalette::Button, "#e8eaee", "#2b3036"},
    {QPalette::ButtonText, "#1b1f24", "#eceff3"},
    {QPalette::BrightText, "#ffffff", "#ffffff"},
    {QPalette::ToolTipBase, "#ffffff", "#2b3036"},
    {QPalette::ToolTipText, "#1b1f24", "#eceff3"},
    {QPalette::PlaceholderText, "#5b6470", "#9aa3ae"},
    {QPalette::Highlight, "#0b62a8", "#2670ad"},
    {QPalette::HighlightedText, "#ffffff", "#ffffff"},
    {QPalette::Link, "#0b5cad", "#7cc4f5"},
    {QPalette::LinkVisited, "#6b3fa0", "#c3a6f0"},
    {QPalette::Light, "#ffffff", "#3a414a"},
    {QPalette::Midlight, "#eff1f3", "#343a42"},
    {QPalette::Mid, "#b4bac3", "#4b535d"},
    {QPalette::Dark, "#8f97a3", "#0f1114"},
}};

QPalette paletteOf(Theme theme) {
    QPalette palette;
    const bool isDark = theme == Theme::Dark;
    for (const auto& entry : kRoles)
        palette.setColor(entry.role, QColor(QLatin1String(isDark ? entry.dark : entry.light)));
    palette.setColor(QPalette::Shadow, QColor(QLatin1String(isDark ? "#000000" : "#5b6470")));
    const QColor faint(QLatin1String(isDark ? "#98a1ac" : "#5f6671"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Active, QPalette::Mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, palette.color(QPalette::Active, QPalette::Text));
    return palette;
}

struct TextPair {
    QPalette::ColorRole text;
    QPalette::ColorRole background;
};
constexpr std::array<TextPair, 13> kTextPairs{{
    {QPalette::WindowText, QPalette::Window},
    {QPalette::Text, QPalette::Base},
    {QPalette::Text, QPalette::AlternateBase},
    {QPalette::ButtonText, QPalette::Button},
    {QPalette::ToolTipText, QPalette::ToolTipBase},
    {QPalette::PlaceholderText, QPalette::Base},
    {QPalette::Link, QPalette::Base},
    {QPalette::Link, QPalette::Window},
    {QPalette::Link, QPalette::AlternateBase},
    {QPalette::LinkVisited, QPalette::Base},
    {QPalette::LinkVisited, QPalette::Window},
    {QPalette::LinkVisited, QPalette::AlternateBase},
    {QPalette::HighlightedText, QPalette::Highlight},
}};

/// `colour`, moved towards `end` until it reads on (or below) `other`.
QColor movedTowards(const QColor& end, const QColor& colour, const QColor& other) {
    constexpr int kSteps = 20;
    for (int step = 0; step < kSteps; ++step) {
        const QColor moved = mixed(colour, end, double(step) / kSteps);
        if (contrastRatio(moved, other) >= kTextContrast) return moved;
    }
    return end;
}

}  // namespace

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

QPalette readablePalette(QPalette palette) {
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto& pair : kTextPairs) {
            const QColor background = palette.color(group, pair.background);
            const QColor wish = palette.color(group, pair.text);
            const QColor text = mixed(background, wish, wish.alphaF());
            if (wish.alpha() == 255 && contrastRatio(text, background) >= kTextContrast) continue;
            if (pair.text == QPalette::HighlightedText) {
                const QColor away = textOn(text);
                palette.setColor(group, pair.background, movedTowards(away, background, text));
            } else {
                palette.setColor(group, pair.text, movedTowards(textOn(background), text, background));
            }
        }
    }
    return palette;
}

Theme themeOf(const QPalette& palette) {
    const bool isDark = luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
    return isDark ? Theme::Dark : Theme::Light;
}

QPalette lightPalette() {
    return paletteOf(Theme::Light);
}

QPalette darkPalette() {
    return paletteOf(Theme::Dark);
}

QColor seriesColour(const QPalette& palette, int index) {
    const auto& colours = coreColours(palette).palette;
    return QColor(QString::fromStdString(colours[static_cast<std::size_t>(index) % colours.size()]));
}

QColor bitColour(const QPalette& palette, Bits bits) {
    static const QColor kFloat(0xcd, 0xd4, 0xdc);
    static const QColor kSixteen(0x78, 0xaa, 0xd2);
    // Beyond 8 bits the ramp ends: both widths leave its hues, so that they are not taken for a step of it.
    if (bits == kFloatBits) return kFloat;
    if (bits > 8) return kSixteen;
    return heatColour(palette, 1 - (bits - 1) / 7.0);
}

QColor heatColour(const QPalette&, double share) {
    const RampColour colour = rampColour(share);
    const auto part = [](double value) { return static_cast<int>(std::lround(value)); };
    return {part(colour.red), part(colour.green), part(colour.blue)};
}

QColor textOn(const QColor& background) {
    return luminance(background) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

QColor errorColour(const QPalette& palette) {
    return readable(themed(palette, "#b3261e", "#ff8a80"), palette);
}

QColor faintTextColour(const QPalette& palette) {
    return readable(QColor(QString::fromStdString(coreColours(palette).faintText)), palette);
}

QPalette withTextColour(QPalette palette, const QColor& colour) {
    palette.setColor(QPalette::WindowText, colour);
    return palette;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace voxbit
