// SPDX-License-Identifier: Apache-2.0
#include "widgets/state_page.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kGlyphSize = 40;
constexpr int kTextWidth = 420;  ///< longer lines are hard to read

QPixmap glyphCanvas(double devicePixelRatio) {
    QPixmap canvas((QSizeF(kGlyphSize, kGlyphSize) * devicePixelRatio).toSize());
    canvas.setDevicePixelRatio(devicePixelRatio);
    canvas.fill(Qt::transparent);
    return canvas;
}

/// A dashed tile with a plus: something belongs here.
QPixmap emptyGlyph(const QColor& colour, double devicePixelRatio) {
    QPixmap canvas = glyphCanvas(devicePixelRatio);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({2.0, 2.2});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(4, 4, 32, 32), 7, 7);
    painter.setPen(QPen(colour, 2.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(20, 13), QPointF(20, 27));
    painter.drawLine(QPointF(13, 20), QPointF(27, 20));
    return canvas;
}

/// A triangle with an exclamation mark.
QPixmap errorGlyph(const QColor& colour, double devicePixelRatio) {
    QPixmap canvas = glyphCanvas(devicePixelRatio);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(QPolygonF({{20, 5}, {36, 34}, {4, 34}}));
    painter.drawLine(QPointF(20, 15), QPointF(20, 24));
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(20, 29), 1.8, 1.8);
    return canvas;
}

QLabel* textLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

StatePage::StatePage(QWidget* content, QWidget* parent)
    : QStackedWidget(parent), m_content(content), m_message(new QWidget(this)) {
    m_icon = new QLabel(m_message);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title = textLabel(m_message);
    m_text = textLabel(m_message);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_busy = new QProgressBar(m_message);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(180, 6);
    m_action = new QPushButton(m_message);
    connect(m_action, &QPushButton::clicked, this, &StatePage::actionRequested);

    // The column is limited, not its labels: else a button beside them would widen it, and they would stand at its
    // left.
    auto* middle = new QWidget(m_message);
    middle->setMaximumWidth(kTextWidth);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto* row = new QHBoxLayout(m_message);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);

    addWidget(m_content);
    addWidget(m_message);
    setCurrentWidget(m_content);
}

void StatePage::showContent() {
    setCurrentWidget(m_content);
}

void StatePage::showEmpty(const QString& title, const QString& text, const QString& action) {
    showMessage(Kind::Empty, title, text, action);
}

void StatePage::showLoading(const QString& text) {
    showMessage(Kind::Loading, {}, text, {});
}

void StatePage::showError(const QString& title, const QString& text, const QString& action) {
    showMessage(Kind::Error, title, text, action);
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatePage::showMessage(Kind kind, const QString& title, const QString& text, const QString& action) {
    m_kind = kind;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_icon->setVisible(kind != Kind::Loading);
    m_busy->setVisible(kind == Kind::Loading);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_message->setAccessibleName(title.isEmpty() ? text : title);
    m_message->setAccessibleDescription(title.isEmpty() ? QString() : text);
    m_busy->setAccessibleName(kind == Kind::Loading ? text : QString());
    recolour();
    setCurrentWidget(m_message);
}

void StatePage::changeEvent(QEvent* event) {
    QStackedWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::StyleChange) recolour();
}

void StatePage::recolour() {
    // Giving the labels their palettes comes back here as a change of ours.
    if (m_isRecolouring) return;
    m_isRecolouring = true;
    const QColor faint = faintTextColour(palette());
    const QColor error = errorColour(palette());
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.15);
    m_title->setFont(bold);
    const bool isError = m_kind == Kind::Error;
    m_title->setPalette(isError ? withTextColour(palette(), error) : palette());
    m_text->setPalette(isError ? palette() : withTextColour(palette(), faint));
    const double ratio = devicePixelRatioF();
    m_icon->setPixmap(isError ? errorGlyph(error, ratio) : emptyGlyph(faint, ratio));
    m_isRecolouring = false;
}

}  // namespace voxbit
