// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "app/window/job_runner.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace voxbit {

/// In the status bar: the compute job that runs just now with title, progress, remaining time and cancel, and the job
/// that failed last, with its reason, until the next one is started. Hidden while there is neither.
class JobStatus : public QWidget {
    Q_OBJECT
  public:
    JobStatus(JobRunner& jobs, QWidget* parent);

  Q_SIGNALS:
    /// Somebody wants to know more of a job that failed.
    void detailsRequested(int job);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void onAdded(const JobRow& row);
    void onChanged(const JobRow& row);
    void update();
    void showRunning(const JobRow& row, int waiting);
    void showFailure();

    JobRunner& m_jobs;
    QLabel* m_failure;
    QToolButton* m_details;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    JobId m_shown = 0;
    JobId m_failed = 0;
};

}  // namespace voxbit
