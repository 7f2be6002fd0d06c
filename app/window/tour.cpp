// SPDX-License-Identifier: Apache-2.0
#include "app/window/tour.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace voxbit {
namespace {

constexpr int kFrameWidth = 3;

}  // namespace

Tour::Tour(QWidget* window, std::vector<TourStop> stops)
    : QWidget(window), m_stops(std::move(stops)), m_balloon(new QFrame(window)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Tour"));
    m_balloon->setFrameShape(QFrame::StyledPanel);
    m_balloon->setAutoFillBackground(true);
    m_balloon->setBackgroundRole(QPalette::ToolTipBase);
    m_balloon->setForegroundRole(QPalette::ToolTipText);
    m_title = new QLabel(m_balloon);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new QLabel(m_balloon);
    m_text->setWordWrap(true);
    for (QLabel* label : {m_title, m_text}) label->setForegroundRole(QPalette::ToolTipText);
    m_text->setFixedWidth(44 * fontMetrics().averageCharWidth());
    m_back = new QPushButton(tr("&Back"), m_balloon);
    m_next = new QPushButton(m_balloon);
    auto* end = new QPushButton(tr("&End the tour"), m_balloon);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_position - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_position + 1); });
    connect(end, &QPushButton::clicked, this, &Tour::finish);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(end);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(m_balloon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    window->installEventFilter(this);
    m_balloon->installEventFilter(this);
    for (QPushButton* button : m_balloon->findChildren<QPushButton*>()) button->installEventFilter(this);
    show();
    m_balloon->show();
    goTo(0);
}

void Tour::goTo(int position) {
    if (position >= static_cast<int>(m_stops.size())) return finish();
    m_position = std::max(position, 0);
    const TourStop& stop = m_stops[static_cast<std::size_t>(m_position)];
    const bool isLast = m_position + 1 == static_cast<int>(m_stops.size());
    m_target = stop.bring();
    m_title->setText(tr("%1 of %2: %3").arg(m_position + 1).arg(m_stops.size()).arg(stop.title));
    m_text->setText(stop.text);
    m_back->setEnabled(m_position > 0);
    m_next->setText(isLast ? tr("&Done") : tr("&Next"));
    m_balloon->setAccessibleName(stop.title);
    m_balloon->setAccessibleDescription(stop.text);
    m_next->setFocus();
    place();
}

/// The balloon stands beside the part, where there is room, and never leaves the window.
void Tour::place() {
    setGeometry(parentWidget()->rect());
    m_balloon->adjustSize();
    raise();
    m_balloon->raise();
    if (m_target == nullptr) return;
    const QRect target(m_target->mapTo(parentWidget(), QPoint(0, 0)), m_target->size());
    const QSize size = m_balloon->size();
    const int gap = fontMetrics().height() / 2;
    QPoint corner(target.right() + gap, target.top() + gap);
    if (corner.x() + size.width() > width()) corner.setX(target.left() - gap - size.width());
    if (corner.x() < 0) corner = {target.center().x() - size.width() / 2, target.top() - gap - size.height()};
    if (corner.y() < 0) corner.setY(target.bottom() + gap);
    corner.setX(std::clamp(corner.x(), 0, std::max(0, width() - size.width())));
    corner.setY(std::clamp(corner.y(), 0, std::max(0, height() - size.height())));
    m_balloon->move(corner);
    update();
}

void Tour::finish() {
    parentWidget()->removeEventFilter(this);
    m_balloon->deleteLater();
    m_balloon->hide();
    hide();
    deleteLater();
    Q_EMIT finished();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) place();
        return false;
    }
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        finish();
        return true;
    }
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && watched == m_next) {
        goTo(m_position + 1);
        return true;
    }
    return false;
}

void Tour::paintEvent(QPaintEvent*) {
    if (m_target == nullptr) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), kFrameWidth));
    const QRect target(m_target->mapTo(parentWidget(), QPoint(0, 0)), m_target->size());
    painter.drawRoundedRect(QRectF(target).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace voxbit
