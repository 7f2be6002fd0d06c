// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace voxbit {

/// Fusion with outlines that can be seen in dark palettes too: Fusion derives those of check boxes and radio buttons by
/// darkening the window's colour.
class OutlinedStyle : public QProxyStyle {
  public:
    OutlinedStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

}  // namespace voxbit
