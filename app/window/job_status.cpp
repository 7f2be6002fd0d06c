// SPDX-License-Identifier: Apache-2.0
#include "app/window/job_status.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>
#include <array>

#include "app/window/icons.h"
#include "widgets/progress_bar.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kBarWidth = 16;  // average characters
constexpr int kFailureWidth = 70;
constexpr int kFailureWidthBesideJob = 36;
constexpr int kPermille = 1000;

}  // namespace

JobStatus::JobStatus(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_failure(new QLabel(this)),
      m_details(new QToolButton(this)),
      m_text(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const std::array<QWidget*, 5> parts{m_failure, m_details, m_text, m_bar, m_cancel};
    for (QWidget* widget : parts) layout->addWidget(widget);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_failure->setTextFormat(Qt::PlainText);
    m_details->setObjectName(QStringLiteral("showFailure"));
    m_details->setText(tr("Show"));
    m_details->setFocusPolicy(Qt::TabFocus);
    m_details->setAccessibleName(tr("Show the failed job"));
    m_details->setToolTip(tr("Shows the job that failed, its whole message and its log."));
    m_bar->setFixedWidth(kBarWidth * fontMetrics().averageCharWidth());
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_cancel->setIcon(actionIcon("stop"));
    m_cancel->setAutoRaise(true);
    m_cancel->setAccessibleName(tr("Cancel the running job"));
    m_cancel->setToolTip(tr("Cancels the running job. What it finished stays in the database."));
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_shown); });
    connect(m_details, &QToolButton::clicked, this, [this] { Q_EMIT detailsRequested(m_failed); });
    const auto at = [this](int position) -> const JobRow& { return m_jobs.rows()[static_cast<std::size_t>(position)]; };
    connect(&jobs, &JobRunner::rowAdded, this, [this, at](int position) { onAdded(at(position)); });
    connect(&jobs, &JobRunner::rowChanged, this, [this, at](int position) { onChanged(at(position)); });
    connect(&jobs, &JobRunner::rowRemoved, this, &JobStatus::update);
    // Also while there is nothing to show: the window must not move at every job.
    for (const QWidget* widget : parts) setMinimumHeight(std::max(minimumHeight(), widget->sizeHint().height()));
    // Made anew by a change of language: what failed last is still to be told.
    for (const JobRow& row : jobs.rows()) {
        onAdded(row);
        onChanged(row);
    }
    update();
}

void JobStatus::onAdded(const JobRow& row) {
    if (row.lane == Lane::Compute) m_failed = 0;
    update();
}

/// What the quick lane fails at is told where it is missing: in place of the model, of the corpus, of the ranking.
void JobStatus::onChanged(const JobRow& row) {
    if (row.state == JobState::Failed && row.lane != Lane::Quick) m_failed = row.id;
    update();
}

void JobStatus::update() {
    const JobRow* running = nullptr;
    int waiting = 0;
    for (const JobRow& row : m_jobs.rows()) {
        if (row.lane != Lane::Compute) continue;
        if (row.state == JobState::Running) running = &row;
        if (row.state == JobState::Queued) ++waiting;
    }
    m_shown = running == nullptr ? 0 : running->id;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_text, m_bar, m_cancel})
        widget->setVisible(running != nullptr);
    if (running != nullptr) showRunning(*running, waiting);
    showFailure();
    setVisible(running != nullptr || m_failed != 0);
}

void JobStatus::showFailure() {
    const JobRow* failed = m_jobs.row(m_failed);
    if (failed == nullptr) m_failed = 0;
    m_failure->setVisible(failed != nullptr);
    m_details->setVisible(failed != nullptr);
    if (failed == nullptr) return;
    const QString text = tr("%1 failed: %2").arg(failed->title, failed->message.simplified());
    const int room = (m_shown != 0 ? kFailureWidthBesideJob : kFailureWidth) * fontMetrics().averageCharWidth();
    m_failure->setText(fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_failure->setAccessibleName(text);
    m_failure->setToolTip(failed->message);
    m_failure->setPalette(withTextColour(palette(), errorColour(palette())));
}

void JobStatus::showRunning(const JobRow& row, int waiting) {
    QString text = row.title;
    if (row.remainingS >= 0) text += tr(", %1 s left").arg(QLocale().toString(std::max(row.remainingS, 1.0), 'f', 0));
    if (waiting > 0) text += tr(", %n waiting", nullptr, waiting);
    m_text->setText(text);
    const Progress& progress = row.progress;
    const bool isKnown = progress.total > 0;
    showProgress(*m_bar, isKnown ? static_cast<int>(progress.done * kPermille / progress.total) : 0,
                 isKnown ? kPermille : 0);
}

void JobStatus::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showFailure();
}

}  // namespace voxbit
