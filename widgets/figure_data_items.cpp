// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_data_items.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "core/report/axis_layout.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr double kCellLine = 1.35;  ///< height of a line over its font's

/// The largest font of at most `size` px in which the text fits, 0: none of at least 7 px does.
int fittingSize(const QFont& font, const QString& text, double width, double size) {
    QFont large = font;
    large.setPixelSize(100);
    const double advance = QFontMetricsF(large).horizontalAdvance(text);
    const double fitting = advance == 0 ? size : std::min(size, 100 * width / advance);
    return fitting < 7 ? 0 : static_cast<int>(fitting);
}

}  // namespace

void BubblesItem::draw(QCPPainter* painter) {
    painter->save();
    painter->setClipRect(m_scene.layout.box);
    painter->setFont(m_scene.style.font);
    std::vector<Label> labels;
    for (const FigureSeries& series : m_scene.figure.series) {
        if (series.kind == SeriesKind::Bubbles) drawSeries(painter, series, labels);
    }
    painter->setPen(m_scene.colours.text);
    drawLabels(painter, labels);
    painter->restore();
}

void BubblesItem::drawInterval(QCPPainter* painter, double x, double low, double high) const {
    constexpr double kWhisker = 3;
    painter->drawLine(QPointF(x, low), QPointF(x, high));
    for (const double y : {low, high}) painter->drawLine(QPointF(x - kWhisker, y), QPointF(x + kWhisker, y));
}

void BubblesItem::drawSeries(QCPPainter* painter, const FigureSeries& series, std::vector<Label>& labels) const {
    constexpr double kUsualRadius = 3.5;
    const QColor colour = seriesColour(m_scene.style.palette, series.colour);
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        const QPointF at = pixelOf(series.x[i], series.y[i]) + QPointF(series.shift, 0);
        if (!std::isfinite(at.x()) || !std::isfinite(at.y())) continue;
        const double radius = bubbleRadius(series.size[i]);
        double top = at.y() - radius;
        double bottom = at.y() + radius;
        if (i < series.low.size() && std::isfinite(series.low[i]) && std::isfinite(series.high[i])) {
            const double low = pixelOf(series.x[i], series.low[i]).y();
            const double high = pixelOf(series.x[i], series.high[i]).y();
            painter->setPen(QPen(colour, 1.2));
            drawInterval(painter, at.x(), low, high);
            top = std::min(top, high);
            bottom = std::max(bottom, low);
        }
        const QCPScatterStyle style = scatterStyle(series.marker, colour, radius / kUsualRadius);
        if (!style.isNone()) {
            style.applyTo(painter, QPen(colour));
            style.drawShape(painter, at);
        }
        labels.push_back({QString::fromStdString(series.labels[i]), at.x(), top, bottom});
    }
}

/// Above marker and interval, up to two lines higher, or below them: the first place in the plot that is free.
void BubblesItem::drawLabels(QCPPainter* painter, const std::vector<Label>& labels) const {
    const QFontMetricsF metrics(m_scene.style.font);
    std::vector<QRectF> taken;
    for (const Label& label : labels) {
        const double above = label.top - 4 - metrics.height();
        const double width = metrics.horizontalAdvance(label.text);
        QRectF place(label.x - width / 2, above, width, metrics.height());
        const auto isFree = [&] {
            return place.top() >= m_scene.layout.box.top() && place.bottom() <= m_scene.layout.box.bottom() &&
                   std::none_of(taken.begin(), taken.end(),
                                [&](const QRectF& other) { return other.intersects(place); });
        };
        for (int quarter = 0; quarter <= 8 && !isFree(); ++quarter)
            place.moveTop(above - quarter * metrics.height() / 4);
        if (!isFree()) place.moveTop(label.bottom + 3);
        if (!isFree()) continue;
        taken.push_back(place);
        drawCentred(painter, {label.text, {label.x, place.top() + metrics.ascent()}});
    }
}

void HeatMapItem::draw(QCPPainter* painter) {
    const HeatMap& map = *m_scene.figure.heatMap;
    const AxisLayout axis = layoutAxis(map.value, valueRange(map), 5, true);
    const int columns = static_cast<int>(map.columns.size());
    painter->setClipRect(m_scene.layout.box);
    for (std::size_t i = 0; i < map.cells.size(); ++i) {
        const HeatCell& cell = map.cells[i];
        const QRectF box = cellRect(static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        if (!box.intersects(m_scene.layout.box)) continue;
        const double share = cell.value && axis.canShow(*cell.value) ? axis.share(*cell.value) : 0;
        drawCell(painter, cell, box, heatColour(m_scene.style.palette, map.isDarkHigh ? share : 1 - share));
    }
}

void HeatMapItem::drawCell(QCPPainter* painter, const HeatCell& cell, const QRectF& box, const QColor& fill) const {
    QColor ink = m_scene.colours.faint;
    if (cell.value) {
        painter->fillRect(box, fill);
        ink = textOn(fill);
    } else if (!cell.text.empty()) {
        painter->setPen(m_scene.colours.grid);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->setPen(QPen(ink, 2));
    painter->setBrush(Qt::NoBrush);
    if (cell.isMarked) painter->drawRect(box.adjusted(4, 4, -4, -4));
    drawCellText(painter, cell, box);
}

/// The value, and below it its interval and its detail as far as there is room for them.
void HeatMapItem::drawCellText(QCPPainter* painter, const HeatCell& cell, const QRectF& box) const {
    const QString text = QString::fromStdString(cell.text);
    QFont font = m_scene.style.font;
    font.setBold(cell.isMarked);
    const double base = QFontInfo(font).pixelSize();
    const double room = box.width() - (cell.isMarked ? 16 : 6);
    const int size = fittingSize(font, text, room, std::min(base * (cell.value ? 1.25 : 1), box.height() * 0.7));
    double left = box.height() - size - 14;
    std::vector<std::pair<QString, int>> lines;
    for (const std::string* each : {&cell.detail, &cell.range}) {
        const QString line = QString::fromStdString(*each);
        const int small = line.isEmpty() ? 0 : fittingSize(font, line, room, base * 0.9);
        if (small == 0 || left <= small) continue;
        lines.insert(lines.begin(), {line, small});
        left -= kCellLine * small;
    }
    // One line below the value leaves it in the upper half.
    double y = box.center().y();
    if (lines.size() > 1) y -= kCellLine * lines.front().second / 2;
    if (size > 0) {
        font.setPixelSize(size);
        painter->setFont(font);
        const QRectF above(box.left(), box.top(), box.width(), y + 3 - box.top());
        painter->drawText(lines.empty() ? box : above,
                          (lines.empty() ? Qt::AlignVCenter : Qt::AlignBottom) | Qt::AlignHCenter | Qt::TextSingleLine,
                          text);
    }
    font.setBold(false);
    for (const auto& [line, small] : lines) {
        font.setPixelSize(small);
        painter->setFont(font);
        painter->drawText(QRectF(box.left(), y + 3, box.width(), box.bottom() - y - 3),
                          Qt::AlignTop | Qt::AlignHCenter | Qt::TextSingleLine, line);
        y += kCellLine * small;
    }
}

}  // namespace voxbit
