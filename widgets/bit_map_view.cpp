// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStringList>
#include <QToolTip>
#include <algorithm>

#include "widgets/accessible_table.h"
#include "widgets/bit_map_figure.h"
#include "widgets/bit_map_layout.h"
#include "widgets/bit_map_painter.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kMargin = 4;
constexpr int kLegendHeight = 24;
constexpr int kHeaderGap = 3;
/// Above that many changed cells one rectangle around all costs less than their union.
constexpr int kMostRegions = 48;
constexpr int kLeastHeight = 190;

/// The block's name, or the number at its end where the name is too wide.
QString headerText(const QString& block, int width, const QFontMetrics& metrics) {
    if (metrics.horizontalAdvance(block) <= width) return block;
    qsizetype start = block.size();
    while (start > 0 && block[start - 1].isDigit()) --start;
    return start < block.size() ? block.mid(start) : metrics.elidedText(block, Qt::ElideRight, width);
}

}  // namespace

/// State and geometry of the view; the part of it that scrolls is m_viewport.
class BitMapView::Layout {
  public:
    explicit Layout(BitMapView* view)
        : m_view(view), m_sideways(new QScrollBar(Qt::Horizontal, view)), m_upDown(new QScrollBar(Qt::Vertical, view)) {
        for (QScrollBar* bar : {m_sideways, m_upDown}) {
            bar->hide();
            bar->setFocusPolicy(Qt::NoFocus);
            QObject::connect(bar, &QScrollBar::valueChanged, view, [view] { view->update(); });
        }
    }

    int headerHeight() const { return m_view->fontMetrics().height() + kHeaderGap; }
    QPoint origin() const { return m_viewport.topLeft() - QPoint(m_sideways->value(), m_upDown->value()); }

    void arrange() {
        const QRect all = m_view->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
        QRect room = all.adjusted(0, headerHeight(), 0, -kLegendHeight);
        grid.place(room.size(), m_view->fontMetrics());
        const int thickness = m_sideways->sizeHint().height();
        if (grid.contentSize().width() > room.width()) {
            room.setBottom(room.bottom() - thickness);
            grid.place(room.size(), m_view->fontMetrics());
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
        keepInView(selected);
        m_view->update();
    }

    QRect cellRect(int layer) const { return grid.cellRect(layer).translated(origin()); }

    int layerAt(QPoint position) const {
        return m_viewport.contains(position) ? grid.layerAt(position - origin()) : -1;
    }

    void keepInView(int layer) {
        if (layer < 0) return;
        const QRect rect = grid.cellRect(layer);
        // The row labels stay at the left border and hide what is below them.
        int labels = 0;
        for (const auto& section : grid.sections())
            if (section.x <= rect.left() && rect.left() < section.right) labels = section.labelWidth;
        show(m_sideways, rect.left() - labels, rect.right(), m_viewport.width());
        show(m_upDown, rect.top(), rect.bottom(), m_viewport.height());
    }

    void updateCell(int layer) {
        if (layer >= 0) m_view->update(cellRect(layer).adjusted(-3, -3, 3, 3));
    }

    void scroll(QPoint delta) {
        m_sideways->setValue(m_sideways->value() - delta.x());
        m_upDown->setValue(m_upDown->value() - delta.y());
    }
    bool scrollsUpDown() const { return m_upDown->maximum() > 0; }

    void paintCells(QPainter& painter, const QRegion& exposed) {
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
    void paintRowLabels(QPainter& painter) const {
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

    void paintHeaders(QPainter& painter) const {
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
            painter.drawText(QRect(x, kMargin, wide + 2, metrics.height()), Qt::TextSingleLine, text);
            free = x + wide + 4;
        }
        painter.restore();
    }

    QRect legendRect() const {
        const QRect all = m_view->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
        return {all.left(), all.bottom() - kLegendHeight + 3, all.width(), kLegendHeight - 2};
    }

    BitMapModel model;
    BitMapLayout grid;
    BitMapPainter cellPainter;
    int selected = -1;
    int hovered = -1;
    int paintedCells = 0;
    bool isDifference = false;

  private:
    static void show(QScrollBar* bar, int first, int last, int page) {
        if (first < bar->value()) bar->setValue(first);
        if (last > bar->value() + page - 1) bar->setValue(last - page + 1);
    }

    BitMapView* m_view;
    QScrollBar* m_sideways;
    QScrollBar* m_upDown;
    QRect m_viewport;
};

BitMapView::BitMapView(QWidget* parent) : QWidget(parent) {
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(createAccess), true);
    m_layout = std::make_unique<Layout>(this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Bit map"));
}

BitMapView::~BitMapView() = default;

QAccessibleInterface* BitMapView::createAccess(const QString& className, QObject* object) {
    auto* view = className == QLatin1String("voxbit::BitMapView") ? qobject_cast<BitMapView*>(object) : nullptr;
    if (view == nullptr) return nullptr;
    TableDescription table{view->model(), {}, {}, {}, {}};
    table.currentRow = [view] { return view->selectedLayer(); };
    table.chooseRow = [view](int layer) { view->choose(layer); };
    table.rowRect = [view](int layer) { return view->cellRect(layer); };
    table.rowAt = [view](QPoint at) { return view->m_layout->layerAt(at); };
    return new AccessibleTable(view, std::move(table));
}

QAbstractItemModel* BitMapView::model() const {
    return &m_layout->model;
}

void BitMapView::setCells(std::vector<BitMapCell> cells) {
    m_layout->model.setCells(std::move(cells));
    m_layout->grid.setCells(this->cells());
    m_layout->hovered = -1;
    if (m_layout->selected >= static_cast<int>(this->cells().size())) m_layout->selected = -1;
    m_layout->arrange();
    updateGeometry();
    describeSelection();
}

void BitMapView::setBits(const BitMap& bits, const std::vector<bool>& isPinned) {
    const std::vector<int> layers = m_layout->model.setBits(bits, isPinned);
    QRegion changed;
    QRect around;
    const bool areFew = static_cast<int>(layers.size()) <= kMostRegions;
    for (const int layer : layers) {
        const QRect rect = m_layout->cellRect(layer);
        around |= rect;
        if (areFew) changed += rect;
    }
    if (layers.empty()) return;
    update(areFew ? changed : QRegion(around));
    if (std::find(layers.begin(), layers.end(), m_layout->selected) != layers.end()) describeSelection();
}

void BitMapView::setIsDifference(bool isDifference) {
    m_layout->isDifference = isDifference;
}

Figure BitMapView::exportedFigure() const {
    return m_layout->isDifference ? figureOfBitDifference(cells(), accessibleName())
                                  : figureOfBitMap(cells(), accessibleName());
}

void BitMapView::setSelectedLayer(int layer) {
    if (layer < 0 || layer >= static_cast<int>(cells().size())) layer = -1;
    if (layer == m_layout->selected) return;
    m_layout->updateCell(m_layout->selected);
    m_layout->selected = layer;
    m_layout->keepInView(layer);
    m_layout->updateCell(layer);
    describeSelection();
    AccessibleTable::announceCurrentRow(this);
}

int BitMapView::selectedLayer() const {
    return m_layout->selected;
}

const std::vector<BitMapCell>& BitMapView::cells() const {
    return m_layout->model.cells();
}

QRect BitMapView::cellRect(int layer) const {
    return m_layout->cellRect(layer);
}

int BitMapView::paintedCells() const {
    return m_layout->paintedCells;
}

QString BitMapView::readOut(int layer) const {
    return m_layout->model.readOut(layer);
}

void BitMapView::describeSelection() {
    // Both tell assistive tools by themselves when the text differs.
    setAccessibleDescription(readOut(m_layout->selected));
}

void BitMapView::choose(int layer) {
    if (layer < 0 || layer == m_layout->selected) return;
    setSelectedLayer(layer);
    Q_EMIT layerChosen(layer);
}

bool BitMapView::event(QEvent* event) {
    if (event->type() == QEvent::Leave) setHovered(-1);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) m_layout->updateCell(m_layout->selected);
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::FocusIn) AccessibleTable::announceCurrentRow(this);
    return isHandled;
}

void BitMapView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    m_layout->paintCells(painter, event->region());
    painter.setFont(font());
    m_layout->paintRowLabels(painter);
    m_layout->paintHeaders(painter);
    if (event->region().intersects(m_layout->legendRect()))
        m_layout->cellPainter.paintLegend(painter, m_layout->legendRect());
    if (hasFocus() && m_layout->selected < 0) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void BitMapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) choose(m_layout->layerAt(event->pos()));
}

void BitMapView::mouseMoveEvent(QMouseEvent* event) {
    const int layer = m_layout->layerAt(event->pos());
    if (layer == m_layout->hovered) return;
    setHovered(layer);
    if (layer >= 0) {
        QToolTip::showText(event->globalPosition().toPoint(), readOut(layer), this, cellRect(layer));
    } else {
        QToolTip::hideText();
    }
}

void BitMapView::setHovered(int layer) {
    m_layout->updateCell(m_layout->hovered);
    m_layout->hovered = layer;
    m_layout->updateCell(layer);
}

void BitMapView::wheelEvent(QWheelEvent* event) {
    QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    // Depth runs sideways: an ordinary wheel follows it unless there are rows to scroll.
    const bool isTurned = event->modifiers() & Qt::ShiftModifier;
    if (delta.x() == 0 && (isTurned || !m_layout->scrollsUpDown())) delta = QPoint(delta.y(), 0);
    m_layout->scroll(delta);
    event->accept();
}

bool BitMapView::movesSelection(int key) {
    const int last = static_cast<int>(cells().size()) - 1;
    const bool isMove = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
                        key == Qt::Key_Home || key == Qt::Key_End;
    if (!isMove || last < 0) return false;
    const int layer = m_layout->selected;
    if (layer < 0 || key == Qt::Key_Home) {
        choose(0);
    } else if (key == Qt::Key_End) {
        choose(last);
    } else {
        const int dx = (key == Qt::Key_Right) - (key == Qt::Key_Left);
        const int dy = (key == Qt::Key_Down) - (key == Qt::Key_Up);
        choose(m_layout->grid.neighbour(layer, dx, dy));
    }
    return true;
}

void BitMapView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (movesSelection(key)) return;
    if (event->matches(QKeySequence::Copy)) return copyImage();
    const int layer = m_layout->selected;
    const bool canPin = layer >= 0 && cells()[static_cast<std::size_t>(layer)].isQuantizable;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (canPin && isPlain && key >= Qt::Key_0 && key <= Qt::Key_8) {
        Q_EMIT pinRequested(layer, key == Qt::Key_0 ? kFloatBits : key - Qt::Key_0);
    } else if (canPin && isPlain && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        Q_EMIT unpinRequested(layer);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BitMapView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFigureActions(menu);
    menu->popup(event->globalPos());
}

void BitMapView::resizeEvent(QResizeEvent*) {
    m_layout->arrange();
}

void BitMapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Bit map"));
        m_layout->model.retranslate();
        describeSelection();
    }
    m_layout->arrange();
}

QSize BitMapView::sizeHint() const {
    return {640,
            m_layout->headerHeight() + kLegendHeight + 2 * kMargin + std::clamp(m_layout->grid.rowCount(), 4, 12) * 26};
}

QSize BitMapView::minimumSizeHint() const {
    const int rows = std::max(1, m_layout->grid.rowCount());
    const int all = m_layout->headerHeight() + kLegendHeight + 2 * kMargin + rows * BitMapLayout::kLeastCellHeight;
    return {240, std::min(all, kLeastHeight)};
}

}  // namespace voxbit
