// SPDX-License-Identifier: Apache-2.0
#include "widgets/chip_bar.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "widgets/tabular_figures.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kSpace = 4;
constexpr int kGroupSpace = 12;
constexpr int kPadding = 8;
constexpr int kCheckWidth = 14;
constexpr int kCountGap = 5;
constexpr int kLargestLabel = 160;

/// A pill with a tick when it is on, the label, and the count.
class ChipButton : public QAbstractButton {
  public:
    explicit ChipButton(QWidget* parent) : QAbstractButton(parent) {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
    }

    void setCount(int count) {
        m_count = QLocale().toString(count);
        setAccessibleName(text() + " " + m_count);
        setToolTip(fontMetrics().horizontalAdvance(text()) > kLargestLabel ? text() : QString());
        update();
    }

    QSize sizeHint() const override {
        const int label = std::min(fontMetrics().horizontalAdvance(text()), kLargestLabel);
        return {2 * kPadding + kCheckWidth + label + kCountGap + tabularWidth(fontMetrics(), m_count) + 2,
                fontMetrics().height() + 8};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = palette().color(QPalette::Highlight);
        const QColor back =
            isChecked() ? accent : palette().color(underMouse() ? QPalette::AlternateBase : QPalette::Base);
        const QColor ink = isChecked() ? textOn(accent) : palette().color(QPalette::Text);
        const QRectF pill = QRectF(rect()).adjusted(2, 2, -2, -2);
        const double radius = pill.height() / 2;
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), radius + 1, radius + 1);
        }
        painter.setPen(QPen(isChecked() ? accent : faintTextColour(palette()), 1));
        painter.setBrush(back);
        painter.drawRoundedRect(hasFocus() ? pill.adjusted(1, 1, -1, -1) : pill, radius, radius);
        QRect place = rect().adjusted(kPadding, 0, -kPadding, 0);
        if (isChecked()) {
            painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at(place.left() + 1, height() / 2.0);
            painter.drawPolyline(QPolygonF({at + QPointF(0, 0), at + QPointF(3, 3), at + QPointF(9, -4)}));
        }
        // The room of the tick is kept when it is off, so that toggling moves nothing.
        place.setLeft(place.left() + kCheckWidth);
        painter.setPen(ink);
        const QString label = fontMetrics().elidedText(text(), Qt::ElideRight, kLargestLabel);
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, label);
        painter.setPen(isChecked() ? ink : faintTextColour(palette()));
        drawTabular(painter, place, Qt::AlignRight | Qt::AlignVCenter, m_count);
    }

  private:
    QString m_count;
};

}  // namespace

ChipBar::ChipBar(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Filters"));
}

void ChipBar::setChips(std::vector<Chip> chips) {
    const bool isSame = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
                                   [](const Chip& a, const Chip& b) { return a.key == b.key && a.group == b.group; });
    m_chips = std::move(chips);
    // The same chips keep their buttons, and with them the keyboard focus.
    if (!isSame) rebuild();
    describe();
    arrange(width(), false);
    updateGeometry();
}

void ChipBar::rebuild() {
    qDeleteAll(m_buttons);
    qDeleteAll(m_groups);
    m_buttons.clear();
    m_groups.clear();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const bool isFirst = i == 0 || m_chips[i - 1].group != m_chips[i].group;
        auto* group = isFirst && !m_chips[i].group.isEmpty() ? new QLabel(m_chips[i].group, this) : nullptr;
        if (group) group->setVisible(true);
        m_groups.push_back(group);
        auto* button = new ChipButton(this);
        button->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        button->setVisible(true);
        connect(button, &QAbstractButton::clicked, this, [this, i](bool isOn) {
            m_chips[i].isOn = isOn;
            Q_EMIT toggled(m_chips[i].key, isOn);
        });
        m_buttons.push_back(button);
    }
}

void ChipBar::describe() {
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        auto* button = static_cast<ChipButton*>(m_buttons[i]);
        button->setText(m_chips[i].label);
        button->setCount(m_chips[i].count);
        button->setChecked(m_chips[i].isOn);
        button->setAccessibleDescription(m_chips[i].group);
    }
}

int ChipBar::arrange(int width, bool isDry) const {
    int x = 0;
    int y = 0;
    int line = 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QSize chip = m_buttons[i]->sizeHint().boundedTo(QSize(std::max(width, 40), 1000));
        const QSize label = m_groups[i] ? m_groups[i]->sizeHint() + QSize(kSpace, 0) : QSize(0, 0);
        if (m_groups[i] && x > 0) x += kGroupSpace - kSpace;
        // A group's name stays with its first chip.
        if (x > 0 && x + label.width() + chip.width() > width) {
            x = 0;
            y += line + kSpace;
        }
        line = chip.height();
        if (m_groups[i]) {
            if (!isDry) m_groups[i]->setGeometry(x, y, label.width() - kSpace, line);
            x += label.width();
        }
        if (!isDry) m_buttons[i]->setGeometry(x, y, std::min(chip.width(), std::max(40, width - x)), line);
        x += chip.width() + kSpace;
    }
    return y + line;
}

bool ChipBar::hasHeightForWidth() const {
    return true;
}

int ChipBar::heightForWidth(int width) const {
    return arrange(width, true);
}

QSize ChipBar::sizeHint() const {
    return {280, heightForWidth(std::max(width(), 160))};
}

QSize ChipBar::minimumSizeHint() const {
    return {120, m_buttons.empty() ? 0 : m_buttons.front()->sizeHint().height()};
}

void ChipBar::resizeEvent(QResizeEvent*) {
    arrange(width(), false);
    updateGeometry();
}

void ChipBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange(width(), false);
        updateGeometry();
    }
}

void ChipBar::giveFocusTo(std::size_t chip) {
    // Tab reaches the bar once, at the chip where the arrows left it.
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(i == chip ? Qt::StrongFocus : Qt::ClickFocus);
    m_buttons[chip]->setFocus(Qt::TabFocusReason);
}

bool ChipBar::walk(std::size_t from, int key) {
    const std::size_t last = m_buttons.size() - 1;
    switch (key) {
        case Qt::Key_Right:
        case Qt::Key_Down:
            giveFocusTo(from == last ? 0 : from + 1);
            return true;
        case Qt::Key_Left:
        case Qt::Key_Up:
            giveFocusTo(from == 0 ? last : from - 1);
            return true;
        case Qt::Key_Home:
            giveFocusTo(0);
            return true;
        case Qt::Key_End:
            giveFocusTo(last);
            return true;
        default:
            return false;
    }
}

bool ChipBar::eventFilter(QObject* watched, QEvent* event) {
    const auto found = std::find(m_buttons.begin(), m_buttons.end(), watched);
    if (found == m_buttons.end()) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return walk(static_cast<std::size_t>(found - m_buttons.begin()), static_cast<QKeyEvent*>(event)->key());
    return QWidget::eventFilter(watched, event);
}

}  // namespace voxbit
