// SPDX-License-Identifier: Apache-2.0
#include "widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/delimited.h"
#include "widgets/tabular_figures.h"

namespace voxbit {
namespace {

constexpr int kWidestFittedColumn = 320;  ///< pixels; wider ones are elided until someone drags the header

/// Compares runs of digits by value and everything else without regard to case.
int compareNaturally(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    const auto digitsFrom = [](const QString& text, qsizetype start) {
        qsizetype end = start;
        while (end < text.size() && text[end].isDigit()) ++end;
        return end;
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            while (i + 1 < a.size() && a[i] == u'0' && a[i + 1].isDigit()) ++i;
            while (j + 1 < b.size() && b[j] == u'0' && b[j + 1].isDigit()) ++j;
            const qsizetype endA = digitsFrom(a, i);
            const qsizetype endB = digitsFrom(b, j);
            if (endA - i != endB - j) return endA - i < endB - j ? -1 : 1;
            const int order = QStringView(a).mid(i, endA - i).compare(QStringView(b).mid(j, endB - j));
            if (order != 0) return order;
            i = endA;
            j = endB;
            continue;
        }
        const QChar x = a[i++].toCaseFolded();
        const QChar y = b[j++].toCaseFolded();
        if (x != y) return x < y ? -1 : 1;
    }
    return static_cast<int>((a.size() - i > 0) - (b.size() - j > 0));
}

bool isText(const QVariant& value) {
    return value.typeId() == QMetaType::QString;
}

bool isMissing(const QVariant& value) {
    return !value.isValid() || (value.typeId() == QMetaType::Double && std::isnan(value.toDouble()));
}

/// One line at most, cut where it has no room. Numbers whose font lacks tabular figures are drawn digit by digit.
void drawCellText(QPainter& painter, const QStyleOptionViewItem& cell, const QRect& room) {
    const Qt::Alignment alignment = QStyle::visualAlignment(cell.direction, cell.displayAlignment);
    if ((alignment & Qt::AlignRight) && !hasTabularFigures(cell.fontMetrics))
        return drawTabular(painter, room, alignment, cell.text);
    QString text = cell.text;
    int width = cell.fontMetrics.horizontalAdvance(text);
    if (width > room.width()) {
        text = cell.fontMetrics.elidedText(text, cell.textElideMode, room.width());
        width = cell.fontMetrics.horizontalAdvance(text);
    }
    const QRect line = QStyle::alignedRect(Qt::LeftToRight, alignment, QSize(width, cell.fontMetrics.height()), room);
    painter.drawText(QPoint(line.x(), line.y() + cell.fontMetrics.ascent()), text);
}

/// Draws cells of text itself: the style lays each text out five times.
class CellDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
        const auto more = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration;
        if ((cell.features & more) || cell.text.contains(QChar::LineSeparator))
            return style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const QString text = std::exchange(cell.text, QString());
        if (cell.state & QStyle::State_HasFocus) {
            style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        } else {
            style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        }
        if (text.isEmpty()) return;
        cell.text = text;
        const bool isSelected = cell.state & QStyle::State_Selected;
        const auto group = !(cell.state & QStyle::State_Enabled) ? QPalette::Disabled
                           : (cell.state & QStyle::State_Active) ? QPalette::Active
                                                                 : QPalette::Inactive;
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
        painter->save();
        painter->setFont(cell.font);
        painter->setPen(cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
        drawCellText(*painter, cell, cell.rect.adjusted(margin, 0, -margin, 0));
        painter->restore();
    }
};

}  // namespace

class TableView::Proxy : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text) {
        m_text = text.trimmed();
        invalidateFilter();
    }

    void sort(int column, Qt::SortOrder order) override {
        if (sortRole() != kSortedByModel) return QSortFilterProxyModel::sort(column, order);
        if (sourceModel()) sourceModel()->sort(column, order);
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        if (m_text.isEmpty()) return true;
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            const QString cell = sourceModel()->index(row, column, parent).data().toString();
            if (cell.contains(m_text, Qt::CaseInsensitive)) return true;
        }
        return false;
    }

    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
        const QVariant a = left.data(sortRole());
        const QVariant b = right.data(sortRole());
        // Descending order asks the same question with the sides swapped; missing values come last in both.
        if (isMissing(a) != isMissing(b)) return isMissing(a) == (sortOrder() == Qt::DescendingOrder);
        if (isMissing(a)) return false;
        if (isText(a) && isText(b)) return compareNaturally(a.toString(), b.toString()) < 0;
        if (isText(a) != isText(b)) return isText(b);
        return a.toDouble() < b.toDouble();
    }

  private:
    QString m_text;
};

TableView::TableView(QWidget* parent) : QTableView(parent), m_proxy(new Proxy(this)) {
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();

    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(40);
    header->setResizeContentsPrecision(50);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& position) {
        showHeaderMenu(header->logicalIndexAt(position), header->mapToGlobal(position));
    });
    setModel(m_proxy);
    setSortingEnabled(true);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TableView::onModelReset);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TableView::onCurrentChanged);
}

void TableView::setSourceModel(QAbstractItemModel* source, int sortRole) {
    m_proxy->setSortRole(sortRole);
    m_proxy->setSourceModel(source);
    onModelReset();
}

void TableView::setFilterText(const QString& text) {
    m_proxy->setText(text);
    if (currentIndex().isValid()) scrollTo(currentIndex());
}

int TableView::currentSourceRow() const {
    return m_proxy->mapToSource(currentIndex()).row();
}

void TableView::setCurrentSourceRow(int row) {
    if (row == currentSourceRow()) {
        m_reportedRow = row;
        return;
    }
    const QModelIndex source =
        row < 0 || !m_proxy->sourceModel() ? QModelIndex() : m_proxy->sourceModel()->index(row, 0);
    QModelIndex index = m_proxy->mapFromSource(source);
    if (index.isValid()) index = index.siblingAtColumn(std::max(currentIndex().column(), 0));
    m_reportedRow = index.isValid() ? row : -1;
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        selectionModel()->clear();
    }
}

QList<int> TableView::selectedSourceRows() const {
    QList<int> rows;
    for (const int row : shownRows(true)) rows.append(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
    return rows;
}

QString TableView::selectionAsText(QChar separator) const {
    const QList<int> columns = shownColumns();
    QList<int> rows = shownRows(true);
    if (rows.isEmpty()) rows = shownRows(false);
    const auto clean = [separator](QString cell) { return cell.replace(separator, u' ').replace(u'\n', u' '); };
    QStringList fields;
    for (const int column : columns) fields.append(clean(m_proxy->headerData(column, Qt::Horizontal).toString()));
    QString text = fields.join(separator) + u'\n';
    for (const int row : rows) {
        fields.clear();
        for (const int column : columns) fields.append(clean(m_proxy->index(row, column).data().toString()));
        text += fields.join(separator) + u'\n';
    }
    return text;
}

QString TableView::asCsv() const {
    const QList<int> columns = shownColumns();
    std::vector<std::string> fields;
    for (const int column : columns)
        fields.push_back(m_proxy->headerData(column, Qt::Horizontal).toString().toStdString());
    std::string csv = csvLine(fields);
    for (const int row : shownRows(false)) {
        fields.clear();
        for (const int column : columns) {
            const QModelIndex index = m_proxy->index(row, column);
            const QVariant exact = index.data(ExportRole);
            fields.push_back((exact.isValid() ? exact : index.data()).toString().toStdString());
        }
        csv += csvLine(fields);
    }
    return QString::fromStdString(csv);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectionAsText(u'\t'));
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_H && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        const int column = std::max(currentIndex().column(), 0);
        const int x = horizontalHeader()->sectionViewportPosition(column);
        showHeaderMenu(column, horizontalHeader()->mapToGlobal(QPoint(std::max(x, 0), horizontalHeader()->height())));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitRows();
}

void TableView::onCurrentChanged() {
    const int row = currentSourceRow();
    if (row == m_reportedRow) return;
    m_reportedRow = row;
    Q_EMIT currentSourceRowChanged(row);
}

QByteArray TableView::columnState() const {
    if (m_fittedColumns == 0) return m_keptColumns;
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << qint32(m_fittedColumns) << horizontalHeader()->saveState();
    return state;
}

void TableView::restoreColumnState(const QByteArray& state) {
    m_keptColumns = state;
    if (m_fittedColumns > 0) useKeptColumns();
}

/// @return whether they fit
bool TableView::useKeptColumns() {
    QDataStream stream(m_keptColumns);
    qint32 columns = 0;
    QByteArray header;
    stream >> columns >> header;
    if (stream.status() != QDataStream::Ok || columns != m_proxy->columnCount()) return false;
    m_keptColumns.clear();
    return horizontalHeader()->restoreState(header);
}

void TableView::onModelReset() {
    // A table that only gets new rows keeps the widths that someone may have dragged.
    const int columns = m_proxy->columnCount();
    if (columns > 0 && columns != m_fittedColumns && m_proxy->rowCount() > 0) {
        m_fittedColumns = columns;
        if (!useKeptColumns()) fitColumns();
    }
    onCurrentChanged();
}

void TableView::fitColumns() {
    resizeColumnsToContents();
    for (int column = 0; column < m_fittedColumns; ++column)
        if (columnWidth(column) > kWidestFittedColumn) setColumnWidth(column, kWidestFittedColumn);
}

void TableView::fitRows() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void TableView::showHeaderMenu(int column, const QPoint& globalPosition) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        menu->addAction(tr("Sort &ascending"), this, [this, column] { sortByColumn(column, Qt::AscendingOrder); });
        menu->addAction(tr("Sort &descending"), this, [this, column] { sortByColumn(column, Qt::DescendingOrder); });
    }
    menu->addAction(tr("&Original order"), this, [this] { sortByColumn(-1, Qt::AscendingOrder); });
    menu->addSeparator();
    const QList<int> shown = shownColumns();
    for (int i = 0; i < m_proxy->columnCount(); ++i) {
        QAction* action = menu->addAction(m_proxy->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        // The last column stays: a table without columns could not be brought back.
        action->setEnabled(isColumnHidden(i) || shown.size() > 1);
        connect(action, &QAction::toggled, this, [this, i](bool isShown) { setColumnHidden(i, !isShown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Show a&ll columns"), this, [this] {
        for (int i = 0; i < m_proxy->columnCount(); ++i) setColumnHidden(i, false);
    });
    menu->popup(globalPosition);
}

QList<int> TableView::shownColumns() const {
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) columns.append(column);
    }
    return columns;
}

QList<int> TableView::shownRows(bool onlySelected) const {
    QList<int> rows;
    if (!onlySelected) {
        for (int row = 0; row < m_proxy->rowCount(); ++row) rows.append(row);
        return rows;
    }
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace voxbit
