// SPDX-License-Identifier: Apache-2.0
#include "app/window/run_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

#include "app/window/run_model.h"

namespace voxbit {
namespace {

constexpr std::size_t kLinesCopiedAtOnce = 500;
constexpr int kNameEm = 24;
constexpr int kRowsFitted = 50;  ///< columns fit what these and the visible rows hold

}  // namespace

RunTable::RunTable(RunModel* model, QWidget* parent) : TableView(parent), m_model(model) {
    setSourceModel(model, kSortedByModel);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setAccessibleName(tr("Runs"));
    horizontalHeader()->setResizeContentsPrecision(kRowsFitted);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunTable::selectedLinesChanged);
    connect(this->model(), &QAbstractItemModel::modelReset, this, &RunTable::widenNames);
}

std::vector<int> RunTable::selectedLines() const {
    std::vector<int> lines;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int line = range.top(); line <= range.bottom(); ++line) lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

void RunTable::selectLines(const std::vector<int>& lines, bool isInView) {
    QItemSelection selection;
    for (const int line : lines) selection.select(this->model()->index(line, 0), this->model()->index(line, 0));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (lines.empty()) return;
    const QModelIndex first = this->model()->index(lines.front(), std::max(currentIndex().column(), 1));
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
    if (isInView) scrollTo(first);
}

void RunTable::fitColumns() {
    TableView::fitColumns();
    m_leastName = m_fittedName = columnWidth(static_cast<int>(RunColumn::Name));
    widenNames();
}

void RunTable::resizeEvent(QResizeEvent* event) {
    TableView::resizeEvent(event);
    widenNames();
}

/// Names of later runs are often longer than that of the first: they get what they need and what room is left over,
/// unless someone chose another width.
void RunTable::widenNames() {
    const auto name = static_cast<int>(RunColumn::Name);
    if (m_fittedName == 0 || columnWidth(name) != m_fittedName) return;
    const int left = viewport()->width() - horizontalHeader()->length();
    const int most = std::max(m_leastName, kNameEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    m_leastName = std::clamp(sizeHintForColumn(name), m_leastName, most);
    m_fittedName = std::clamp(m_fittedName + left, m_leastName, most);
    setColumnWidth(name, m_fittedName);
}

void RunTable::keyPressEvent(QKeyEvent* event) {
    const int line = currentSourceRow();
    if (event->matches(QKeySequence::Copy)) {
        const std::size_t lines = selectedLines().size();
        if (lines > kLinesCopiedAtOnce) {
            Q_EMIT largeCopyRequested();
            return event->accept();
        }
        if (lines == 0) return event->accept();  // and not all of them, as smaller tables do
    }
    if (m_model->isGroup(line) && event->modifiers() == Qt::NoModifier) {
        if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) {
            m_model->setOpen(line, event->key() == Qt::Key_Right);
            return event->accept();
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
            m_model->setOpen(line, !m_model->isOpen(line));
            return event->accept();
        }
    }
    if (event->key() == Qt::Key_F2 && !(currentIndex().flags() & Qt::ItemIsEditable)) {
        const QModelIndex tags = currentIndex().siblingAtColumn(static_cast<int>(RunColumn::Tags));
        if (tags.isValid() && (tags.flags() & Qt::ItemIsEditable)) {
            scrollTo(tags);
            edit(tags);
            return event->accept();
        }
    }
    TableView::keyPressEvent(event);
}

void RunTable::mousePressEvent(QMouseEvent* event) {
    TableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier) return;
    const int line = index.row();
    const auto column = static_cast<RunColumn>(index.column());
    if (m_model->isGroup(line)) {
        if (column == RunColumn::Name) m_model->setOpen(line, !m_model->isOpen(line));
    } else if (column == RunColumn::Star) {
        const RunRow* run = m_model->runAt(line);
        m_model->setData(m_model->index(line, index.column()), run != nullptr && !run->isStarred);
    }
}

}  // namespace voxbit
