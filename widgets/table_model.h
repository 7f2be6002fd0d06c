// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <vector>

#include "core/report/table.h"

namespace voxbit {

/// A core Table as an item model. DisplayRole is cellText() with the decimal sign of the default locale, SortRole the
/// raw number or text (invalid for a missing cell), numbers stand right. Headers say as a tooltip what
/// their column means, where there are definitions.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Role { SortRole = Qt::UserRole };

    explicit TableModel(QObject* parent = nullptr);
    /// @throws InvalidArgument as checkTable()
    void setTable(Table table);
    const Table& table() const { return m_table; }
    /// @param definition what a column means, in the user's language; empty: nothing to say
    void setDefinitions(std::function<QString(const TableColumn&)> definition);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    Table m_table;
    std::function<QString(const TableColumn&)> m_definition;
    std::vector<bool> m_isNumeric;  ///< by column: some cell holds a number
};

}  // namespace voxbit
