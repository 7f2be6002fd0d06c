// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantMap>

class QWidget;

namespace voxbit {

/// What people dragged inside of a panel: splitters, and widths, order and choice of columns, of everything that has an
/// object name. Tables that nobody filled so far keep what they were given.
QVariantMap sizesOfParts(const QWidget& panel);
void restoreSizesOfParts(QWidget& panel, const QVariantMap& sizes);

}  // namespace voxbit
