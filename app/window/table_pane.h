// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QToolButton;

namespace voxbit {

class TableView;

/// The button beside a table that exports it.
QToolButton* makeCsvButton(QWidget* parent, const std::function<void()>& onPressed);

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
