// SPDX-License-Identifier: Apache-2.0
#include "widgets/outlined_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include "widgets/theme.h"

namespace voxbit {
namespace {

/// Qt keeps its class to itself, not its name.
bool isToolBarExtension(const QWidget* widget) {
    return widget != nullptr && widget->objectName() == QStringLiteral("qt_toolbar_ext_button");
}

/// The same shape in one colour.
QIcon inColour(const QIcon& icon, const QSize& size, const QColor& colour) {
    QPixmap shape = icon.pixmap(size);
    QPainter painter(&shape);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(shape.rect(), colour);
    return shape;
}

}  // namespace

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

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    // The sign for what a tool bar has no room for is black in any theme of Fusion.
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control != CC_ToolButton || button == nullptr || !isToolBarExtension(widget))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    QStyleOptionToolButton readable = *button;
    readable.icon = inColour(button->icon, button->iconSize, option->palette.color(QPalette::ButtonText));
    QProxyStyle::drawComplexControl(control, &readable, painter, widget);
}

int OutlinedStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* more) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, more);
}

}  // namespace voxbit
