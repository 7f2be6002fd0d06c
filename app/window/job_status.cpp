// SPDX-License-Identifier: Apache-2.0
#include "app/window/job_status.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>

#include "app/window/icons.h"

namespace voxbit {
namespace {

constexpr int kBarWidth = 16;  // average characters
constexpr int kPermille = 1000;

}  // namespace

JobStatus::JobStatus(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_text(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_cancel)}) {
        layout->addWidget(widget);
    }
    m_bar->setFixedWidth(kBarWidth * fontMetrics().averageCharWidth());
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_cancel->setIcon(actionIcon("stop"));
    m_cancel->setAutoRaise(true);
    m_cancel->setAccessibleName(tr("Cancel the running job"));
    m_cancel->setToolTip(tr("Cancels the running job. What it finished stays in the database."));
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_shown); });
    connect(&jobs, &JobRunner::rowAdded, this, &JobStatus::update);
    connect(&jobs, &JobRunner::rowChanged, this, &JobStatus::update);
    connect(&jobs, &JobRunner::rowRemoved, this, &JobStatus::update);
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
    setVisible(running != nullptr);
    m_shown = running == nullptr ? 0 : running->id;
    if (running != nullptr) show(*running, waiting);
}

void JobStatus::show(const JobRow& row, int waiting) {
    QString text = row.title;
    if (row.remainingS >= 0) text += tr(", %1 s left").arg(QLocale().toString(std::max(row.remainingS, 1.0), 'f', 0));
    if (waiting > 0) text += tr(", %n waiting", nullptr, waiting);
    m_text->setText(text);
    const bool isKnown = row.progress.total > 0;
    m_bar->setRange(0, isKnown ? kPermille : 0);
    if (isKnown) m_bar->setValue(static_cast<int>(row.progress.done * kPermille / row.progress.total));
}

}  // namespace voxbit
