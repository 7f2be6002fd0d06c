// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "app/window/job_runner.h"

namespace voxbit {

/// "queued", "running", ... in the user's language.
QString jobStateText(JobState state);
/// "0:08", "1:02:10".
QString durationText(double seconds);
/// What a job that is queued or runs is at, how far, and how long it will take: a line each.
/// @param preparing said before it knows how much there is to do
QString jobProgressText(const JobRow& row, const QString& preparing);

/// What people asked for, newest last: the compute jobs of a JobRunner. Jobs that the window does for itself (opening,
/// listing, ranking) only when they failed.
class JobModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { TitleColumn, StateColumn, StageColumn, ProgressColumn, RateColumn, RemainingColumn, TimeColumn };
    static constexpr int kColumns = TimeColumn + 1;
    enum Role {
        SortRole = Qt::UserRole,
        ProgressRole  ///< 0..100, -1 while the total is not known
    };

    explicit JobModel(JobRunner& jobs, QObject* parent = nullptr);

    /// 0: no such row.
    JobId jobAt(int row) const;
    /// -1: not listed.
    int rowOf(JobId job) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void onAdded(int position);
    void onChanged(int position);
    void onRemoved();
    void append(JobId job);
    QVariant text(const JobRow& row, int column) const;

    JobRunner& m_jobs;
    std::vector<JobId> m_listed;
};

}  // namespace voxbit
