// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_painter.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr std::array<Bits, 10> kWidths = {1, 2, 3, 4, 5, 6, 7, 8, 16, kFloatBits};
constexpr int kLegendSwatch = 18;
constexpr int kLegendGap = 14;
constexpr int kLegendDigitPixels = 11;  ///< where cells have none
constexpr int kLargestLegendDigitPixels = 14;

QColor blend(const QColor& a, const QColor& b, double shareOfB) {
    const auto mix = [&](int x, int y) { return static_cast<int>(x + (y - x) * shareOfB); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

}  // namespace

std::size_t BitMapPainter::swatchOf(Bits bits) {
    if (bits >= 1 && bits <= 8) return static_cast<std::size_t>(bits - 1);
    return bits == 16 ? 8 : 9;
}

void BitMapPainter::prepare(const QPalette& palette, const QFont& font, int digitPixels, bool isBeside) {
    m_palette = palette;
    m_font = font;
    m_digitFont = font;
    m_hasDigits = digitPixels > 0;
    m_digitFont.setPixelSize(m_hasDigits ? digitPixels : kLegendDigitPixels);
    m_legendDigitFont = m_digitFont;
    m_legendDigitFont.setPixelSize(std::min(m_digitFont.pixelSize(), kLargestLegendDigitPixels));
    m_isBeside = isBeside;
    const QColor window = palette.color(QPalette::Window);
    const QColor ink = palette.color(QPalette::WindowText);
    m_blank = blend(window, ink, 0.10);
    m_hatch = blend(window, ink, 0.45);
    for (const Bits bits : kWidths) {
        Swatch& swatch = m_swatches[swatchOf(bits)];
        swatch.fill = bitColour(palette, bits);
        swatch.ink = textOn(swatch.fill);
        swatch.text = QStaticText(bits == kFloatBits ? BitMapView::tr("F", "float, in a cell") : QString::number(bits));
        swatch.text.setTextFormat(Qt::PlainText);
        swatch.text.prepare({}, m_digitFont);
        swatch.size = swatch.text.size();
    }
}

void BitMapPainter::paintHalf(QPainter& painter, const QRect& rect, Bits bits) const {
    const Swatch& swatch = m_swatches[swatchOf(bits)];
    painter.fillRect(rect, swatch.fill);
    if (!m_hasDigits) return;
    painter.setPen(swatch.ink);
    painter.drawStaticText(QPointF(rect.left() + (rect.width() - swatch.size.width()) / 2,
                                   rect.top() + (rect.height() - swatch.size.height()) / 2),
                           swatch.text);
}

void BitMapPainter::paintSwatch(QPainter& painter, const QRect& rect, Bits bits) const {
    const Swatch& swatch = m_swatches[swatchOf(bits)];
    painter.fillRect(rect, swatch.fill);
    painter.setPen(swatch.ink);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, swatch.text.text());
}

void BitMapPainter::paintCell(QPainter& painter, const QRect& rect, const BitMapCell& cell) const {
    const QRect inner = rect.adjusted(0, 0, -1, -1);
    if (!cell.isQuantizable) {
        paintHatch(painter, inner);
        return;
    }
    painter.setFont(m_digitFont);
    QRect weights = inner;
    QRect inputs = inner;
    if (m_isBeside) {
        weights.setWidth((inner.width() + 1) / 2);
        inputs.setLeft(weights.right() + 1);
    } else {
        weights.setHeight((inner.height() + 1) / 2);
        inputs.setTop(weights.bottom() + 1);
    }
    QColor ink = m_palette.color(QPalette::WindowText);
    if (cell.hasWeights) {
        paintHalf(painter, weights, cell.bits.weight);
        ink = m_swatches[swatchOf(cell.bits.weight)].ink;
    } else {
        painter.fillRect(weights, m_blank);
    }
    paintHalf(painter, inputs, cell.bits.activation);
    if (cell.isPinned) paintPin(painter, inner, ink, m_isBeside ? m_swatches[swatchOf(cell.bits.activation)].ink : ink);
    if (cell.difference != 0) paintDifference(painter, inner, cell.difference, ink);
}

void BitMapPainter::paintHatch(QPainter& painter, const QRect& rect) const {
    painter.fillRect(rect, m_blank);
    painter.fillRect(rect, QBrush(m_hatch, Qt::BDiagPattern));
}

void BitMapPainter::paintPin(QPainter& painter, const QRect& rect, const QColor& ink, const QColor& cornerInk) const {
    const int side = std::min(8, rect.height() / 2);
    const QPoint corner(rect.right() + 1, rect.top());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cornerInk);
    painter.drawPolygon(QPolygon({corner, corner + QPoint(-side, 0), corner + QPoint(0, side)}));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1));
    painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

void BitMapPainter::paintDifference(QPainter& painter, const QRect& rect, int difference, const QColor& ink) {
    const QPointF at(rect.left() + 2, rect.top() + 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (difference > 0) {
        painter.drawPolygon(QPolygonF({at + QPointF(0, 5), at + QPointF(6, 5), at + QPointF(3, 0)}));
    } else {
        painter.drawPolygon(QPolygonF({at, at + QPointF(6, 0), at + QPointF(3, 5)}));
    }
    painter.restore();
}

void BitMapPainter::paintFrame(QPainter& painter, const QRect& rect, bool hasFocus) const {
    const QRectF inner = QRectF(rect).adjusted(0, 0, -1, -1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_palette.color(QPalette::Window), 4));
    painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(m_palette.color(hasFocus ? QPalette::Highlight : QPalette::WindowText), hasFocus ? 3 : 2));
    painter.drawRect(inner.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void BitMapPainter::paintLegend(QPainter& painter, const QRect& rect) const {
    const QFontMetrics metrics(m_font);
    const int top = rect.top() + (rect.height() - kLegendSwatch) / 2;
    int x = rect.left();
    const auto caption = [&](const QString& text) {
        painter.setFont(m_font);
        painter.setPen(faintTextColour(m_palette));
        painter.drawText(QRect(x, rect.top(), metrics.horizontalAdvance(text) + 2, rect.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += metrics.horizontalAdvance(text) + kLegendGap;
    };
    const auto fits = [&](int extra, const QString& text) {
        return x + extra + metrics.horizontalAdvance(text) <= rect.right();
    };
    const QString bitsText = BitMapView::tr("bits (F: float)");
    if (!fits(static_cast<int>(kWidths.size()) * (kLegendSwatch + 1) + 4, bitsText)) return;
    painter.setFont(m_legendDigitFont);
    for (const Bits bits : kWidths) {
        paintSwatch(painter, QRect(x, top, kLegendSwatch, kLegendSwatch), bits);
        x += kLegendSwatch + 1;
    }
    x += 4;
    caption(bitsText);

    const QString halves =
        m_isBeside ? BitMapView::tr("left: weights, right: inputs") : BitMapView::tr("above: weights, below: inputs");
    if (!fits(0, halves)) return;
    caption(halves);
    // Every map has the hatch, pins only where they were set: where room is short, it is theirs that is missing.
    const QString excluded = BitMapView::tr("not quantized");
    if (!fits(kLegendSwatch + 4, excluded)) return;
    paintHatch(painter, QRect(x, top, kLegendSwatch, kLegendSwatch));
    x += kLegendSwatch + 4;
    caption(excluded);
    const QString pinned = BitMapView::tr("pinned");
    if (!fits(kLegendSwatch + 4, pinned)) return;
    painter.fillRect(QRect(x, top, kLegendSwatch, kLegendSwatch), m_blank);
    const QColor text = m_palette.color(QPalette::WindowText);
    paintPin(painter, QRect(x, top, kLegendSwatch, kLegendSwatch), text, text);
    x += kLegendSwatch + 4;
    caption(pinned);
}

}  // namespace voxbit
