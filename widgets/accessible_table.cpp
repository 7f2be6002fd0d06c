// SPDX-License-Identifier: Apache-2.0
#include "widgets/accessible_table.h"

#include <QAbstractItemModel>
#include <QWidget>

namespace voxbit {

/// A cell of the table, or the header of a column.
class AccessibleTable::Cell : public QAccessibleInterface, public QAccessibleTableCellInterface {
  public:
    Cell(const AccessibleTable* table, int row, int column) : m_table(table), m_row(row), m_column(column) {}

    const AccessibleTable* owner() const { return m_table; }

    bool isValid() const override {
        return m_table->isValid() && m_row < m_table->rowCount() && m_column < m_table->columnCount();
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_table->window(); }
    QAccessibleInterface* parent() const override { return table(); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return isHeader() ? QAccessible::ColumnHeader : QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Description)
            return m_column == 0 && !isHeader() ? m_table->rowDescription(m_row) : QString();
        if (kind != QAccessible::Name) return {};
        return isHeader() ? m_table->columnDescription(m_column)
                          : m_table->m_model->index(m_row, m_column).data().toString();
    }

    QRect rect() const override {
        if (isHeader() || !isValid()) return {};
        const QRect place = m_table->m_description.rowRect(m_row);
        return {m_table->widget()->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        state.readOnly = true;
        if (state.invalid || isHeader()) return state;
        state.selectable = state.focusable = true;
        state.selected = isSelected();
        state.focused = state.selected && m_column == 0 && m_table->widget()->hasFocus();
        state.invisible = !m_table->widget()->isVisible();
        state.offscreen = !m_table->widget()->rect().intersects(m_table->m_description.rowRect(m_row));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }
    bool isSelected() const override { return m_table->isRowSelected(m_row); }
    QList<QAccessibleInterface*> columnHeaderCells() const override {
        if (isHeader() || !isValid()) return {};
        return {m_table->cell(kHeaderRow, m_column)};
    }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return QAccessible::queryAccessibleInterface(m_table->widget()); }

    int childIndex() const { return (m_row + 1) * m_table->columnCount() + m_column; }

  private:
    bool isHeader() const { return m_row == kHeaderRow; }

    const AccessibleTable* m_table;
    int m_row;
    int m_column;
};

AccessibleTable::AccessibleTable(QWidget* widget, TableDescription description)
    : QAccessibleWidget(widget, description.role), m_description(std::move(description)), m_model(m_description.model) {
    const auto reset = [this] { onModelReset(); };
    QObject::connect(m_model, &QAbstractItemModel::modelReset, &m_context, reset);
    QObject::connect(m_model, &QObject::destroyed, &m_context, [this] { forgetCells(); });
    QObject::connect(m_model, &QAbstractItemModel::dataChanged, &m_context,
                     [this](const QModelIndex& from, const QModelIndex& to) { onDataChanged(from, to); });
}

AccessibleTable::~AccessibleTable() {
    forgetCells();
}

void AccessibleTable::announceCurrentRow(QWidget* widget) {
    if (!QAccessible::isActive() || !widget->hasFocus()) return;
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
    QAccessibleInterface* current = access == nullptr ? nullptr : access->focusChild();
    if (current == nullptr) return;
    QAccessibleEvent event(current, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void* AccessibleTable::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

int AccessibleTable::rowCount() const {
    return m_model ? m_model->rowCount() : 0;
}

int AccessibleTable::columnCount() const {
    return m_model ? m_model->columnCount() : 0;
}

int AccessibleTable::currentRow() const {
    const int row = m_model ? m_description.currentRow() : -1;
    return row < rowCount() ? row : -1;
}

int AccessibleTable::childCount() const {
    return (rowCount() + 1) * columnCount();
}

QAccessibleInterface* AccessibleTable::child(int index) const {
    if (index < 0 || index >= childCount()) return nullptr;
    return cell(index / columnCount() + kHeaderRow, index % columnCount());
}

int AccessibleTable::indexOfChild(const QAccessibleInterface* child) const {
    const auto* ours = dynamic_cast<const Cell*>(child);
    return ours != nullptr && ours->owner() == this && ours->isValid() ? ours->childIndex() : -1;
}

QAccessibleInterface* AccessibleTable::childAt(int x, int y) const {
    return m_model ? cellAt(m_description.rowAt(widget()->mapFromGlobal(QPoint(x, y))), 0) : nullptr;
}

QAccessibleInterface* AccessibleTable::focusChild() const {
    QAccessibleInterface* current = widget()->hasFocus() ? cellAt(currentRow(), 0) : nullptr;
    return current != nullptr ? current : QAccessibleWidget::focusChild();
}

QAccessibleInterface* AccessibleTable::cellAt(int row, int column) const {
    return row == kHeaderRow ? nullptr : cell(row, column);
}

AccessibleTable::Cell* AccessibleTable::cell(int row, int column) const {
    if (row < kHeaderRow || row >= rowCount() || column < 0 || column >= columnCount()) return nullptr;
    QAccessible::Id& id = m_cells[{row, column}];
    if (id == 0) id = QAccessible::registerAccessibleInterface(new Cell(this, row, column));
    return static_cast<Cell*>(QAccessible::accessibleInterface(id));
}

QString AccessibleTable::columnDescription(int column) const {
    return m_model ? m_model->headerData(column, Qt::Horizontal).toString() : QString();
}

QString AccessibleTable::rowDescription(int row) const {
    return m_model ? m_model->index(row, 0).data(Qt::AccessibleDescriptionRole).toString() : QString();
}

QList<int> AccessibleTable::selectedRows() const {
    const int row = currentRow();
    return row < 0 ? QList<int>() : QList<int>{row};
}

int AccessibleTable::selectedCellCount() const {
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface*> AccessibleTable::selectedCells() const {
    QList<QAccessibleInterface*> cells;
    for (int column = 0; column < selectedCellCount(); ++column) cells << cellAt(currentRow(), column);
    return cells;
}

bool AccessibleTable::selectRow(int row) {
    if (row < 0 || row >= rowCount()) return false;
    m_description.chooseRow(row);
    return currentRow() == row;
}

void AccessibleTable::forgetCells() {
    const auto cells = std::exchange(m_cells, {});
    for (const QAccessible::Id id : cells) QAccessible::deleteAccessibleInterface(id);
}

void AccessibleTable::onModelReset() {
    forgetCells();
    if (!QAccessible::isActive()) return;
    QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

/// Assistive tools keep the names that they have read.
void AccessibleTable::onDataChanged(const QModelIndex& from, const QModelIndex& to) {
    if (!QAccessible::isActive()) return;
    for (auto known = m_cells.lowerBound({from.row(), from.column()}); known != m_cells.end(); ++known) {
        if (known.key() > std::pair(to.row(), to.column())) break;
        QAccessibleEvent event(QAccessible::accessibleInterface(known.value()), QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace voxbit
