// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontMetrics>
#include <QString>

class QPainter;
class QRectF;

/// Digits of one width, so that numbers that change while someone drags do not dance. Most fonts have them; for those
/// that do not, every digit is put into the middle of a cell as wide as the widest one.
namespace voxbit {

/// Whether all ten digits of the font are equally wide.
bool hasTabularFigures(const QFontMetrics& metrics);

/// Width in pixels of the text as drawTabular() draws it.
int tabularWidth(const QFontMetrics& metrics, const QString& text);

/// Draws one line with the painter's font and pen. @param alignment horizontal and vertical
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

}  // namespace voxbit
