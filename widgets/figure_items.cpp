// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_items.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>

#include "core/report/axis_layout.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr double kGridShare = 0.13;  ///< of the text's colour

struct ItemWords {
    Q_DECLARE_TR_FUNCTIONS(FigureView)
};

}  // namespace

FigureColours FigureColours::of(const QPalette& palette) {
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor faint = faintTextColour(palette);
    return {background, text, faint, faint, mixed(background, text, kGridShare), palette.color(QPalette::Highlight)};
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

}  // namespace voxbit
