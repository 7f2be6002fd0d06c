// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/accessible_table.h"
#include "widgets/figure_interaction.h"
#include "widgets/table_view.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr double kFigureZoomStep = 0.8;
constexpr double kPanStep = 60;  // px

/// -1, 0, 1 by an arrow key.
int direction(int key, Qt::Key back, Qt::Key forth) {
    return key == back ? -1 : key == forth ? 1 : 0;
}

}  // namespace

FigureView::FigureView(QWidget* parent) : QWidget(parent), m_plot(std::make_unique<Plot>(*this)) {
    static const bool isInstalled = (QAccessible::installFactory(createAccess), true);
    (void)isInstalled;
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);  // for the focus frame
    layout->addWidget(m_plot->plot.canvas());
    m_plot->plot.setStyle({palette(), font(), locale()});
}

FigureView::~FigureView() = default;

QAccessibleInterface* FigureView::createAccess(const QString& className, QObject* object) {
    auto* view = className == QLatin1String("voxbit::FigureView") ? qobject_cast<FigureView*>(object) : nullptr;
    if (view == nullptr) return nullptr;
    TableDescription table{view->model(), {}, {}, {}, {}, QAccessible::Chart};
    table.currentRow = [view] { return view->m_plot->currentRow(); };
    table.chooseRow = [view](int row) { view->m_plot->chooseRow(row); };
    table.rowRect = [view](int row) { return view->m_plot->rectOf(row); };
    table.rowAt = [view](QPoint at) { return view->m_plot->rowAt(at); };
    return new AccessibleTable(view, std::move(table));
}

void FigureView::setFigure(const Figure& figure) {
    if (areEqual(figure, this->figure())) return;
    m_plot->setFigure(figure);
    // A figure that says what it is elsewhere keeps the name that it was given.
    if (!figure.title.empty()) setAccessibleName(QString::fromStdString(figure.title));
}

const Figure& FigureView::figure() const {
    return m_plot->plot.figure();
}

void FigureView::setSelectedX(std::optional<double> x) {
    m_plot->setSelectedX(x);
}

void FigureView::setSelectedCell(std::optional<int> row, std::optional<int> column) {
    m_plot->setSelectedCell(row && column ? std::optional(std::pair(*row, *column)) : std::nullopt);
}

int FigureView::plotCount() const {
    return m_plot->plotCount;
}

QString FigureView::readOut() const {
    return m_plot->readOut();
}

bool FigureView::isZoomed() const {
    return m_plot->plot.view() != m_plot->plot.whole();
}

void FigureView::showEverything() {
    m_plot->showEverything();
}

QAbstractItemModel* FigureView::model() const {
    return &m_plot->model();
}

void FigureView::showData() {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(accessibleName());
    auto* table = new TableView(dialog);
    table->setAccessibleName(accessibleName());
    table->setSourceModel(model(), FigureModel::SortRole);
    table->resizeColumnsToContents();
    (new QVBoxLayout(dialog))->addWidget(table);
    dialog->resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24);
    dialog->show();
}

void FigureView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
        case QEvent::PaletteChange:
        case QEvent::FontChange:
        case QEvent::StyleChange:
        case QEvent::LocaleChange:
            m_plot->followStyle();
            break;
        default:
            break;
    }
}

void FigureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!hasFocus()) return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void FigureView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_plot->replotIfStale();
}

void FigureView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    AccessibleTable::announceCurrentRow(this);
    update();
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_plot->leave();
    update();
}

void FigureView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_plot->leave();
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_plot->pressedAt = event->position();
    m_plot->draggedTo = event->position();
    m_plot->isDragging = false;
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_plot->pressedAt) return m_plot->hover(event->position());
    const double distance = (event->position() - *m_plot->pressedAt).manhattanLength();
    if (!m_plot->isDragging && distance < QApplication::startDragDistance()) return;
    if (!m_plot->isDragging) setCursor(Qt::ClosedHandCursor);
    m_plot->isDragging = true;
    m_plot->pan(event->position() - m_plot->draggedTo);
    m_plot->draggedTo = event->position();
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_plot->pressedAt) return QWidget::mouseReleaseEvent(event);
    m_plot->pressedAt.reset();
    if (m_plot->isDragging) {
        unsetCursor();
    } else {
        m_plot->choose(event->position());
    }
    m_plot->isDragging = false;
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) m_plot->activate(event->position());
}

void FigureView::wheelEvent(QWheelEvent* event) {
    // Some systems turn Shift and wheel into a sideways one.
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const bool isYOnly = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isZoom =
        turned != 0 && m_plot->zoom(std::pow(kFigureZoomStep, turned / 120.0), event->position(), isYOnly);
    event->setAccepted(isZoom);  // what cannot be zoomed out any further scrolls the page around
}

void FigureView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFigureActions(menu);
    menu->addSeparator();
    menu->addAction(tr("Show data as &table"), this, &FigureView::showData);
    menu->addAction(tr("Show &everything"), QKeySequence(Qt::Key_Home), this, &FigureView::showEverything)
        ->setEnabled(isZoomed());
    menu->popup(event->globalPos());
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const int columns = direction(key, Qt::Key_Left, Qt::Key_Right);
    const int rows = direction(key, Qt::Key_Up, Qt::Key_Down);
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy)) {
        copyImage();
    } else if ((columns != 0 || rows != 0) && isShifted) {
        m_plot->pan(QPointF(-columns * kPanStep, -rows * kPanStep));
    } else if (columns != 0 || rows != 0) {
        m_plot->walk(columns, rows);
    } else if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
        m_plot->zoom(kFigureZoomStep, std::nullopt, false);
    } else if (key == Qt::Key_Minus) {
        m_plot->zoom(1 / kFigureZoomStep, std::nullopt, false);
    } else if (key == Qt::Key_Home) {
        showEverything();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_plot->activateCurrent();
    } else {
        QWidget::keyPressEvent(event);
    }
}

QSize FigureView::sizeHint() const {
    return {480, 280};
}

QSize FigureView::minimumSizeHint() const {
    return {160, 120};
}

}  // namespace voxbit
