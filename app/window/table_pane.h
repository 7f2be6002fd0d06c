// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QTabWidget;

namespace voxbit {

class TableView;

/// Puts a button into the corner of tabs that exports the table in front. @pre every tab is a table with
/// addTableActions(), or holds one
void addCsvCorner(QTabWidget* tabs);

/// A table below its title, with a button that exports it.
class TablePane : public QWidget {
    Q_OBJECT
  public:
    /// @param fileName asked when the table is exported
    TablePane(const QString& title, std::function<QString()> fileName, QWidget* parent);

    TableView* table() const { return m_table; }
    void setTitle(const QString& title);

  private:
    QLabel* m_title;
    TableView* m_table;
};

}  // namespace voxbit
