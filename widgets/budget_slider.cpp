// SPDX-License-Identifier: Apache-2.0
#include "widgets/budget_slider.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/accessible_value.h"
#include "widgets/tabular_figures.h"
#include "widgets/theme.h"

namespace voxbit {

/// Moves the slider for assistive tools as a user would.
class BudgetSliderAccess {
  public:
    static void set(BudgetSlider& slider, double bytes) {
        if (slider.isUsable()) slider.moveTo(bytes);
    }
    static QAccessibleInterface* create(const QString& className, QObject* object);
};

namespace {

constexpr double kTrackHeight = 12;
constexpr double kHandleWidth = 20;
constexpr double kHandleHeight = 36;
constexpr int kSideMargin = 14;   ///< half the handle and its focus frame
constexpr int kMarkLabelGap = 8;  ///< least pixels between two labels
constexpr int kTickLength = 6;
constexpr int kStepsOfRange = 200;
constexpr int kWheelEndMs = 400;  ///< a pause that long ends a spin of the wheel
constexpr double kBytesPerKib = 1024;
constexpr double kBytesPerMib = 1024 * 1024;

/// Three significant digits or more.
QString sizeText(double bytes) {
    const double mib = bytes / kBytesPerMib;
    const int decimals = mib < 1 ? 3 : mib < 10 ? 2 : mib < 1000 ? 1 : 0;
    return BudgetSlider::tr("%1 MiB").arg(QLocale().toString(mib, 'f', decimals));
}

}  // namespace

QAccessibleInterface* BudgetSliderAccess::create(const QString& className, QObject* object) {
    auto* slider = className == QLatin1String("voxbit::BudgetSlider") ? qobject_cast<BudgetSlider*>(object) : nullptr;
    if (!slider) return nullptr;
    ValueDescription value;
    value.current = [slider] { return slider->budget() / kBytesPerKib; };
    value.lowest = [slider] { return slider->smallest() / kBytesPerKib; };
    value.highest = [slider] { return slider->largest() / kBytesPerKib; };
    value.step = [slider] { return (slider->largest() - slider->smallest()) / kStepsOfRange / kBytesPerKib; };
    value.set = [slider](double kib) { set(*slider, kib * kBytesPerKib); };
    value.text = [slider] { return sizeText(slider->budget()); };
    return new AccessibleValue(slider, std::move(value));
}

BudgetSlider::BudgetSlider(QWidget* parent) : QWidget(parent) {
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(BudgetSliderAccess::create), true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Memory budget"));
    setEnabled(false);
    m_wheelEnd.setSingleShot(true);
    m_wheelEnd.setInterval(kWheelEndMs);
    connect(&m_wheelEnd, &QTimer::timeout, this, &BudgetSlider::endDrag);
}

void BudgetSlider::setRange(double smallestBytes, double largestBytes, std::vector<BudgetMark> marks) {
    m_smallest = smallestBytes;
    m_largest = largestBytes;
    std::erase_if(marks, [&](const BudgetMark& mark) {
        return !(mark.sizeBytes >= smallestBytes && mark.sizeBytes <= largestBytes);
    });
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.sizeBytes < b.sizeBytes; });
    m_marks = std::move(marks);
    setEnabled(isUsable());
    if (!isUsable()) endDrag();
    setValue(m_budget);
    update();
}

void BudgetSlider::setFloatSize(double bytes) {
    m_floatBytes = bytes;
    update();
}

void BudgetSlider::setBudget(double bytes) {
    setValue(bytes);
}

void BudgetSlider::setValue(double bytes) {
    const double before = m_budget;
    m_budget = isUsable() ? std::clamp(bytes, m_smallest, m_largest) : bytes;
    if (m_budget == before) return;
    update();
    QAccessibleValueChangeEvent event(this, m_budget / kBytesPerKib);
    QAccessible::updateAccessibility(&event);
}

void BudgetSlider::moveTo(double bytes) {
    const double before = m_budget;
    setValue(bytes);
    if (m_budget != before) Q_EMIT budgetChanged(m_budget);
}

void BudgetSlider::endDrag() {
    m_wheelEnd.stop();
    m_wheelRest = 0;
    if (!m_isDragging) return;
    m_isDragging = false;
    update();
    Q_EMIT dragEnded();
}

QRectF BudgetSlider::trackRect() const {
    // Marks stand above, ends below; what height there is too much of goes to both sides alike.
    const double labels = fontMetrics().height() + kTickLength + 2;
    const double middle = labels + (height() - labels - fontMetrics().height()) / 2.0;
    return {double(kSideMargin), std::round(middle - kTrackHeight / 2), width() - 2.0 * kSideMargin, kTrackHeight};
}

QRectF BudgetSlider::handleRect() const {
    const QRectF track = trackRect();
    const double room = height() - 2.0 * (fontMetrics().height() + 2) - kTickLength;
    const double tall = std::clamp(room, kTrackHeight + 6, kHandleHeight);
    return {xOf(m_budget) - kHandleWidth / 2, track.center().y() - tall / 2, kHandleWidth, tall};
}

double BudgetSlider::xOf(double bytes) const {
    const QRectF track = trackRect();
    if (!isUsable()) return track.left();
    return track.left() + track.width() * std::clamp((bytes - m_smallest) / (m_largest - m_smallest), 0.0, 1.0);
}

double BudgetSlider::bytesAt(double x) const {
    const QRectF track = trackRect();
    if (track.width() <= 0) return m_budget;
    return m_smallest + (m_largest - m_smallest) * std::clamp((x - track.left()) / track.width(), 0.0, 1.0);
}

double BudgetSlider::nextMark(bool isUp) const {
    if (isUp) {
        for (const BudgetMark& mark : m_marks)
            if (mark.sizeBytes > m_budget) return mark.sizeBytes;
        return m_largest;
    }
    for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark)
        if (mark->sizeBytes < m_budget) return mark->sizeBytes;
    return m_smallest;
}

void BudgetSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isUsable()) return event->ignore();
    endDrag();
    m_isDragging = true;
    moveTo(bytesAt(event->position().x()));
    update();
}

void BudgetSlider::mouseMoveEvent(QMouseEvent* event) {
    if (m_isDragging && (event->buttons() & Qt::LeftButton)) moveTo(bytesAt(event->position().x()));
}

void BudgetSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) endDrag();
}

void BudgetSlider::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    m_wheelRest += (delta.y() != 0 ? delta.y() : -delta.x()) / 120.0;
    const double notches = std::trunc(m_wheelRest);
    m_wheelRest -= notches;
    event->accept();
    if (!isUsable() || notches == 0) return;
    m_isDragging = true;
    moveTo(m_budget + notches * (m_largest - m_smallest) / kStepsOfRange);
    m_wheelEnd.start();
}

void BudgetSlider::keyPressEvent(QKeyEvent* event) {
    const double step = (m_largest - m_smallest) / kStepsOfRange;
    double target = m_budget;
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Up:
            target += step;
            break;
        case Qt::Key_Left:
        case Qt::Key_Down:
            target -= step;
            break;
        case Qt::Key_PageUp:
            target = nextMark(true);
            break;
        case Qt::Key_PageDown:
            target = nextMark(false);
            break;
        case Qt::Key_Home:
            target = m_smallest;
            break;
        case Qt::Key_End:
            target = m_largest;
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    if (!isUsable()) return;
    m_wheelEnd.stop();
    m_isDragging = true;
    moveTo(target);
    update();
}

void BudgetSlider::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat()) return;
    // A mouse drag goes on while keys are let go.
    if (!(QGuiApplication::mouseButtons() & Qt::LeftButton)) endDrag();
    QWidget::keyReleaseEvent(event);
}

void BudgetSlider::focusOutEvent(QFocusEvent* event) {
    endDrag();
    update();
    QWidget::focusOutEvent(event);
}

bool BudgetSlider::event(QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::HoverEnter || type == QEvent::HoverLeave) {
        m_isHovered = type == QEvent::HoverEnter;
        update();
    }
    return QWidget::event(event);
}

void BudgetSlider::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
    update();
}

QSize BudgetSlider::sizeHint() const {
    return {640, minimumSizeHint().height() + 10};
}

QSize BudgetSlider::minimumSizeHint() const {
    return {240, 2 * (fontMetrics().height() + 3) + kTickLength + static_cast<int>(kHandleHeight) - 6};
}

std::vector<BudgetSlider::Label> BudgetSlider::markLabels() const {
    std::vector<Label> labels;
    const QFontMetrics metrics = fontMetrics();
    const double top = trackRect().top() - (kHandleHeight - kTrackHeight) / 2 - kTickLength - metrics.height();
    const auto labelOf = [&](const BudgetMark& mark) {
        const double wide = tabularWidth(metrics, mark.label) + 2;
        const double left = std::clamp(xOf(mark.sizeBytes) - wide / 2, 0.0, std::max(0.0, width() - wide));
        return Label{{left, std::max(0.0, top), wide, double(metrics.height())},
                     mark.label,
                     Qt::AlignCenter,
                     mark.sizeBytes <= m_budget};
    };
    if (m_marks.empty() || !isUsable()) return labels;
    // The last mark says the unit's meaning best and always stays; the others yield to their left neighbours.
    const Label last = labelOf(m_marks.back());
    for (std::size_t i = 0; i + 1 < m_marks.size(); ++i) {
        Label label = labelOf(m_marks[i]);
        const double left = labels.empty() ? -kMarkLabelGap : labels.back().rect.right();
        if (label.rect.left() < left + kMarkLabelGap || label.rect.right() + kMarkLabelGap > last.rect.left()) continue;
        labels.push_back(std::move(label));
    }
    labels.push_back(last);
    return labels;
}

std::vector<BudgetSlider::Label> BudgetSlider::endLabels() const {
    if (!isUsable()) return {};
    const QFontMetrics metrics = fontMetrics();
    const double top = height() - metrics.height() - 1.0;
    const bool endsAtMark = !m_marks.empty() && m_marks.back().sizeBytes > m_largest * (1 - 1e-9);
    QString left = tr("least %1").arg(sizeText(m_smallest));
    QString right = endsAtMark ? tr("%1 %2", "mark, size").arg(m_marks.back().label, sizeText(m_largest))
                               : tr("most %1").arg(sizeText(m_largest));
    if (m_floatBytes > m_largest) {
        const QString withFloat = tr("%1   float %2 →", "end of the scale").arg(right, sizeText(m_floatBytes));
        if (tabularWidth(metrics, left) + tabularWidth(metrics, withFloat) + kMarkLabelGap <= width())
            right = withFloat;
    }
    if (tabularWidth(metrics, left) + tabularWidth(metrics, right) + kMarkLabelGap > width()) {
        left = sizeText(m_smallest);
        right = sizeText(m_largest);
    }
    const double leftWidth = tabularWidth(metrics, left) + 2;
    const double rightWidth = tabularWidth(metrics, right) + 2;
    return {{{4, top, leftWidth, double(metrics.height())}, left, Qt::AlignLeft | Qt::AlignVCenter},
            {{width() - rightWidth - 4, top, rightWidth, double(metrics.height())},
             right,
             Qt::AlignRight | Qt::AlignVCenter}};
}

std::vector<QRectF> BudgetSlider::labelRects() const {
    std::vector<QRectF> rects;
    for (const Label& label : markLabels()) rects.push_back(label.rect);
    for (const Label& label : endLabels()) rects.push_back(label.rect);
    return rects;
}

void BudgetSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrack(painter);
    paintLabels(painter);
    if (isUsable()) paintHandle(painter);
}

void BudgetSlider::paintTrack(QPainter& painter) const {
    const QRectF track = trackRect();
    const QColor window = palette().color(QPalette::Window);
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor fill = isEnabled() ? palette().color(QPalette::Highlight) : mixed(window, ink, 0.3);
    QPainterPath shape;
    shape.addRoundedRect(track, kTrackHeight / 2, kTrackHeight / 2);
    painter.setPen(Qt::NoPen);
    painter.fillPath(shape, mixed(window, ink, 0.14));
    if (isUsable()) {
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(QRectF(track.topLeft(), QPointF(xOf(m_budget), track.bottom())), fill);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(window, ink, 0.5), 1));
    painter.drawPath(shape);

    // Ticks reach from the handle's height to the track and, faintly, across it.
    const double above = track.top() - (kHandleHeight - kTrackHeight) / 2;
    for (const BudgetMark& mark : m_marks) {
        const double x = std::round(xOf(mark.sizeBytes)) + 0.5;
        const bool isReached = mark.sizeBytes <= m_budget;
        painter.setPen(QPen(mixed(window, ink, 0.55), 1));
        painter.drawLine(QPointF(x, above - kTickLength + 2), QPointF(x, track.top() - 3));
        if (x < track.left() + kTrackHeight / 2 || x > track.right() - kTrackHeight / 2) continue;
        painter.setPen(QPen(isReached ? mixed(fill, window, 0.6) : mixed(window, ink, 0.4), 1));
        painter.drawLine(QPointF(x, track.top() + 1), QPointF(x, track.bottom() - 1));
    }
}

void BudgetSlider::paintLabels(QPainter& painter) const {
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor ink = palette().color(group, QPalette::WindowText);
    const QColor faint = isEnabled() ? faintTextColour(palette()) : ink;
    for (const Label& label : markLabels()) {
        painter.setPen(label.isReached ? ink : faint);
        drawTabular(painter, label.rect, label.alignment, label.text);
    }
    painter.setPen(faint);
    for (const Label& label : endLabels()) drawTabular(painter, label.rect, label.alignment, label.text);
}

void BudgetSlider::paintHandle(QPainter& painter) const {
    const QRectF handle = handleRect();
    const QColor accent = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QColor ink = palette().color(QPalette::WindowText);
    QColor face = palette().color(QPalette::Base);
    if (m_isDragging) {
        face = mixed(face, accent, 0.30);
    } else if (m_isHovered && isEnabled()) {
        face = mixed(face, accent, 0.12);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.5));
        painter.drawRoundedRect(handle.adjusted(-3, -3, 3, 3), 8, 8);
    }
    painter.setPen(QPen(accent, 2));
    painter.setBrush(face);
    painter.drawRoundedRect(handle.adjusted(1, 1, -1, -1), 5, 5);
    painter.setPen(QPen(accent, 1.5, Qt::SolidLine, Qt::RoundCap));
    const double reach = handle.height() / 5;
    for (const double x : {-3.0, 0.0, 3.0})
        painter.drawLine(handle.center() + QPointF(x, -reach), handle.center() + QPointF(x, reach));
}

}  // namespace voxbit
