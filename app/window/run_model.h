// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/window/run_columns.h"
#include "app/window/run_library.h"
#include "app/window/run_search.h"

namespace voxbit {

/// Which runs a table shows.
struct RunChoice {
    QString text;  ///< in number, name, tags or notes, whatever its case
    std::optional<RunStatus> status;
    QString tag;  ///< empty: any
    bool isStarredOnly = false;
};

/// The runs of the library as a table that sorts, filters and groups itself, so that 100,000 of them stay smooth: a
/// proxy that asks for every value as a QVariant takes seconds. Numbers are sorted at once; texts of long lists in the
/// background (the order follows when it is there).
///
/// Grouped, runs that share a name (or an equal experiment) stand below a line of their own that opens and closes;
/// single runs stay as they are. Groups stand where their first run would.
class RunModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Grouping { None, Name, Experiment };

    RunModel(RunLibrary& library, JobRunner& jobs, QObject* parent = nullptr);

    void setChoice(const RunChoice& choice);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }

    /// The run on a line; nullptr on the line of a group.
    const RunRow* runAt(int line) const;
    /// -1: filtered out, or in a closed group.
    int lineOf(RunId id) const;
    bool isGroup(int line) const;
    bool isOpen(int line) const;
    void setOpen(int line, bool isOpen);
    /// The runs of a line: one, or all of a group.
    std::vector<RunId> runsOf(int line) const;
    /// All runs that pass the filter, in the shown order, those of closed groups too.
    std::vector<RunId> matchingRuns() const;
    int matchCount() const { return m_matchCount; }
    /// All tags in use, sorted.
    QStringList tags() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// @param column -1: newest first
    void sort(int column, Qt::SortOrder order) override;

  private:
    struct Line {
        int position = -1;  ///< in the library; -1: the line of a group
        int group = -1;     ///< -1: none
    };
    struct Group {
        std::string key;
        std::vector<int> positions;
        mutable std::map<RunColumn, QString> ranges = {};  ///< computed when first shown
    };

    void rebuild();
    void arrange();
    void group();
    std::vector<int> orderWithoutTexts() const;
    void sortByText(RunColumn column);
    void setOrder(std::vector<int> order);
    bool matches(const RunRow& run) const;
    int numberedRun() const;
    void numberGroups();
    void appendLines(int group);
    void numberLines();
    QVariant groupData(const Group& group, bool isOpen, RunColumn column, int role) const;
    QString rangeText(const Group& group, RunColumn column) const;

    RunLibrary& m_library;
    JobRunner& m_jobs;
    RunChoice m_choice;
    std::string m_wanted;  ///< the text, upper case
    std::string m_tag;
    Grouping m_grouping = Grouping::None;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    JobId m_sortJob = 0;

    RunSearch m_search;
    std::vector<int> m_groupOf;  ///< by position; empty: made when first needed
    std::vector<std::string> m_groupKeys;

    std::vector<int> m_order;  ///< positions of all runs, sorted
    std::vector<Line> m_lines;
    std::vector<int> m_lineOf;  ///< by position
    std::vector<Group> m_groups;
    std::set<std::string> m_openGroups;  ///< keys
    int m_matchCount = 0;
};

}  // namespace voxbit
