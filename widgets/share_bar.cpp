// SPDX-License-Identifier: Apache-2.0
#include "widgets/share_bar.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <numeric>

#include "widgets/tabular_figures.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kBarHeight = 18;
constexpr int kShareSwatch = 12;
constexpr int kGap = 14;
constexpr double kLeastWidth = 3;  ///< of a part that is not zero: small, not gone
constexpr std::array kPatterns = {Qt::NoBrush,      Qt::BDiagPattern,     Qt::Dense6Pattern, Qt::VerPattern,
                                  Qt::FDiagPattern, Qt::DiagCrossPattern, Qt::HorPattern};

void paintPart(QPainter& painter, const QRectF& rect, const QPalette& palette, int index) {
    const QColor colour = seriesColour(palette, index);
    painter.fillRect(rect, colour);
    QColor ink = textOn(colour);
    ink.setAlphaF(0.55F);
    painter.fillRect(rect, QBrush(ink, kPatterns[static_cast<std::size_t>(index) % kPatterns.size()]));
}

QString shareText(const Share& share) {
    return share.text.isEmpty() ? share.name : ShareBar::tr("%1 %2", "name, amount").arg(share.name, share.text);
}

QAccessibleInterface* createShareBarAccess(const QString& className, QObject* object) {
    if (className != QLatin1String("voxbit::ShareBar")) return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Chart);
}

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(createShareBarAccess), true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShareBar::setShares(std::vector<Share> shares) {
    m_shares = std::move(shares);
    QStringList parts;
    for (const Share& share : m_shares) parts << shareText(share);
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

std::vector<QRectF> ShareBar::partRects() const {
    std::vector<QRectF> rects(m_shares.size());
    const double total = std::accumulate(m_shares.begin(), m_shares.end(), 0.0, [](double sum, const Share& share) {
        return sum + std::max(0.0, share.value);
    });
    if (total <= 0) return rects;
    // What small parts get beyond their share comes from the large ones.
    std::vector<double> widths;
    for (const Share& share : m_shares)
        widths.push_back(share.value > 0 ? std::max(kLeastWidth, width() * share.value / total) : 0.0);
    const double scale = width() / std::accumulate(widths.begin(), widths.end(), 0.0);
    double x = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        rects[i] = QRectF(x, 0, widths[i] * scale, kBarHeight);
        x += widths[i] * scale;
    }
    return rects;
}

std::vector<QRect> ShareBar::legendRects(int forWidth) const {
    std::vector<QRect> rects;
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height() + 2;
    int x = 0;
    int y = kBarHeight + 4;
    for (const Share& share : m_shares) {
        const int wide =
            std::min(kShareSwatch + 5 + tabularWidth(metrics, shareText(share)) + 2, std::max(forWidth, kShareSwatch));
        if (x > 0 && x + wide > forWidth) {
            x = 0;
            y += line;
        }
        rects.emplace_back(x, y, wide, line);
        x += wide + kGap;
    }
    return rects;
}

bool ShareBar::hasHeightForWidth() const {
    return true;
}

int ShareBar::heightForWidth(int width) const {
    const auto rects = legendRects(width);
    return rects.empty() ? kBarHeight + 2 : rects.back().bottom() + 1;
}

QSize ShareBar::sizeHint() const {
    return {320, heightForWidth(std::max(width(), 160))};
}

QSize ShareBar::minimumSizeHint() const {
    return {120, kBarHeight + fontMetrics().height() + 6};
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0.5, 0.5, width() - 1.0, kBarHeight - 1.0);
    QPainterPath outline;
    outline.addRoundedRect(bar, 4, 4);
    const auto parts = partRects();
    painter.save();
    painter.setClipPath(outline);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].isEmpty()) continue;
        paintPart(painter, parts[i], palette(), static_cast<int>(i));
        painter.fillRect(QRectF(parts[i].right() - 1, 0, 1, kBarHeight), palette().color(QPalette::Window));
    }
    painter.restore();
    painter.setPen(faintTextColour(palette()));
    painter.drawPath(outline);

    const auto legend = legendRects(width());
    for (std::size_t i = 0; i < legend.size(); ++i) {
        const QRect swatch(legend[i].left(), legend[i].top() + (legend[i].height() - kShareSwatch) / 2, kShareSwatch,
                           kShareSwatch);
        paintPart(painter, swatch, palette(), static_cast<int>(i));
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect place = legend[i].adjusted(kShareSwatch + 5, 0, 0, 0);
        QString text = shareText(m_shares[i]);
        if (tabularWidth(fontMetrics(), text) > place.width())
            text = fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        drawTabular(painter, place, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

bool ShareBar::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto parts = partRects();
    const auto legend = legendRects(width());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].contains(help->pos()) && !legend[i].contains(help->pos())) continue;
        QToolTip::showText(help->globalPos(), shareText(m_shares[i]), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace voxbit
