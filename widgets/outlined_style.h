// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace voxbit {

/// Fusion with outlines and signs that can be seen in dark palettes too: Fusion derives those of check boxes and radio
/// buttons by darkening the window's colour, and has a black sign for what a tool bar has no room for. Buttons of
/// dialogs have no icons: those of Fusion are for its standard buttons only and in colours of its own.
class OutlinedStyle : public QProxyStyle {
  public:
    OutlinedStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* more = nullptr) const override;
};

}  // namespace voxbit
