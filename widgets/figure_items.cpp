// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_items.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/report/axis_layout.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

struct ItemWords {
    Q_DECLARE_TR_FUNCTIONS(FigureView)
};

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

FigureColours FigureColours::of(const QPalette& palette) {
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto mix = [](int a, int b) { return a + (b - a) * 13 / 100; };
    const QColor grid(mix(background.red(), text.red()), mix(background.green(), text.green()),
                      mix(background.blue(), text.blue()));
    const QColor faint = faintTextColour(palette);
    return {background, text, faint, faint, grid, palette.color(QPalette::Highlight)};
}

QCPScatterStyle scatterStyle(Marker marker, const QColor& colour, double scale) {
    const QPen thin(colour, 1);
    const QPen thick(colour, 2);
    switch (marker) {
        case Marker::Circle:
            return {QCPScatterStyle::ssCircle, thin, colour, 7 * scale};
        case Marker::Square:
            return {QCPScatterStyle::ssSquare, thin, colour, 7 * scale};
        case Marker::Triangle:
            return {QCPScatterStyle::ssTriangle, thin, colour, 9 * scale};
        case Marker::Diamond:
            return {QCPScatterStyle::ssDiamond, thin, colour, 9 * scale};
        case Marker::Cross:
            return {QCPScatterStyle::ssCross, thick, Qt::NoBrush, 8 * scale};
        case Marker::Plus:
            return {QCPScatterStyle::ssPlus, thick, Qt::NoBrush, 9 * scale};
        case Marker::None:
            break;
    }
    return {};
}

QPen seriesPen(const QColor& colour, Dash dash, double width) {
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::RoundJoin);
    if (dash != Dash::Solid) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dash == Dash::Dashed ? QList<qreal>{7 / width, 4 / width}
                                                : QList<qreal>{2 / width, 3 / width});
    }
    return pen;
}

FigureItem::FigureItem(QCustomPlot* plot, const FigureScene& scene, const QString& layer)
    : QCPAbstractItem(plot), m_scene(scene) {
    setClipToAxisRect(false);
    setSelectable(false);
    setAntialiased(true);
    setLayer(layer);
}

QPointF FigureItem::pixelOf(double x, double y) const {
    return {mParentPlot->xAxis->coordToPixel(x), mParentPlot->yAxis->coordToPixel(y)};
}

QPointF FigureItem::pixelOf(FigurePoint point) const {
    const Figure& figure = m_scene.figure;
    return pixelOf(xOf(figure, point), yOf(figure, point)) + QPointF(shiftOf(figure, point), 0);
}

QRectF FigureItem::cellRect(int row, int column) const {
    const double centre = columnCentre(*m_scene.figure.heatMap, column);
    const QRectF cell(pixelOf(centre - 0.5, row - 0.5), pixelOf(centre + 0.5, row + 0.5));
    const double gap = std::min({1.0, 0.05 * cell.width(), 0.05 * cell.height()});  // small cells keep their colour
    return cell.adjusted(gap, gap, -gap, -gap);
}

void FigureItem::drawTurned(QCPPainter* painter, const TextLine& line) const {
    painter->save();
    painter->translate(line.baseline);
    painter->rotate(-90);
    painter->drawText(QPointF(-QFontMetricsF(painter->font()).horizontalAdvance(line.text) / 2, 0), line.text);
    painter->restore();
}

void FigureItem::drawCentred(QCPPainter* painter, const TextLine& line) const {
    const double half = QFontMetricsF(painter->font()).horizontalAdvance(line.text) / 2;
    painter->drawText(line.baseline - QPointF(half, 0), line.text);
}

void FrameItem::draw(QCPPainter* painter) {
    const FigureLayout& layout = m_scene.layout;
    painter->setPen(m_scene.colours.text);
    painter->setFont(m_scene.style.titleFont());
    for (const TextLine& line : layout.heading) painter->drawText(line.baseline, line.text);
    painter->setFont(m_scene.style.font);
    drawCentred(painter, layout.xTitle);
    drawCentred(painter, layout.upperTitle);
    drawTurned(painter, layout.yTitle);
    drawLegend(painter);
    drawSizes(painter);
    drawColourBar(painter);
    painter->setPen(m_scene.colours.faint);
    for (const TextLine& line : layout.note) painter->drawText(line.baseline, line.text);
    painter->drawText(layout.markNote.baseline, layout.markNote.text);
    if (isWithoutData(m_scene.figure)) {
        const QRectF box = layout.box;
        drawCentred(painter, {ItemWords::tr("no data"), box.center()});
    }
}

void FrameItem::drawLegend(QCPPainter* painter) const {
    for (const LegendEntry& entry : m_scene.layout.legend) {
        const FigureSeries& series = m_scene.figure.series[entry.series];
        const QColor colour = seriesColour(m_scene.style.palette, series.colour);
        const QPointF middle = entry.swatch.center();
        const QRectF block(entry.swatch.left(), middle.y() - 6, entry.swatch.width(), 12);
        if (series.kind == SeriesKind::Bars) {
            painter->fillRect(block.adjusted(7, 0, -7, 0), colour);
        } else if (series.kind == SeriesKind::Band) {
            QColor pale = colour;
            pale.setAlphaF(0.35F);
            painter->fillRect(block, pale);
        } else {
            if (series.kind != SeriesKind::Points && series.kind != SeriesKind::Bubbles) {
                painter->setPen(seriesPen(colour, series.dash, 2));
                painter->drawLine(QPointF(block.left(), middle.y()), QPointF(block.right(), middle.y()));
            }
            const QCPScatterStyle style = scatterStyle(series.marker, colour);
            if (!style.isNone()) {
                style.applyTo(painter, QPen(colour));
                style.drawShape(painter, middle);
            }
        }
        painter->setPen(m_scene.colours.text);
        painter->drawText(entry.text.baseline, entry.text.text);
    }
    painter->drawText(m_scene.layout.legendRest.baseline, m_scene.layout.legendRest.text);
}

void FrameItem::drawSizes(QCPPainter* painter) const {
    painter->setPen(m_scene.colours.text);
    painter->drawText(m_scene.layout.sizeTitle.baseline, m_scene.layout.sizeTitle.text);
    for (const SizeEntry& entry : m_scene.layout.sizes) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_scene.colours.faint);
        const double radius = bubbleRadius(entry.size);
        painter->drawEllipse(entry.swatch.center(), radius, radius);
        painter->setPen(m_scene.colours.text);
        painter->drawText(entry.text.baseline, entry.text.text);
    }
}

void FrameItem::drawColourBar(QCPPainter* painter) const {
    const QRectF bar = m_scene.layout.colourBar;
    if (bar.isEmpty()) return;
    const HeatMap& map = *m_scene.figure.heatMap;
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    constexpr int kStops = 20;
    for (int i = 0; i <= kStops; ++i) {
        const double share = static_cast<double>(i) / kStops;
        gradient.setColorAt(share, heatColour(m_scene.style.palette, map.isDarkHigh ? share : 1 - share));
    }
    painter->fillRect(bar, gradient);
    const AxisLayout axis = layoutAxis(map.value, valueRange(map), 5, true);
    const QFontMetricsF metrics(painter->font());
    for (qsizetype i = 0; i < m_scene.layout.value.positions.size(); ++i) {
        const double y = bar.bottom() - axis.share(m_scene.layout.value.positions[i]) * bar.height();
        painter->setPen(m_scene.colours.axis);
        painter->drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 4, y));
        painter->setPen(m_scene.colours.text);
        painter->drawText(QPointF(bar.right() + 7, y + metrics.ascent() / 2 - 1), m_scene.layout.value.labels[i]);
    }
    drawTurned(painter, m_scene.layout.valueTitle);
}

void MarksItem::draw(QCPPainter* painter) {
    const QRectF box = m_scene.layout.box;
    painter->setFont(m_scene.style.font);
    std::vector<Label> labels;
    for (const FigureMark& mark : m_scene.figure.marks) {
        const QPointF at = pixelOf(mark.position, mark.position);
        const bool isShown = mark.isVertical ? at.x() >= box.left() && at.x() <= box.right()
                                             : at.y() >= box.top() && at.y() <= box.bottom();
        if (!isShown) continue;
        painter->setPen(seriesPen(m_scene.colours.text, mark.dash, 1.3));
        if (mark.isVertical) {
            painter->drawLine(QPointF(at.x(), box.top()), QPointF(at.x(), box.bottom()));
        } else {
            painter->drawLine(QPointF(box.left(), at.y()), QPointF(box.right(), at.y()));
        }
        placeLabel(labels, mark, at);
    }
    for (const Label& label : labels) drawLabel(painter, label);
}

void MarksItem::placeLabel(std::vector<Label>& labels, const FigureMark& mark, QPointF at) const {
    const QRectF box = m_scene.layout.box;
    const QFontMetricsF metrics(m_scene.style.font);
    const QString text = metrics.elidedText(QString::fromStdString(mark.label), Qt::ElideRight, box.width() - 12);
    if (text.isEmpty()) return;
    QRectF place(0, 0, metrics.horizontalAdvance(text), metrics.height());
    if (mark.isVertical) {
        const bool fitsRight = at.x() + 8 + place.width() < box.right();
        place.moveLeft(fitsRight ? at.x() + 5 : std::max(at.x() - 5 - place.width(), box.left() + 2));
        place.moveTop(box.top() + 3);
    } else {
        const bool fitsAbove = at.y() - place.height() - 4 > box.top();
        place.moveTopLeft({box.left() + 6, fitsAbove ? at.y() - place.height() - 3 : at.y() + 3});
    }
    // Downwards to the first free row.
    const auto isTaken = [&] {
        return std::any_of(labels.begin(), labels.end(),
                           [&](const Label& other) { return other.place.adjusted(-4, 0, 4, 0).intersects(place); });
    };
    while (isTaken()) place.translate(0, place.height() + 2);
    if (place.bottom() <= box.bottom()) labels.push_back({text, place});
}

void MarksItem::drawLabel(QCPPainter* painter, const Label& label) const {
    QColor halo = m_scene.colours.background;
    halo.setAlphaF(0.7F);
    painter->fillRect(label.place.adjusted(-2, 0, 2, 0), halo);
    painter->setPen(m_scene.colours.text);
    painter->drawText(label.place.topLeft() + QPointF(0, QFontMetricsF(painter->font()).ascent()), label.text);
}

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
