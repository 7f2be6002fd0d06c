// SPDX-License-Identifier: Apache-2.0
#include "widgets/tabular_figures.h"

#include <QPainter>
#include <algorithm>

namespace voxbit {
namespace {

int widestDigit(const QFontMetrics& metrics) {
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

}  // namespace

bool hasTabularFigures(const QFontMetrics& metrics) {
    const int first = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit)
        if (metrics.horizontalAdvance(QLatin1Char(digit)) != first) return false;
    return true;
}

int tabularWidth(const QFontMetrics& metrics, const QString& text) {
    if (hasTabularFigures(metrics)) return metrics.horizontalAdvance(text);
    const int digitWidth = widestDigit(metrics);
    int width = 0;
    for (const QChar c : text) width += c.isDigit() ? digitWidth : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetrics metrics = painter.fontMetrics();
    if (hasTabularFigures(metrics)) {
        painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, text);
        return;
    }
    const int digitWidth = widestDigit(metrics);
    const int width = tabularWidth(metrics, text);
    double x = rect.left();
    if (alignment & Qt::AlignRight) x = rect.right() - width;
    if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2.0;
    for (const QChar c : text) {
        const int cell = c.isDigit() ? digitWidth : metrics.horizontalAdvance(c);
        const QRectF place(x, rect.top(), cell, rect.height());
        painter.drawText(place, static_cast<int>(alignment & Qt::AlignVertical_Mask) | Qt::AlignHCenter, QString(c));
        x += cell;
    }
}

}  // namespace voxbit
