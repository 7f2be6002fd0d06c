// SPDX-License-Identifier: Apache-2.0
#include "app/window/part_sizes.h"

#include <QSplitter>

#include "widgets/table_view.h"

namespace voxbit {

QVariantMap sizesOfParts(const QWidget& panel) {
    QVariantMap sizes;
    for (const QSplitter* split : panel.findChildren<QSplitter*>()) {
        if (!split->objectName().isEmpty()) sizes.insert(split->objectName(), split->saveState());
    }
    for (const TableView* table : panel.findChildren<TableView*>()) {
        if (!table->objectName().isEmpty()) sizes.insert(table->objectName(), table->columnState());
    }
    return sizes;
}

void restoreSizesOfParts(QWidget& panel, const QVariantMap& sizes) {
    for (QSplitter* split : panel.findChildren<QSplitter*>()) {
        const QByteArray state = sizes.value(split->objectName()).toByteArray();
        const Qt::Orientation orientation = split->orientation();
        if (!state.isEmpty()) split->restoreState(state);
        split->setOrientation(orientation);  // follows the panel's shape, where it does at all
    }
    for (TableView* table : panel.findChildren<TableView*>()) {
        const QByteArray state = sizes.value(table->objectName()).toByteArray();
        if (!state.isEmpty()) table->restoreColumnState(state);
    }
}

}  // namespace voxbit
