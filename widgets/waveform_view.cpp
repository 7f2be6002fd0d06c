// SPDX-License-Identifier: Apache-2.0
#include "widgets/waveform_view.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/accessible_value.h"
#include "widgets/tabular_figures.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kStepsOfDuration = 50;
constexpr int kAxisGap = 3;
constexpr int kLeastTickPixels = 56;

/// 1, 2 or 5 times a power of ten: the least such step at which labels do not touch.
double tickStep(double leastStep) {
    const double decade = std::pow(10, std::floor(std::log10(leastStep)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * decade >= leastStep) return factor * decade;
    return 10 * decade;
}

QString secondsText(double seconds, int decimals) {
    return WaveformView::tr("%1 s").arg(QLocale().toString(seconds, 'f', decimals));
}

QAccessibleInterface* createWaveformAccess(const QString& className, QObject* object) {
    auto* view = className == QLatin1String("voxbit::WaveformView") ? qobject_cast<WaveformView*>(object) : nullptr;
    if (!view) return nullptr;
    ValueDescription value;
    value.current = [view] { return view->position(); };
    value.lowest = [] { return 0.0; };
    value.highest = [view] { return view->durationS(); };
    value.step = [view] { return view->durationS() / kStepsOfDuration; };
    value.set = [view](double seconds) { Q_EMIT view->seekRequested(seconds); };
    value.text = [view] { return secondsText(view->position(), 2); };
    return new AccessibleValue(view, std::move(value));
}

}  // namespace

WaveformView::WaveformView(QWidget* parent) : QWidget(parent) {
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(createWaveformAccess), true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Waveform"));
}

void WaveformView::setSamples(std::vector<float> samples, int sampleRateHz) {
    m_samples = std::move(samples);
    m_sampleRateHz = std::max(1, sampleRateHz);
    m_positionS = 0;
    makeEnvelope();
    update();
}

void WaveformView::clear() {
    setSamples({}, 1);
}

double WaveformView::durationS() const {
    return static_cast<double>(m_samples.size()) / m_sampleRateHz;
}

void WaveformView::setPosition(double seconds) {
    const double before = m_positionS;
    m_positionS = std::clamp(seconds, 0.0, durationS());
    if (m_positionS == before) return;
    const auto [low, high] = std::minmax({xOf(before), xOf(m_positionS)});
    update(QRectF(low - 3, 0, high - low + 6, height()).toAlignedRect());
    QAccessibleValueChangeEvent event(this, m_positionS);
    QAccessible::updateAccessibility(&event);
}

QRect WaveformView::plotRect() const {
    return rect().adjusted(3, 3, -3, -3 - kAxisGap - fontMetrics().height());
}

double WaveformView::xOf(double seconds) const {
    return durationS() > 0 ? plotRect().left() + plotRect().width() * seconds / durationS() : plotRect().left();
}

void WaveformView::makeEnvelope() {
    const auto columns = static_cast<std::size_t>(std::max(0, plotRect().width()));
    m_envelope.assign(m_samples.empty() ? 0 : columns, {0.F, 0.F});
    for (std::size_t column = 0; column < m_envelope.size(); ++column) {
        const std::size_t first = column * m_samples.size() / columns;
        const std::size_t last = std::max(first + 1, (column + 1) * m_samples.size() / columns);
        const auto from = m_samples.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = m_samples.begin() + static_cast<std::ptrdiff_t>(std::min(last, m_samples.size()));
        const auto [low, high] = std::minmax_element(from, to);
        m_envelope[column] = {*low, *high};
    }
}

void WaveformView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect plot = plotRect();
    painter.fillRect(plot, palette().color(QPalette::Base));
    const QColor faint = faintTextColour(palette());
    if (m_envelope.empty()) {
        painter.setPen(faint);
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, tr("No recording is selected"));
    } else {
        const double middle = plot.top() + plot.height() / 2.0;
        const double half = plot.height() / 2.0 - 2;
        const double position = xOf(m_positionS);
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle));
        for (std::size_t i = 0; i < m_envelope.size(); ++i) {
            const double x = plot.left() + static_cast<double>(i);
            const double top = middle - std::clamp(m_envelope[i].second, -1.F, 1.F) * half;
            const double bottom = middle - std::clamp(m_envelope[i].first, -1.F, 1.F) * half;
            painter.fillRect(QRectF(x, top, 1, std::max(1.0, bottom - top)),
                             x < position ? palette().color(QPalette::Highlight) : faint);
        }
        painter.fillRect(QRectF(position - 1, plot.top(), 2, plot.height()), palette().color(QPalette::WindowText));
        paintAxis(painter);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : faint, hasFocus() ? 2 : 1));
    painter.drawRect(plot.adjusted(-1, -1, 0, 0));
}

void WaveformView::paintAxis(QPainter& painter) const {
    const QRect plot = plotRect();
    const double step = tickStep(durationS() * kLeastTickPixels / std::max(1, plot.width()));
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    painter.setPen(faintTextColour(palette()));
    for (double seconds = 0; seconds <= durationS() + step * 1e-6; seconds += step) {
        const QString text = secondsText(seconds, decimals);
        const double wide = tabularWidth(fontMetrics(), text) + 2;
        const double x = xOf(seconds);
        painter.drawLine(QPointF(x, plot.bottom() + 1), QPointF(x, plot.bottom() + 1 + kAxisGap));
        // The first label starts at its tick; one that would be cut off at the end is left out.
        const double left = seconds == 0 ? x : x - wide / 2;
        if (left + wide > width()) continue;
        drawTabular(painter, QRectF(left, plot.bottom() + 1 + kAxisGap, wide, fontMetrics().height()),
                    seconds == 0 ? Qt::AlignLeft : Qt::AlignHCenter, text);
    }
}

void WaveformView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_samples.empty()) return event->ignore();
    const double share = (event->position().x() - plotRect().left()) / std::max(1, plotRect().width());
    Q_EMIT seekRequested(durationS() * std::clamp(share, 0.0, 1.0));
}

void WaveformView::keyPressEvent(QKeyEvent* event) {
    double target = m_positionS;
    const double step = durationS() / kStepsOfDuration;
    switch (event->key()) {
        case Qt::Key_Left:
            target -= step;
            break;
        case Qt::Key_Right:
            target += step;
            break;
        case Qt::Key_Home:
            target = 0;
            break;
        case Qt::Key_End:
            target = durationS();
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    if (!m_samples.empty()) Q_EMIT seekRequested(std::clamp(target, 0.0, durationS()));
}

void WaveformView::resizeEvent(QResizeEvent*) {
    makeEnvelope();
}

void WaveformView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    update();
}

QSize WaveformView::sizeHint() const {
    return {320, 90};
}

QSize WaveformView::minimumSizeHint() const {
    return {120, fontMetrics().height() + 40};
}

}  // namespace voxbit
