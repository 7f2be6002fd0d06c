// SPDX-License-Identifier: Apache-2.0
#include "widgets/outlined_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "widgets/theme.h"

namespace voxbit {

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if ((!isBox && element != PE_IndicatorRadioButton) || themeOf(option->palette) != Theme::Dark) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !isBox);
    painter->setPen(faintTextColour(option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isBox) {
        painter->drawRect(outline);
    } else {
        painter->drawEllipse(outline);
    }
    painter->restore();
}

}  // namespace voxbit
