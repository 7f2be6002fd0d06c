// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "app/window/job_runner.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace voxbit {

/// The compute job that runs just now, in the status bar: title, progress, remaining time, cancel. Hidden while there
/// is none.
class JobStatus : public QWidget {
    Q_OBJECT
  public:
    JobStatus(JobRunner& jobs, QWidget* parent);

  private:
    void show(const JobRow& row, int waiting);
    void update();

    JobRunner& m_jobs;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    JobId m_shown = 0;
};

}  // namespace voxbit
