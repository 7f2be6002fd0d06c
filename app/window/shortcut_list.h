// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QVector>

namespace voxbit {

/// A shortcut that works in the window.
struct ShortcutRow {
    QString where;  ///< menu or panel
    QString what;
    QString keys;
};

/// Every action below `window` that has a shortcut, in the order of menus and panels.
QVector<ShortcutRow> shortcutsOf(const QWidget& window);

/// The keys that views handle themselves, without an action.
QVector<ShortcutRow> keysOfViews();

/// Both as a table.
class ShortcutList : public QDialog {
    Q_OBJECT
  public:
    explicit ShortcutList(QWidget* window);
};

}  // namespace voxbit
