// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <unordered_set>
#include <vector>

#include "app/window/job_runner.h"
#include "core/evaluation/utterance_result.h"
#include "core/store/run_store.h"

namespace voxbit {

/// One run with everything that it recognised.
struct RunDetails {
    Run run;
    std::vector<UtteranceResult> utterances;
};

/// The runs of the database as the window sees them: a list that is read in the background, details on demand, and the
/// selection that Results, Compare and the curves share. Belongs to the window's thread.
///
/// Changes show at once and are written in the background. What is not written when the library goes (the window
/// closes, jobs are cancelled) is written then, so the library must go before the JobRunner.
class RunLibrary : public QObject {
    Q_OBJECT
  public:
    explicit RunLibrary(JobRunner& jobs, QObject* parent = nullptr);
    ~RunLibrary() override;

    /// Reads the list again; rowsChanged() follows. Also after other processes wrote. While a run is going on the list
    /// follows it by itself.
    void refresh();
    /// Newest first.
    const std::vector<RunRow>& rows() const { return m_rows; }
    /// Position in rows(), -1: not there.
    int positionOf(RunId id) const;
    /// Whether the list was read once.
    bool isLoaded() const { return m_isLoaded; }
    /// Why the list cannot be read; empty: it can.
    QString errorText() const { return m_error; }

    /// Runs that the other panels show, in the order in which they were chosen.
    const std::vector<RunId>& selected() const { return m_selected; }
    void select(std::vector<RunId> ids);
    /// Asks to have a run's results in view; selects it alone unless it is among the selected ones.
    void showResults(RunId id);

    using DetailsList = std::vector<std::shared_ptr<const RunDetails>>;
    /// Details of some runs, from memory or the database, then `done` on this thread unless `receiver` is gone. Those
    /// that the database does not have (any more) are left out.
    void fetch(const std::vector<RunId>& ids, QObject* receiver, std::function<void(const DetailsList&)> done);
    /// A finished run of the float model over the recordings of `run`, then `done` (nullptr: there is none).
    void fetchFloatRun(const std::shared_ptr<const RunDetails>& run, QObject* receiver,
                       std::function<void(const std::shared_ptr<const RunDetails>&)> done);

    void setStarred(const std::vector<RunId>& ids, bool isStarred);
    void setTags(RunId id, std::vector<std::string> tags);
    void editTags(const std::vector<RunId>& ids, const std::vector<std::string>& added,
                  const std::vector<std::string>& removed);
    void setNotes(RunId id, const std::string& notes);
    /// Runs a stored experiment again as a job, although its result is known; the new run gets selected.
    void replay(RunId id);
    /// Hides runs at once; they leave the database with commitRemovals() (at the latest when the window closes), until
    /// then undoRemove() brings the last removal back. Runs that are going on stay.
    void remove(const std::vector<RunId>& ids);
    bool canUndoRemove() const { return !m_removed.empty(); }
    void undoRemove();
    void commitRemovals();

  Q_SIGNALS:
    /// Rows came, went or changed in number or order.
    void rowsChanged();
    /// Star, tags or notes of one row changed.
    void rowChanged(int position);
    void selectionChanged();
    /// The results of the selection are wanted in front.
    void openRequested();

  private:
    struct PendingWrite;
    /// @param action writes one run @param show does the same to its row; empty: nothing
    void write(const QString& what, const std::vector<RunId>& ids, const std::function<void(RunStore&, RunId)>& action,
               const std::function<void(RunRow&)>& show);
    /// Shows the change of these runs at once and writes it.
    void change(const QString& what, const std::vector<RunId>& ids, const std::function<void(RunStore&, RunId)>& action,
                const std::function<void(RunRow&)>& show);
    void showPending();
    void setRows(std::vector<RunRow> rows);
    void mergeNewest(const std::vector<RunRow>& newest);
    void follow();
    void poll();
    RunRow* find(RunId id);

    JobRunner& m_jobs;
    std::vector<RunRow> m_rows;  ///< newest first: descending ids
    std::vector<RunId> m_selected;
    std::vector<std::vector<RunRow>> m_removed;
    std::unordered_set<RunId> m_hidden;  ///< removed, or about to leave the database
    std::map<RunId, std::shared_ptr<const RunDetails>> m_details;
    std::vector<std::shared_ptr<PendingWrite>> m_pending;  ///< in the order of the changes
    QTimer m_poll;
    bool m_isSomeGoingOn = false;
    bool m_isLoaded = false;
    QString m_error;
    JobId m_listJob = 0;
    JobId m_pollJob = 0;
};

}  // namespace voxbit
