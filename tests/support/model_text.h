// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <QStringList>

namespace voxbit::test {

/// A flat model as text: one line of column names, then one line per row, cells between " | ".
inline QString modelText(const QAbstractItemModel& model, int role = Qt::DisplayRole) {
    const auto line = [&](auto cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) cells.append(cell(column));
        return cells.join(" | ") + "\n";
    };
    QString text = line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row)
        text += line([&](int column) { return model.index(row, column).data(role).toString(); });
    return text;
}

}  // namespace voxbit::test
