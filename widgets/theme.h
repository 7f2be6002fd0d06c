// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

#include "core/quantizer/bit_map.h"
#include "core/report/figure.h"

/// Colours of everything that Qt's palette does not name. All of them follow from the palette of the widget that
/// paints, so that light and dark need no switch anywhere: a widget repaints on QEvent::PaletteChange.
namespace voxbit {

/// Whether a palette is a dark one (its window text is lighter than its window).
Theme themeOf(const QPalette& palette);

/// A light or dark palette with the style's own shapes, for the choice in the settings.
QPalette lightPalette();
QPalette darkPalette();

/// The same palette, where text on any of its backgrounds has less than 4.5:1 with that text moved away from the
/// background (a selection: the background from its text) as far as it takes. Desktops and styles bring such palettes.
/// The ratio is that of WCAG 2.1, success criterion 1.4.3.
QPalette readablePalette(QPalette palette);

/// `from` at share 0, `to` at 1.
QColor mixed(const QColor& from, const QColor& to, double share);

/// Colour of a series, from 0, of which the eighth has that of the first; the same as in core's SVG of that theme.
/// Distinguishable with common colour-vision deficiencies.
QColor seriesColour(const QPalette& palette, int index);
/// Fill of a bit map's cell for a width of 1..8, 16 or kFloatBits: a colour-blind-safe map, dark to light with the
/// bits.
QColor bitColour(const QPalette& palette, Bits bits);
/// Fill of a heat map's cell. @param share 0..1 of the colour range
QColor heatColour(const QPalette& palette, double share);
/// Black or white, whichever reads better on `background`.
QColor textOn(const QColor& background);
/// Foreground of an error: at least 4.5:1 on the palette's base and window.
QColor errorColour(const QPalette& palette);
/// Faint text (units, notes), still at least 4.5:1.
QColor faintTextColour(const QPalette& palette);

/// The same palette with this colour of WindowText, which labels are written in.
QPalette withTextColour(QPalette palette, const QColor& colour);

/// WCAG 2.1 contrast ratio, 1..21.
double contrastRatio(const QColor& a, const QColor& b);

}  // namespace voxbit
