// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/accessible_table.h"
#include "widgets/bit_map_figure.h"
#include "widgets/bit_map_scene.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

/// Above that many changed cells one rectangle around all costs less than their union.
constexpr int kMostRegions = 48;
constexpr int kLeastHeight = 190;
constexpr double kMapZoomStep = 1.25;

}  // namespace

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
    if (cells.size() != this->cells().size()) m_layout->zoom = 1;  // another model
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

double BitMapView::zoom() const {
    return m_layout->zoom;
}

bool BitMapView::hasDigits() const {
    return m_layout->grid.digitPixels() > 0;
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
    if (event->modifiers() & Qt::ControlModifier) {
        m_layout->zoomBy(std::pow(kMapZoomStep, event->angleDelta().y() / 120.0), event->position().toPoint());
        return event->accept();
    }
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

bool BitMapView::zoomsByKey(const QKeyEvent& event) {
    const int key = event.key();
    if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
        m_layout->zoomBy(kMapZoomStep, m_layout->middle());
    } else if (key == Qt::Key_Minus) {
        m_layout->zoomBy(1 / kMapZoomStep, m_layout->middle());
    } else if (key == Qt::Key_Home && event.modifiers() == Qt::ControlModifier) {
        m_layout->setZoom(1, m_layout->middle());
    } else {
        return false;
    }
    return true;
}

void BitMapView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (zoomsByKey(*event) || movesSelection(key)) return;
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
    addViewActions(menu);
    menu->popup(event->globalPos());
}

void BitMapView::addViewActions(QMenu* menu) {
    menu->addAction(tr("Look c&loser"), QKeySequence(Qt::Key_Plus), this,
                    [this] { m_layout->zoomBy(kMapZoomStep, m_layout->middle()); });
    menu->addAction(tr("Look from farther a&way"), QKeySequence(Qt::Key_Minus), this,
                    [this] { m_layout->zoomBy(1 / kMapZoomStep, m_layout->middle()); });
    menu->addAction(tr("Usual si&ze"), QKeySequence(Qt::CTRL | Qt::Key_Home), this,
                    [this] { m_layout->setZoom(1, m_layout->middle()); })
        ->setEnabled(zoom() != 1);
    menu->addSeparator();
    addFigureActions(menu);
}

void BitMapView::resizeEvent(QResizeEvent*) {
    m_layout->arrange();
}

void BitMapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    m_layout->arrange();
}

QSize BitMapView::sizeHint() const {
    return {640, m_layout->heightFor(std::clamp(m_layout->grid.rowCount(), 4, 12), 26)};
}

QSize BitMapView::minimumSizeHint() const {
    const int rows = std::max(1, m_layout->grid.rowCount());
    return {240, std::min(m_layout->heightFor(rows, BitMapLayout::kLeastCellHeight), kLeastHeight)};
}

}  // namespace voxbit
