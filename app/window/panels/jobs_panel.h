// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/job_runner.h"
#include "app/window/panel.h"

class QPlainTextEdit;
class QPushButton;

namespace voxbit {

class JobModel;
class StatePage;
class TableView;

/// The queue: every compute job with stage, progress, rate, remaining time; cancel, run again, log.
class JobsPanel : public QWidget {
    Q_OBJECT
  public:
    JobsPanel(const PanelContext& context, QWidget* parent);

    /// Makes a job the chosen one; nothing when it is not listed.
    void choose(JobId job);

  private:
    const JobRow* currentRow() const;
    void showCurrent();

    JobRunner& m_jobs;
    JobModel* m_model;
    TableView* m_table;
    StatePage* m_page;
    QPlainTextEdit* m_log;
    QPushButton* m_cancel;
    QPushButton* m_restart;
};

}  // namespace voxbit
