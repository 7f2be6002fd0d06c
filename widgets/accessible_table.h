// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QMap>
#include <QPointer>
#include <functional>
#include <utility>

class QAbstractItemModel;

namespace voxbit {

/// How a widget that draws the rows of an item model by itself shows them to assistive tools. The functions are called
/// while the model lives; rectangles and positions are px of the widget.
struct TableDescription {
    QAbstractItemModel* model;           ///< flat; may end before the widget does
    std::function<int()> currentRow;     ///< -1: none
    std::function<void(int)> chooseRow;  ///< as if the user had
    std::function<QRect(int)> rowRect;   ///< where the row is drawn
    std::function<int(QPoint)> rowAt;    ///< -1: none
    QAccessible::Role role = QAccessible::Table;
};

/// QAccessible's view of such a widget, to be returned by a factory: a table that can be walked cell by cell. Its
/// children are the headers of the columns, then the cells row by row. A cell's name is the shown text; the first of a
/// row is described by the row's Qt::AccessibleDescriptionRole.
class AccessibleTable : public QAccessibleWidget, public QAccessibleTableInterface {
  public:
    AccessibleTable(QWidget* widget, TableDescription description);
    ~AccessibleTable() override;

    /// To be called when another row became current: moves the focus of assistive tools there.
    static void announceCurrentRow(QWidget* widget);

    void* interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    int rowCount() const override;
    int columnCount() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface*> selectedCells() const override;
    int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedRows() const override;
    QList<int> selectedColumns() const override { return {}; }
    bool isRowSelected(int row) const override { return row >= 0 && row == currentRow(); }
    bool isColumnSelected(int) const override { return false; }
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

  private:
    class Cell;
    static constexpr int kHeaderRow = -1;

    /// Made when first asked for; QAccessible owns it. nullptr outside of the table.
    Cell* cell(int row, int column) const;
    int currentRow() const;
    void forgetCells();
    void onModelReset();
    void onDataChanged(const QModelIndex& from, const QModelIndex& to);

    TableDescription m_description;
    QPointer<QAbstractItemModel> m_model;
    mutable QMap<std::pair<int, int>, QAccessible::Id> m_cells;  ///< by row and column
    QObject m_context;                                           ///< ends the connections to the model
};

}  // namespace voxbit
