// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class QAction;
class QWidget;

namespace voxbit {

class TableView;

/// Gives a table "Copy" and "Export as CSV ..." in its context menu, with Ctrl+C (which the table has by itself) and
/// Ctrl+E. @param name what the file is called unless someone says otherwise, asked when needed
void addTableActions(TableView* view, std::function<QString()> name);
/// For a table that is written in another way: its action that does it.
void setExportAction(QAction* action);
/// As if "Export as CSV ..." were chosen; nothing where the table has no such action.
void exportTable(const TableView* view);
bool canExportTable(const TableView* view);

/// Asks for the file; empty: cancelled.
QString askCsvPath(QWidget* parent, const QString& name);

}  // namespace voxbit
