// SPDX-License-Identifier: Apache-2.0
#include "app/window/job_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "app/window/core_text.h"

namespace voxbit {
namespace {

int percentOf(const JobRow& row) {
    if (row.state == JobState::Finished) return 100;
    if (row.progress.total <= 0) return -1;
    return static_cast<int>(100 * row.progress.done / row.progress.total);
}

bool isListed(const JobRow& row) {
    return row.lane == Lane::Compute || row.state == JobState::Failed;
}

}  // namespace

QString jobStateText(JobState state) {
    switch (state) {
        case JobState::Queued:
            return JobModel::tr("queued");
        case JobState::Running:
            return JobModel::tr("running");
        case JobState::Finished:
            return JobModel::tr("finished");
        case JobState::Failed:
            return JobModel::tr("failed");
        case JobState::Cancelled:
            return JobModel::tr("cancelled");
    }
    return {};
}

QString durationText(double seconds) {
    const auto whole = static_cast<qint64>(seconds);
    const QString tail = QStringLiteral(":%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 3600) return QString::number(whole / 60) + tail;
    return QStringLiteral("%1:%2").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0')) + tail;
}

QString jobProgressText(const JobRow& row, const QString& preparing) {
    if (row.state == JobState::Queued) return JobModel::tr("Waits for the jobs before it.");
    if (row.progress.total <= 0) return preparing;
    const QLocale locale;
    QString text = JobModel::tr("%1: %2 of %3 %4")
                       .arg(jobStageText(row.progress.stage), locale.toString(qlonglong(row.progress.done)),
                            locale.toString(qlonglong(row.progress.total)), jobUnitText(row.progress.unit));
    if (row.remainingS >= 0)
        text += QLatin1Char('\n') + JobModel::tr("about %1 left").arg(durationText(row.remainingS));
    return text;
}

JobModel::JobModel(JobRunner& jobs, QObject* parent) : QAbstractTableModel(parent), m_jobs(jobs) {
    for (const JobRow& row : jobs.rows()) {
        if (isListed(row)) m_listed.push_back(row.id);
    }
    connect(&jobs, &JobRunner::rowAdded, this, &JobModel::onAdded);
    connect(&jobs, &JobRunner::rowChanged, this, &JobModel::onChanged);
    connect(&jobs, &JobRunner::rowRemoved, this, &JobModel::onRemoved);
}

void JobModel::append(JobId job) {
    const int last = rowCount();
    beginInsertRows({}, last, last);
    m_listed.push_back(job);
    endInsertRows();
}

void JobModel::onAdded(int position) {
    const JobRow& row = m_jobs.rows()[static_cast<std::size_t>(position)];
    if (isListed(row)) append(row.id);
}

void JobModel::onChanged(int position) {
    const JobRow& row = m_jobs.rows()[static_cast<std::size_t>(position)];
    const int listed = rowOf(row.id);
    if (listed >= 0) {
        Q_EMIT dataChanged(index(listed, 0), index(listed, kColumns - 1));
    } else if (isListed(row)) {
        append(row.id);
    }
}

/// The runner has forgotten the job already: what it does not know any more is the one.
void JobModel::onRemoved() {
    for (int row = rowCount(); row-- > 0;) {
        if (m_jobs.row(jobAt(row)) != nullptr) continue;
        beginRemoveRows({}, row, row);
        m_listed.erase(m_listed.begin() + row);
        endRemoveRows();
    }
}

JobId JobModel::jobAt(int row) const {
    return row < 0 || row >= rowCount() ? 0 : m_listed[static_cast<std::size_t>(row)];
}

int JobModel::rowOf(JobId job) const {
    const auto found = std::find(m_listed.begin(), m_listed.end(), job);
    return found == m_listed.end() ? -1 : static_cast<int>(found - m_listed.begin());
}

int JobModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

int JobModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant JobModel::text(const JobRow& row, int column) const {
    const QLocale locale;
    switch (column) {
        case TitleColumn:
            return row.title;
        case StateColumn:
            return jobStateText(row.state);
        case StageColumn:
            return jobStageText(row.progress.stage);
        case ProgressColumn:
            if (row.progress.total <= 0) return {};
            return tr("%1 of %2 %3")
                .arg(locale.toString(qlonglong(row.progress.done)), locale.toString(qlonglong(row.progress.total)),
                     jobUnitText(row.progress.unit));
        case RateColumn:
            if (row.unitsPerSecond <= 0 || row.state != JobState::Running) return {};
            return tr("%1/s").arg(locale.toString(row.unitsPerSecond, 'f', 1));
        case RemainingColumn:
            return row.remainingS < 0 || row.state != JobState::Running ? QString() : durationText(row.remainingS);
        case TimeColumn:
            return row.seconds > 0 ? durationText(row.seconds) : QString();
        default:
            return {};
    }
}

QVariant JobModel::data(const QModelIndex& index, int role) const {
    const JobRow* listed = m_jobs.row(jobAt(index.row()));
    if (listed == nullptr) return {};
    const JobRow& row = *listed;
    if (role == ProgressRole) return percentOf(row);
    if (role == Qt::DisplayRole) return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return row.message.isEmpty() ? QString::fromStdString(row.progress.detail) : row.message;
    if (role == Qt::TextAlignmentRole && index.column() >= RateColumn) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != SortRole) return {};
    switch (index.column()) {
        case StateColumn:
            return static_cast<int>(row.state);
        case ProgressColumn:
            return percentOf(row);
        case RateColumn:
            return row.unitsPerSecond;
        case RemainingColumn:
            return row.remainingS;
        case TimeColumn:
            return row.seconds;
        default:
            return text(row, index.column());
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const QStringList definitions{tr("What was asked for."),
                                  tr("Whether the job waits, runs, is done, was cancelled or failed."),
                                  tr("Which part of its work the job is at."),
                                  tr("How much of this part is done."),
                                  tr("How much is done in a second."),
                                  tr("How long this part takes from now on, at the rate so far."),
                                  tr("How long the job has been running, or ran.")};
    if (role == Qt::ToolTipRole) return definitions.value(section);
    if (role != Qt::DisplayRole) return {};
    const QStringList names{tr("Job"),  tr("State"),     tr("Stage"), tr("Progress"),
                            tr("Rate"), tr("Remaining"), tr("Time")};
    return names.value(section);
}

}  // namespace voxbit
