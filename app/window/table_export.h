// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace voxbit {

class TableView;

/// Gives a table "Copy" and "Export as CSV ..." in its context menu, with Ctrl+C (which the table has by itself) and
/// Ctrl+E. @param name what the file is called unless someone says otherwise, asked when needed
void addTableActions(TableView* view, std::function<QString()> name);
/// As if "Export as CSV ..." were chosen. @pre addTableActions()
void exportTable(const TableView* view);

/// Asks where to, and writes; a failure is said in a message box. @return whether there is a file now
bool exportCsv(QWidget* parent, const QString& name, const QString& csv);
/// The asking alone; empty: cancelled.
QString askCsvPath(QWidget* parent, const QString& name);

}  // namespace voxbit
