// SPDX-License-Identifier: Apache-2.0
#include "app/window/run_library.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>

#include "core/base/error.h"
#include "core/experiment/runner.h"
#include "core/experiment/workspace.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {
namespace {

constexpr std::size_t kDetailsInMemory = 64;
constexpr int kPollMs = 1500;
/// Rows that a look at a run in progress reads: a list of 100,000 every second would keep a core busy.
constexpr std::size_t kPolledRows = 512;
/// Runs changed by one job: others get their turn between.
constexpr std::size_t kWrittenAtOnce = 200;
/// Above this, a list that is new as a whole costs less than signals for its rows.
constexpr std::size_t kRowsSignalled = 50;
/// Float runs whose recordings are looked through when none has exactly the wanted ones.
constexpr int kFloatRunsSearched = 20;

RunDetails readDetails(RunStore& store, RunId id) {
    return {store.get(id), resultsOf(store, id)};
}

bool exists(RunStore& store, RunId id) {
    try {
        (void)store.get(id);
        return true;
    } catch (const StoreError&) {
        return false;
    }
}

bool isGoingOn(const RunRow& row) {
    return row.status == RunStatus::Running;
}

bool isSame(const RunRow& a, const RunRow& b) {
    return a.status == b.status && a.seconds == b.seconds && a.isStarred == b.isStarred && a.notes == b.notes &&
           a.tags == b.tags && a.message == b.message;
}

std::string provenanceText(const Run& run, const char* key) {
    return run.provenance.value(key, std::string());
}

bool coversAll(const RunDetails& whole, const RunDetails& part) {
    std::unordered_set<std::string> heard;
    for (const UtteranceResult& result : whole.utterances) heard.insert(result.audioHash);
    return std::all_of(part.utterances.begin(), part.utterances.end(),
                       [&](const UtteranceResult& result) { return heard.contains(result.audioHash); });
}

/// Looks for equal recordings first, then for a run that has them all and more.
std::shared_ptr<const RunDetails> findFloatRun(RunStore& store, const RunDetails& wanted,
                                               const std::vector<RunId>& candidates, const RunControl& control) {
    std::vector<RunId> others;
    for (const RunId id : candidates) {
        control.checkStop();
        const Run run = store.get(id);
        const bool isFloat = run.experiment.value("/allocation/allocator"_json_pointer, std::string()) == "float";
        if (!isFloat || provenanceText(run, "model_hash") != provenanceText(wanted.run, "model_hash")) continue;
        if (provenanceText(run, "test_hash") == provenanceText(wanted.run, "test_hash"))
            return std::make_shared<const RunDetails>(readDetails(store, id));
        if (others.size() < kFloatRunsSearched) others.push_back(id);
    }
    for (const RunId id : others) {
        control.checkStop();
        auto details = std::make_shared<const RunDetails>(readDetails(store, id));
        if (coversAll(*details, wanted)) return details;
    }
    return nullptr;
}

}  // namespace

/// A change that the database does not have yet. Done once, by the quick lane or when the library goes.
struct RunLibrary::PendingWrite {
    std::mutex mutex;
    bool isDone = false;
    std::vector<RunId> ids;
    std::function<void(RunStore&, RunId)> action;
    std::function<void(RunRow&)> show;

    void carryOut(RunStore& store) {
        const std::lock_guard lock(mutex);
        if (isDone) return;
        for (const RunId id : ids) action(store, id);
        isDone = true;
    }
};

RunLibrary::RunLibrary(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &RunLibrary::poll);
    connect(&jobs, &JobRunner::ended, this, &RunLibrary::refresh);
    connect(&jobs, &JobRunner::rowAdded, this, &RunLibrary::follow);
}

RunLibrary::~RunLibrary() {
    commitRemovals();
    if (m_pending.empty()) return;
    try {
        RunStore store(m_jobs.database());
        for (const auto& pending : m_pending) {
            try {
                pending->carryOut(store);
            } catch (const std::exception& error) {
                qWarning("A change of a run was lost: %s", error.what());
            }
        }
    } catch (const std::exception& error) {
        qWarning("Changes of runs were lost: %s", error.what());
    }
}

void RunLibrary::refresh() {
    m_jobs.cancel(m_listJob);
    // The rows travel through a pointer, so that the window's thread takes them over without copying.
    m_listJob = m_jobs.start(
        Lane::Quick, tr("List runs"), this,
        [](Workspace& workspace, const RunControl&) {
            return std::make_shared<std::vector<RunRow>>(workspace.runs().list());
        },
        [this](const std::shared_ptr<const std::shared_ptr<std::vector<RunRow>>>& rows) { setRows(std::move(**rows)); },
        [this](const QString& message) {
            m_error = message;
            Q_EMIT rowsChanged();
        });
}

void RunLibrary::setRows(std::vector<RunRow> rows) {
    m_rows = std::move(rows);
    if (!m_hidden.empty()) std::erase_if(m_rows, [&](const RunRow& row) { return m_hidden.contains(row.id); });
    showPending();
    m_isSomeGoingOn = std::any_of(m_rows.begin(), m_rows.end(), isGoingOn);
    m_isLoaded = true;
    m_error.clear();
    const std::size_t chosen = m_selected.size();
    std::erase_if(m_selected, [&](RunId id) { return positionOf(id) < 0; });
    Q_EMIT rowsChanged();
    if (m_selected.size() != chosen) Q_EMIT selectionChanged();
    follow();
}

/// A list that was read before a change was written must not take the change back.
void RunLibrary::showPending() {
    for (const auto& pending : m_pending) {
        if (!pending->show) continue;
        for (const RunId id : pending->ids) {
            if (RunRow* row = find(id)) pending->show(*row);
        }
    }
}

void RunLibrary::follow() {
    const bool isMoving = m_jobs.isComputing() || m_isSomeGoingOn;
    if (isMoving && !m_poll.isActive()) m_poll.start();
    if (!isMoving) m_poll.stop();
}

void RunLibrary::poll() {
    follow();
    if (!m_poll.isActive() || !m_isLoaded) return;
    const std::size_t newest = std::min(m_rows.size(), kPolledRows);
    const auto oldest = m_rows.begin() + static_cast<std::ptrdiff_t>(newest);
    if (std::any_of(oldest, m_rows.end(), isGoingOn)) return refresh();
    m_jobs.cancel(m_pollJob);
    m_pollJob = m_jobs.start(
        Lane::Quick, tr("Look for new runs"), this,
        [](Workspace& workspace, const RunControl&) {
            RunFilter filter;
            filter.limit = kPolledRows;
            return workspace.runs().list(filter);
        },
        [this](const std::shared_ptr<const std::vector<RunRow>>& rows) { mergeNewest(*rows); });
}

void RunLibrary::mergeNewest(const std::vector<RunRow>& newest) {
    bool isChanged = false;
    std::vector<RunRow> added;
    for (const RunRow& row : newest) {
        if (m_hidden.contains(row.id)) continue;
        if (RunRow* known = find(row.id); known == nullptr) {
            added.push_back(row);
        } else if (!isSame(*known, row)) {
            *known = row;
            isChanged = true;
        }
    }
    if (!added.empty()) {
        m_rows.insert(m_rows.begin(), added.begin(), added.end());
        std::sort(m_rows.begin(),
                  m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(m_rows.size(), 2 * kPolledRows)),
                  [](const RunRow& a, const RunRow& b) { return a.id > b.id; });
    }
    if (!isChanged && added.empty()) return follow();
    showPending();
    m_isSomeGoingOn = std::any_of(m_rows.begin(), m_rows.end(), isGoingOn);
    Q_EMIT rowsChanged();
    follow();
}

RunRow* RunLibrary::find(RunId id) {
    const int position = positionOf(id);
    return position < 0 ? nullptr : &m_rows[static_cast<std::size_t>(position)];
}

int RunLibrary::positionOf(RunId id) const {
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                        [](const RunRow& row, RunId wanted) { return row.id > wanted; });
    return found == m_rows.end() || found->id != id ? -1 : static_cast<int>(found - m_rows.begin());
}

void RunLibrary::select(std::vector<RunId> ids) {
    if (ids == m_selected) return;
    m_selected = std::move(ids);
    Q_EMIT selectionChanged();
}

void RunLibrary::showResults(RunId id) {
    if (std::find(m_selected.begin(), m_selected.end(), id) == m_selected.end()) select({id});
    Q_EMIT openRequested();
}

void RunLibrary::fetch(const std::vector<RunId>& ids, QObject* receiver, std::function<void(const DetailsList&)> done) {
    std::map<RunId, std::shared_ptr<const RunDetails>> present;
    std::vector<RunId> missing;
    for (const RunId id : ids) {
        const auto found = m_details.find(id);
        if (found == m_details.end()) {
            missing.push_back(id);
        } else {
            present.insert(*found);
        }
    }
    const auto inOrder = [ids](const std::map<RunId, std::shared_ptr<const RunDetails>>& known) {
        DetailsList details;
        for (const RunId id : ids) {
            if (const auto found = known.find(id); found != known.end()) details.push_back(found->second);
        }
        return details;
    };
    if (missing.empty()) {
        done(inOrder(present));
        return;
    }
    m_jobs.start(
        Lane::Quick, tr("Read runs"), receiver,
        [missing](Workspace& workspace, const RunControl& control) {
            DetailsList details;
            for (const RunId id : missing) {
                control.checkStop();
                try {
                    details.push_back(std::make_shared<const RunDetails>(readDetails(workspace.runs(), id)));
                } catch (const StoreError&) {
                    continue;  // deleted meanwhile, by this window or another program
                }
            }
            return details;
        },
        [this, present, inOrder, done](const std::shared_ptr<const DetailsList>& details) {
            auto known = present;
            if (m_details.size() > kDetailsInMemory) m_details.clear();
            for (const auto& one : *details) {
                known[one->run.id] = one;
                // Others still change.
                if (one->run.status == RunStatus::Finished) m_details[one->run.id] = one;
            }
            done(inOrder(known));
        },
        [present, inOrder, done](const QString&) { done(inOrder(present)); });
}

void RunLibrary::fetchFloatRun(const std::shared_ptr<const RunDetails>& run, QObject* receiver,
                               std::function<void(const std::shared_ptr<const RunDetails>&)> done) {
    std::vector<RunId> candidates;
    for (const RunRow& row : m_rows) {
        const bool isPossible = row.status == RunStatus::Finished && row.id != run->run.id &&
                                (std::isnan(row.figures.averageBits) || row.figures.averageBits >= kFloatBits);
        if (isPossible) candidates.push_back(row.id);
    }
    m_jobs.start(
        Lane::Quick, tr("Look for a float run"), receiver,
        [run, candidates](Workspace& workspace, const RunControl& control) {
            return findFloatRun(workspace.runs(), *run, candidates, control);
        },
        [done](const std::shared_ptr<const std::shared_ptr<const RunDetails>>& found) { done(*found); },
        [done](const QString&) { done(nullptr); });
}

void RunLibrary::write(const QString& what, const std::vector<RunId>& ids,
                       const std::function<void(RunStore&, RunId)>& action, const std::function<void(RunRow&)>& show) {
    for (std::size_t first = 0; first < ids.size(); first += kWrittenAtOnce) {
        const std::size_t last = std::min(first + kWrittenAtOnce, ids.size());
        auto pending = std::make_shared<PendingWrite>();
        pending->ids.assign(ids.begin() + static_cast<std::ptrdiff_t>(first),
                            ids.begin() + static_cast<std::ptrdiff_t>(last));
        pending->action = action;
        pending->show = show;
        m_pending.push_back(pending);
        const auto forget = [this, pending] { std::erase(m_pending, pending); };
        m_jobs.start(
            Lane::Quick, what, this,
            [pending](Workspace& workspace, const RunControl&) { pending->carryOut(workspace.runs()); }, forget,
            [this, forget](const QString&) {
                forget();
                refresh();  // show what the database still has
            });
    }
}

void RunLibrary::change(const QString& what, const std::vector<RunId>& ids,
                        const std::function<void(RunStore&, RunId)>& action, const std::function<void(RunRow&)>& show) {
    std::vector<RunId> changed;
    for (const RunId id : ids) {
        RunRow* row = find(id);
        if (row == nullptr) continue;
        show(*row);
        m_details.erase(id);
        changed.push_back(id);
    }
    write(what, changed, action, show);
    if (changed.size() > kRowsSignalled) {
        Q_EMIT rowsChanged();
        return;
    }
    for (const RunId id : changed) Q_EMIT rowChanged(positionOf(id));
}

void RunLibrary::setStarred(const std::vector<RunId>& ids, bool isStarred) {
    change(
        tr("Star runs"), ids, [isStarred](RunStore& runs, RunId id) { runs.setStarred(id, isStarred); },
        [isStarred](RunRow& row) { row.isStarred = isStarred; });
}

void RunLibrary::setTags(RunId id, std::vector<std::string> tags) {
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    change(
        tr("Tag run"), {id}, [tags](RunStore& runs, RunId written) { runs.setTags(written, tags); },
        [tags](RunRow& row) { row.tags = tags; });
}

void RunLibrary::editTags(const std::vector<RunId>& ids, const std::vector<std::string>& added,
                          const std::vector<std::string>& removed) {
    if (added.empty() && removed.empty()) return;
    const auto edited = [added, removed](const std::vector<std::string>& before) {
        std::set<std::string> tags(before.begin(), before.end());
        tags.insert(added.begin(), added.end());
        for (const std::string& tag : removed) tags.erase(tag);
        return std::vector<std::string>(tags.begin(), tags.end());
    };
    // From the row that the database has now: another program may have tagged the run too.
    change(
        tr("Tag runs"), ids, [edited](RunStore& runs, RunId id) { runs.setTags(id, edited(runs.get(id).tags)); },
        [edited](RunRow& row) { row.tags = edited(row.tags); });
}

void RunLibrary::setNotes(RunId id, const std::string& notes) {
    change(
        tr("Note on run"), {id}, [notes](RunStore& runs, RunId written) { runs.setNotes(written, notes); },
        [notes](RunRow& row) { row.notes = notes; });
}

void RunLibrary::replay(RunId id) {
    m_jobs.start(
        Lane::Compute, tr("Run %1 again").arg(id), this,
        [id](Workspace& workspace, const RunControl& control) {
            return run(experimentOf(workspace.runs().get(id)), workspace, control, true);
        },
        [this](const std::shared_ptr<const RunOutcome>& outcome) { select({outcome->id}); });
}

void RunLibrary::remove(const std::vector<RunId>& ids) {
    const std::unordered_set<RunId> wanted(ids.begin(), ids.end());
    std::vector<RunRow> removed;
    std::erase_if(m_rows, [&](RunRow& row) {
        if (!wanted.contains(row.id) || isGoingOn(row)) return false;
        m_hidden.insert(row.id);
        removed.push_back(std::move(row));
        return true;
    });
    if (removed.empty()) return;
    m_removed.push_back(std::move(removed));
    const bool wasSelected = std::erase_if(m_selected, [&](RunId id) { return m_hidden.contains(id); }) > 0;
    Q_EMIT rowsChanged();
    if (wasSelected) Q_EMIT selectionChanged();
}

void RunLibrary::undoRemove() {
    if (m_removed.empty()) return;
    std::vector<RunRow> back = std::move(m_removed.back());
    m_removed.pop_back();
    for (const RunRow& row : back) m_hidden.erase(row.id);
    const auto middle = static_cast<std::ptrdiff_t>(m_rows.size());
    m_rows.insert(m_rows.end(), std::make_move_iterator(back.begin()), std::make_move_iterator(back.end()));
    std::inplace_merge(m_rows.begin(), m_rows.begin() + middle, m_rows.end(),
                       [](const RunRow& a, const RunRow& b) { return a.id > b.id; });
    Q_EMIT rowsChanged();
}

void RunLibrary::commitRemovals() {
    std::vector<RunId> ids;
    for (const auto& group : m_removed) {
        for (const RunRow& row : group) ids.push_back(row.id);
    }
    m_removed.clear();
    write(tr("Delete runs"), ids,
          [](RunStore& runs, RunId id) {
              try {
                  runs.remove(id);
              } catch (const StoreError&) {
                  if (exists(runs, id)) throw;  // else another program was faster
              }
          },
          {});
}

}  // namespace voxbit
