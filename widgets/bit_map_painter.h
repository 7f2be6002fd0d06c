// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>
#include <QStaticText>
#include <array>

#include "widgets/bit_map_view.h"

class QPainter;

namespace voxbit {

/// Draws cells and the legend of a bit map. What costs time (colours, laid out digits) is made once per palette, font
/// and cell size.
class BitMapPainter {
  public:
    /// @param digitPixels 0: cells have no digits, the legend has
    /// @param isBeside whether the two widths of a cell stand beside one another, else one above the other
    void prepare(const QPalette& palette, const QFont& font, int digitPixels, bool isBeside);
    void paintCell(QPainter& painter, const QRect& rect, const BitMapCell& cell) const;
    void paintFrame(QPainter& painter, const QRect& rect, bool hasFocus) const;
    /// As many entries as fit, from left to right.
    void paintLegend(QPainter& painter, const QRect& rect) const;

  private:
    struct Swatch {
        QColor fill;
        QColor ink;
        QStaticText text;
        QSizeF size;
    };
    static std::size_t swatchOf(Bits bits);
    void paintHalf(QPainter& painter, const QRect& rect, Bits bits) const;
    void paintSwatch(QPainter& painter, const QRect& rect, Bits bits) const;
    void paintHatch(QPainter& painter, const QRect& rect) const;
    void paintPin(QPainter& painter, const QRect& rect, const QColor& ink, const QColor& cornerInk) const;
    static void paintDifference(QPainter& painter, const QRect& rect, int difference, const QColor& ink);

    std::array<Swatch, 10> m_swatches;  ///< 1..8, 16, float
    QPalette m_palette;
    QFont m_font;
    QFont m_digitFont;
    QFont m_legendDigitFont;
    QColor m_blank;
    QColor m_hatch;
    bool m_isBeside = false;
    bool m_hasDigits = true;
};

}  // namespace voxbit
