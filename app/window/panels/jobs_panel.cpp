// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/jobs_panel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>

#include "app/window/job_model.h"
#include "app/window/table_export.h"
#include "widgets/state_page.h"
#include "widgets/table_view.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr double kTrackShare = 0.1;  ///< of the text's colour over the cell's
constexpr double kBarShare = 0.35;   ///< of the highlight's: the count is read on either

/// A progress bar with the count written on it. The style's own takes three quarters of painting a long list.
class ProgressDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int percent = index.data(JobModel::ProgressRole).toInt();
        if (percent < 0) return QStyledItemDelegate::paint(painter, option, index);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const QPalette& palette = option.palette;
        const QColor base = palette.color(QPalette::Base);
        const QRect track = option.rect.adjusted(2, 2, -2, -2);
        QRect bar = track;
        bar.setWidth(track.width() * percent / 100);
        painter->fillRect(track, mixed(base, palette.color(QPalette::Text), kTrackShare));
        painter->fillRect(bar, mixed(base, palette.color(QPalette::Highlight), kBarShare));
        painter->setPen(palette.color(QPalette::Text));
        const QString text = index.data(Qt::DisplayRole).toString();
        painter->drawText(track, Qt::AlignCenter, option.fontMetrics.elidedText(text, Qt::ElideRight, track.width()));
    }
};

}  // namespace

JobsPanel::JobsPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent), m_jobs(context.jobs), m_model(new JobModel(context.jobs, this)) {
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("jobs"));
    m_table->setSourceModel(m_model, JobModel::SortRole);
    m_table->setAccessibleName(tr("Jobs"));
    addTableActions(m_table, [] { return tr("jobs"); });
    m_table->setItemDelegateForColumn(JobModel::ProgressColumn, new ProgressDelegate(m_table));
    // The progress is in view in a window of 1280 pixels, whatever rows there are already.
    m_table->setColumnWidth(JobModel::TitleColumn, 148);
    m_table->setColumnWidth(JobModel::StateColumn, 75);
    m_table->setColumnWidth(JobModel::StageColumn, 98);
    m_table->setColumnWidth(JobModel::ProgressColumn, 140);
    m_log = new QPlainTextEdit(this);
    m_log->setReadOnly(true);
    // A cursor shows that the log has the focus, and walks it.
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setAccessibleName(tr("Log of the job"));
    m_log->setPlaceholderText(tr("The log of the chosen job"));
    auto* split = new QSplitter(this);
    split->setObjectName(QStringLiteral("split"));
    split->addWidget(m_table);
    split->addWidget(m_log);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({300, 100});  // the factors alone count for what is resized later

    m_cancel = new QPushButton(tr("&Cancel job"), this);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_restart = new QPushButton(tr("&Run again"), this);
    m_restart->setObjectName(QStringLiteral("restart"));
    auto* clear = new QPushButton(tr("Clear &ended"), this);
    clear->setObjectName(QStringLiteral("clear"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const JobRow* row = currentRow()) m_jobs.cancel(row->id);
    });
    connect(m_restart, &QPushButton::clicked, this, [this] {
        if (const JobRow* row = currentRow()) choose(m_jobs.restart(row->id));
    });
    connect(clear, &QPushButton::clicked, this, [this] { m_jobs.removeEnded(); });

    auto* content = new QWidget(this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_restart);
    buttons->addStretch();
    buttons->addWidget(clear);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(split, 1);
    inner->addLayout(buttons);
    m_page = new StatePage(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(6, 6, 6, 6);
    outer->addWidget(m_page);

    connect(m_table, &TableView::currentSourceRowChanged, this, [this] { showCurrent(); });
    connect(m_model, &JobModel::dataChanged, this, [this] { showCurrent(); });
    // Others that come do not take the choice away: what is read or about to be cancelled stays under the hand.
    connect(m_model, &JobModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        if (m_table->currentSourceRow() < 0) m_table->setCurrentSourceRow(first);
        showCurrent();
    });
    connect(m_model, &JobModel::rowsRemoved, this, [this] { showCurrent(); });
    m_table->setCurrentSourceRow(m_model->rowCount() - 1);
    showCurrent();
}

void JobsPanel::choose(JobId job) {
    const int row = m_model->rowOf(job);
    if (row < 0) return;
    m_table->setCurrentSourceRow(row);
    showCurrent();
}

const JobRow* JobsPanel::currentRow() const {
    return m_jobs.row(m_model->jobAt(m_table->currentSourceRow()));
}

void JobsPanel::showCurrent() {
    if (m_model->rowCount() == 0) {
        m_page->showEmpty(tr("Nothing is running"),
                          tr("Profiling, calibration, evaluation and sweeps show up here with their progress."));
    } else {
        m_page->showContent();
    }
    const JobRow* row = currentRow();
    const bool isOpen = row && row->isOpen();
    m_cancel->setEnabled(isOpen);
    m_restart->setEnabled(row && !isOpen);
    const QString log = row ? row->log.join(QLatin1Char('\n')) : QString();
    if (m_log->toPlainText() != log) m_log->setPlainText(log);
}

}  // namespace voxbit
