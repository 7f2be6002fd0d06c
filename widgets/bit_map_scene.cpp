// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_scene.h"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kSceneMargin = 4;
constexpr int kLegendHeight = 24;
constexpr int kHeaderGap = 3;

/// The block's name, or the number at its end where the name is too wide.
QString headerText(const QString& block, int width, const QFontMetrics& metrics) {
    if (metrics.horizontalAdvance(block) <= width) return block;
    qsizetype start = block.size();
    while (start > 0 && block[start - 1].isDigit()) --start;
    return start < block.size() ? block.mid(start) : metrics.elidedText(block, Qt::ElideRight, width);
}

/// Where a place is in a rectangle: 0 .. 1 each way.
QPointF shareOf(const QRect& rect, QPoint at) {
    return {double(at.x() - rect.left()) / std::max(1, rect.width()),
            double(at.y() - rect.top()) / std::max(1, rect.height())};
}

/// Scrolls as little as brings a stretch into view.
void scrollTo(QScrollBar* bar, int first, int last, int page) {
    if (first < bar->value()) bar->setValue(first);
    if (last > bar->value() + page - 1) bar->setValue(last - page + 1);
}

}  // namespace

BitMapView::Layout::Layout(BitMapView* view)
    : m_view(view), m_sideways(new QScrollBar(Qt::Horizontal, view)), m_upDown(new QScrollBar(Qt::Vertical, view)) {
    for (QScrollBar* bar : {m_sideways, m_upDown}) {
        bar->hide();
        bar->setFocusPolicy(Qt::NoFocus);
        QObject::connect(bar, &QScrollBar::valueChanged, view, [view] { view->update(); });
    }
}

int BitMapView::Layout::headerHeight() const {
    return m_view->fontMetrics().height() + kHeaderGap;
}

int BitMapView::Layout::heightFor(int rows, int cellHeight) const {
    return headerHeight() + kLegendHeight + 2 * kSceneMargin + rows * cellHeight;
}

QPoint BitMapView::Layout::origin() const {
    return m_viewport.topLeft() - QPoint(m_sideways->value(), m_upDown->value());
}

bool BitMapView::Layout::scrollsUpDown() const {
    return m_upDown->maximum() > 0;
}

void BitMapView::Layout::arrange() {
    place();
    keepInView(selected);
    m_view->update();
}

void BitMapView::Layout::zoomBy(double factor, QPoint at) {
    const bool isWhole = m_sideways->maximum() == 0 && m_upDown->maximum() == 0;
    if (factor < 1 && zoom <= 1 && isWhole) return;
    double wanted = std::min(zoom * factor, BitMapLayout::kLargestZoom);
    if (std::abs(wanted - 1) < 0.02) wanted = 1;  // steps there and back end where they began
    const double before = zoom;
    const QSize cell = grid.cellSize();
    setZoom(wanted, at);
    if (factor < 1 && grid.cellSize() == cell) setZoom(before, at);  // as small as cells get
}

void BitMapView::Layout::setZoom(double wanted, QPoint at) {
    if (wanted == zoom) return;
    const int fixed = layerAt(at);
    const QPointF part =
        fixed < 0 ? shareOf(QRect(QPoint(), grid.contentSize()), at - origin()) : shareOf(cellRect(fixed), at);
    zoom = wanted;
    place();
    const QRect rect = fixed < 0 ? QRect(origin(), grid.contentSize()) : cellRect(fixed);
    scroll(at - rect.topLeft() - QPointF(part.x() * rect.width(), part.y() * rect.height()).toPoint());
    m_view->update();
}

QPoint BitMapView::Layout::middle() const {
    const QPoint cell = selected < 0 ? m_viewport.center() : cellRect(selected).center();
    return m_viewport.contains(cell) ? cell : m_viewport.center();
}

void BitMapView::Layout::place() {
    const QRect all = m_view->rect().adjusted(kSceneMargin, kSceneMargin, -kSceneMargin, -kSceneMargin);
    QRect room = all.adjusted(0, headerHeight(), 0, -kLegendHeight);
    grid.place(room.size(), m_view->fontMetrics(), zoom);
    const int thickness = m_sideways->sizeHint().height();
    if (grid.contentSize().width() > room.width()) {
        room.setBottom(room.bottom() - thickness);
        grid.place(room.size(), m_view->fontMetrics(), zoom);
    }
    if (grid.contentSize().height() > room.height()) room.setRight(room.right() - thickness);
    m_viewport = room;
    const QSize beyond = grid.contentSize() - room.size();
    const auto configure = [](QScrollBar* bar, int range, int page, int step, const QRect& place) {
        bar->setRange(0, std::max(0, range));
        bar->setPageStep(page);
        bar->setSingleStep(step);
        bar->setGeometry(place);
        bar->setVisible(range > 0);
    };
    configure(m_sideways, beyond.width(), room.width(), grid.cellSize().width(),
              QRect(room.left(), room.bottom() + 1, room.width(), thickness));
    configure(m_upDown, beyond.height(), room.height(), grid.cellSize().height(),
              QRect(room.right() + 1, room.top(), thickness, room.height()));
    cellPainter.prepare(m_view->palette(), m_view->font(), grid.digitPixels(), grid.isBeside());
}

int BitMapView::Layout::layerAt(QPoint position) const {
    return m_viewport.contains(position) ? grid.layerAt(position - origin()) : -1;
}

void BitMapView::Layout::keepInView(int layer) {
    if (layer < 0) return;
    const QRect rect = grid.cellRect(layer);
    // The row labels stay at the left border and hide what is below them.
    int labels = 0;
    for (const auto& section : grid.sections())
        if (section.x <= rect.left() && rect.left() < section.right) labels = section.labelWidth;
    scrollTo(m_sideways, rect.left() - labels, rect.right(), m_viewport.width());
    scrollTo(m_upDown, rect.top(), rect.bottom(), m_viewport.height());
}

void BitMapView::Layout::updateCell(int layer) {
    if (layer >= 0) m_view->update(cellRect(layer).adjusted(-3, -3, 3, 3));
}

void BitMapView::Layout::scroll(QPoint delta) {
    m_sideways->setValue(m_sideways->value() - delta.x());
    m_upDown->setValue(m_upDown->value() - delta.y());
}

void BitMapView::Layout::paintCells(QPainter& painter, const QRegion& exposed) {
    painter.save();
    painter.setClipRect(m_viewport, Qt::IntersectClip);
    const bool isWhole = exposed.rectCount() == 1;
    const QRect bounds = exposed.boundingRect();
    for (const auto& column : grid.columns()) {
        const int x = column.x + origin().x();
        if (x > bounds.right() || x + grid.cellSize().width() < bounds.left()) continue;
        for (const int layer : column.layers) {
            const QRect rect = cellRect(layer);
            if (!(isWhole ? bounds.intersects(rect) : exposed.intersects(rect))) continue;
            cellPainter.paintCell(painter, rect, model.cells()[static_cast<std::size_t>(layer)]);
            ++paintedCells;
        }
    }
    painter.restore();
    painter.save();
    painter.setClipRect(m_viewport.adjusted(-3, -3, 3, 3), Qt::IntersectClip);
    if (hovered >= 0 && hovered != selected) {
        painter.setPen(QPen(m_view->palette().color(QPalette::WindowText), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(hovered).adjusted(0, 0, -2, -2));
    }
    if (selected >= 0) cellPainter.paintFrame(painter, cellRect(selected), m_view->hasFocus());
    painter.restore();
}

/// Row labels stick to the left border while their section scrolls below them.
void BitMapView::Layout::paintRowLabels(QPainter& painter) const {
    painter.save();
    painter.setClipRect(m_viewport, Qt::IntersectClip);
    const QFontMetrics metrics = m_view->fontMetrics();
    for (const auto& section : grid.sections()) {
        if (section.parts.empty() || section.labelWidth == 0) continue;
        const int natural = section.x + origin().x();
        const int last = section.right + origin().x() - section.labelWidth;
        const int x = std::min(std::max(natural, m_viewport.left()), last);
        if (x > m_viewport.right() || x + section.labelWidth < m_viewport.left()) continue;
        const int height = grid.cellSize().height();
        QRect row(x, origin().y() + section.firstRow * height, section.labelWidth, height);
        if (x != natural)
            painter.fillRect(
                QRect(row.topLeft(), QSize(section.labelWidth, height * static_cast<int>(section.parts.size()))),
                m_view->palette().color(QPalette::Window));
        painter.setPen(faintTextColour(m_view->palette()));
        for (const QString& part : section.parts) {
            painter.drawText(row.adjusted(0, 0, -5, -1), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(part, Qt::ElideRight, section.labelWidth - 4));
            row.translate(0, height);
        }
    }
    painter.restore();
}

void BitMapView::Layout::paintHeaders(QPainter& painter) const {
    const QFontMetrics metrics = m_view->fontMetrics();
    painter.save();
    painter.setClipRect(QRect(m_viewport.left(), 0, m_viewport.width(), m_viewport.top()), Qt::IntersectClip);
    painter.setPen(faintTextColour(m_view->palette()));
    int free = m_viewport.left();
    for (const auto& column : grid.columns()) {
        const auto& section = grid.sections()[static_cast<std::size_t>(column.section)];
        if (!section.hasHeader) continue;
        const int room = section.columnCount == 1 ? section.right - column.x : grid.cellSize().width();
        const QString text = headerText(column.block, room, metrics);
        const int wide = metrics.horizontalAdvance(text);
        const int x = column.x + origin().x() + (section.columnCount == 1 ? 0 : std::max(0, (room - wide) / 2));
        // Narrow columns leave out the headers that would run into their left neighbour.
        if (x < free || x > m_viewport.right()) continue;
        painter.drawText(QRect(x, kSceneMargin, wide + 2, metrics.height()), Qt::TextSingleLine, text);
        free = x + wide + 4;
    }
    painter.restore();
}

QRect BitMapView::Layout::legendRect() const {
    const QRect all = m_view->rect().adjusted(kSceneMargin, kSceneMargin, -kSceneMargin, -kSceneMargin);
    return {all.left(), all.bottom() - kLegendHeight + 3, all.width(), kLegendHeight - 2};
}

}  // namespace voxbit
