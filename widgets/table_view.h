// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace voxbit {

/// The one look of all tables: sortable by a proxy on `sortRole`, rows selected whole, numbers in tabular figures,
/// Ctrl+C copies the selected rows (all when none) as tab-separated text with a header, columns can be moved and hidden
/// by the header's context menu (Ctrl+Shift+H opens it for the current column). A third click on a header returns to
/// the order of the source. Missing values and NaN come last in either direction; text sorts with numbers in it by
/// value (layers.2 before layers.10).
class TableView : public QTableView {
    Q_OBJECT
  public:
    /// What asCsv() takes from a model that answers it: all digits, decimal points. Otherwise the shown text.
    enum Role { ExportRole = Qt::UserRole + 1000 };

    explicit TableView(QWidget* parent = nullptr);

    /// Sort role of models that sort themselves, faster than a proxy can.
    static constexpr int kSortedByModel = -1;

    /// Shows `source` through a sorting proxy that the view owns. @param sortRole role with raw numbers, or
    /// kSortedByModel: headers then call sort() of the source
    void setSourceModel(QAbstractItemModel* source, int sortRole);
    /// Rows that contain the text in any column stay.
    void setFilterText(const QString& text);
    /// Row of the source model that is current, -1: none.
    int currentSourceRow() const;
    /// Selects the row and scrolls to it; -1: none. Emits nothing.
    void setCurrentSourceRow(int row);
    QList<int> selectedSourceRows() const;

    /// Widths, order, choice and sorting of the columns, to be restored in another session. Empty before the table was
    /// filled.
    QByteArray columnState() const;
    /// Takes effect once the table has as many columns as it had then; other numbers of columns are fitted as ever.
    void restoreColumnState(const QByteArray& state);

    /// The visible columns of the selected rows (all when none is selected) in the shown order, under a header line.
    QString selectionAsText(QChar separator) const;
    /// All rows and visible columns in the shown order as CSV (RFC 4180).
    QString asCsv() const;

  Q_SIGNALS:
    /// By the user, by a filter or by the model; not by setCurrentSourceRow().
    void currentSourceRowChanged(int row);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Gives columns the width of what they hold, once there are rows and no widths that someone chose.
    virtual void fitColumns();

  private:
    class Proxy;

    void onCurrentChanged();
    void onModelReset();
    void fitRows();
    bool useKeptColumns();
    void showHeaderMenu(int column, const QPoint& globalPosition);
    QList<int> shownColumns() const;
    QList<int> shownRows(bool onlySelected) const;

    Proxy* m_proxy;
    int m_reportedRow = -1;  ///< what listeners know of the current row
    int m_fittedColumns = 0;
    QByteArray m_keptColumns;  ///< restored once there is something to show
};

}  // namespace voxbit
