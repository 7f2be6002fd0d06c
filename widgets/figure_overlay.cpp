// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_overlay.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "widgets/theme.h"

namespace voxbit {

void OverlayItem::draw(QCPPainter* painter) {
    const QRectF box = m_scene.layout.box;
    QRectF anchor;
    painter->save();
    painter->setClipRect(box.adjusted(-2, -2, 2, 2));
    if (m_scene.figure.heatMap) {
        const auto frame = [&](std::pair<int, int> cell, double width) {
            const QRectF rect = cellRect(cell.first, cell.second);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_scene.colours.background, width + 2));
            painter->drawRect(rect);
            painter->setPen(QPen(m_scene.colours.highlight, width));
            painter->drawRect(rect);
            return rect;
        };
        if (m_overlay.selectedCell) frame(*m_overlay.selectedCell, 3);
        if (m_overlay.cell) anchor = frame(*m_overlay.cell, 1.5);
    } else {
        if (m_overlay.selectedX) drawSelectedX(painter, *m_overlay.selectedX);
        if (m_overlay.point) {
            drawPoint(painter, *m_overlay.point, false);
            const QPointF at = pixelOf(*m_overlay.point);
            anchor = QRectF(std::clamp(at.x(), box.left(), box.right()) - 8,
                            std::clamp(at.y(), box.top(), box.bottom()) - 8, 16, 16);
        }
    }
    painter->restore();
    if (!m_overlay.readOut.isEmpty() && !anchor.isNull()) drawReadOut(painter, anchor);
}

void OverlayItem::drawSelectedX(QCPPainter* painter, double x) const {
    const QRectF box = m_scene.layout.box;
    const double at = pixelOf(x, 1).x();
    QColor pale = m_scene.colours.highlight;
    pale.setAlphaF(0.9F);
    painter->setPen(QPen(pale, 1.5));
    painter->drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()));
    for (int s = 0; s < static_cast<int>(m_scene.figure.series.size()); ++s) {
        const FigureSeries& series = m_scene.figure.series[static_cast<std::size_t>(s)];
        if (series.kind == SeriesKind::Steps || series.kind == SeriesKind::Band) continue;
        for (int i = 0; i < static_cast<int>(series.x.size()); ++i) {
            if (std::abs(series.x[static_cast<std::size_t>(i)] - x) < 1e-9) drawPoint(painter, {s, i}, true);
        }
    }
}

QRectF OverlayItem::barRect(FigurePoint point) const {
    const FigureSeries& series = m_scene.figure.series[static_cast<std::size_t>(point.series)];
    const double x = xOf(m_scene.figure, point);
    const double y = yOf(m_scene.figure, point);
    const double foot = m_scene.figure.y.scale == AxisScale::Log ? m_scene.layout.box.bottom() : pixelOf(x, 0).y();
    return QRectF(QPointF(pixelOf(x - series.barWidth / 2, y).x(), foot), pixelOf(x + series.barWidth / 2, y))
        .normalized();
}

void OverlayItem::drawPoint(QCPPainter* painter, FigurePoint point, bool isBold) const {
    const FigureSeries& series = m_scene.figure.series[static_cast<std::size_t>(point.series)];
    const QColor colour = seriesColour(m_scene.style.palette, series.colour);
    painter->setPen(QPen(m_scene.colours.text, isBold ? 2 : 1.5));
    if (series.kind == SeriesKind::Bars) {
        painter->setBrush(isBold ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawRect(barRect(point));
        return;
    }
    const QPointF at = pixelOf(point);
    if (!std::isfinite(at.x()) || !std::isfinite(at.y())) return;
    if (series.kind == SeriesKind::Bubbles) {
        constexpr double kGap = 4;
        const double radius = bubbleRadius(series.size[static_cast<std::size_t>(point.point)]) + kGap;
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(at, radius, radius);
        return;
    }
    painter->setBrush(isBold ? colour : m_scene.colours.background);
    painter->drawEllipse(at, isBold ? 5.5 : 4.5, isBold ? 5.5 : 4.5);
}

void OverlayItem::drawReadOut(QCPPainter* painter, const QRectF& anchor) const {
    const QRectF room(mParentPlot->viewport());
    const QFontMetricsF metrics(m_scene.style.font);
    QStringList lines;
    double width = 0;
    for (const QString& line : m_overlay.readOut) {
        lines.append(metrics.elidedText(line, Qt::ElideMiddle, std::max(40.0, room.width() - 24)));
        width = std::max(width, metrics.horizontalAdvance(lines.back()));
    }
    QRectF box(0, 0, std::ceil(width) + 16, std::ceil(metrics.height()) * static_cast<double>(lines.size()) + 10);
    box.moveBottomLeft(anchor.topRight());
    if (box.right() > room.right() - 2) box.moveRight(anchor.left());
    if (box.top() < room.top() + 2) box.moveTop(anchor.bottom());
    box.moveLeft(std::clamp(box.left(), room.left() + 2, std::max(room.left() + 2, room.right() - 2 - box.width())));
    box.moveTop(std::clamp(box.top(), room.top() + 2, std::max(room.top() + 2, room.bottom() - 2 - box.height())));
    painter->setPen(QPen(m_scene.colours.axis, 1));
    painter->setBrush(m_scene.style.palette.color(QPalette::ToolTipBase));
    painter->drawRoundedRect(box, 4, 4);
    painter->setFont(m_scene.style.font);
    painter->setPen(m_scene.style.palette.color(QPalette::ToolTipText));
    double y = box.top() + 5 + metrics.ascent();
    for (const QString& line : lines) {
        painter->drawText(QPointF(box.left() + 8, y), line);
        y += std::ceil(metrics.height());
    }
}

}  // namespace voxbit
