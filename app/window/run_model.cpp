// SPDX-License-Identifier: Apache-2.0
#include "app/window/run_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "app/window/run_order.h"
#include "core/base/positions.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

/// Texts of more rows than this are sorted by the quick lane: a key of the locale's order costs some microseconds.
constexpr std::size_t kTextsSortedAtOnce = 1000;

RunColumn columnOf(int column) {
    return static_cast<RunColumn>(column);
}

int alignmentOf(RunColumn column) {
    if (column == RunColumn::Star) return Qt::AlignCenter;
    const bool isLeft = !isNumber(column) || column == RunColumn::Status || column == RunColumn::Started;
    return int((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

std::string textOf(const RunRow& run, RunColumn column) {
    if (column == RunColumn::Tags) return tagsText(run.tags).toStdString();
    return column == RunColumn::Notes ? run.notes : run.name;
}

}  // namespace

RunModel::RunModel(RunLibrary& library, JobRunner& jobs, QObject* parent)
    : QAbstractTableModel(parent), m_library(library), m_jobs(jobs) {
    connect(&library, &RunLibrary::rowsChanged, this, &RunModel::rebuild);
    connect(&library, &RunLibrary::rowChanged, this, [this](int position) {
        m_search.forget();
        const int line = m_lineOf[static_cast<std::size_t>(position)];
        if (line >= 0) Q_EMIT dataChanged(index(line, 0), index(line, kRunColumnCount - 1));
    });
    rebuild();
}

void RunModel::rebuild() {
    beginResetModel();
    m_search.forget();
    m_groupOf.clear();
    const bool isByText = m_sortColumn >= 0 && !isNumber(columnOf(m_sortColumn));
    m_order = orderWithoutTexts();
    arrange();
    endResetModel();
    if (isByText) sortByText(columnOf(m_sortColumn));
}

void RunModel::setChoice(const RunChoice& choice) {
    beginResetModel();
    m_choice = choice;
    m_wanted = choice.text.trimmed().toUpper().toStdString();
    m_tag = choice.tag.toStdString();
    arrange();
    endResetModel();
}

void RunModel::setGrouping(Grouping grouping) {
    if (grouping == m_grouping) return;
    beginResetModel();
    m_grouping = grouping;
    m_groupOf.clear();
    m_openGroups.clear();
    arrange();
    endResetModel();
}

bool RunModel::matches(const RunRow& run) const {
    if (m_choice.status && run.status != *m_choice.status) return false;
    if (m_choice.isStarredOnly && !run.isStarred) return false;
    return m_tag.empty() || std::find(run.tags.begin(), run.tags.end(), m_tag) != run.tags.end();
}

/// The run whose number the text is, by position; -1: none.
int RunModel::numberedRun() const {
    bool isNumber = false;
    const qlonglong number = QString::fromStdString(m_wanted).toLongLong(&isNumber);
    return isNumber ? m_library.positionOf(number) : -1;
}

void RunModel::numberGroups() {
    if (!m_groupOf.empty()) return;
    m_groupKeys.clear();
    std::unordered_map<std::string_view, int> known;
    for (const RunRow& run : m_library.rows()) {
        const std::string& key = m_grouping == Grouping::Name ? run.name : run.experimentHash;
        const auto [found, isNew] = known.try_emplace(key, static_cast<int>(m_groupKeys.size()));
        if (isNew) m_groupKeys.push_back(key);
        m_groupOf.push_back(found->second);
    }
}

/// Lines from the sorted runs.
void RunModel::arrange() {
    m_lines.clear();
    m_groups.clear();
    const std::vector<RunRow>& rows = m_library.rows();
    const bool isByFact = m_choice.status || m_choice.isStarredOnly || !m_tag.empty();
    std::vector<bool> hasText;
    if (!m_wanted.empty()) {
        hasText = m_search.find(rows, m_wanted);
        if (const int numbered = numberedRun(); numbered >= 0) hasText[static_cast<std::size_t>(numbered)] = true;
    }
    std::vector<int> positions;
    positions.reserve(m_order.size());
    for (const int position : m_order) {
        const auto p = static_cast<std::size_t>(position);
        if ((hasText.empty() || hasText[p]) && (!isByFact || matches(rows[p]))) positions.push_back(position);
    }
    m_matchCount = static_cast<int>(positions.size());
    m_lines.reserve(positions.size());
    if (m_grouping == Grouping::None) {
        for (const int position : positions) m_lines.push_back({position, -1});
    } else {
        numberGroups();
        std::vector<int> groupOfKey(m_groupKeys.size(), -1);
        for (const int position : positions) {
            const auto key = static_cast<std::size_t>(m_groupOf[static_cast<std::size_t>(position)]);
            if (groupOfKey[key] < 0) {
                groupOfKey[key] = static_cast<int>(m_groups.size());
                m_groups.push_back({m_groupKeys[key], {}, {}});
            }
            m_groups[static_cast<std::size_t>(groupOfKey[key])].positions.push_back(position);
        }
        for (std::size_t g = 0; g < m_groups.size(); ++g) appendLines(static_cast<int>(g));
    }
    numberLines();
}

void RunModel::appendLines(int group) {
    const Group& all = m_groups[static_cast<std::size_t>(group)];
    const bool isSingle = all.positions.size() == 1;
    if (!isSingle) m_lines.push_back({-1, group});
    if (!isSingle && !m_openGroups.contains(all.key)) return;
    for (const int position : all.positions) m_lines.push_back({position, isSingle ? -1 : group});
}

void RunModel::numberLines() {
    m_lineOf.assign(m_library.rows().size(), -1);
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        if (m_lines[line].position >= 0)
            m_lineOf[static_cast<std::size_t>(m_lines[line].position)] = static_cast<int>(line);
    }
}

void RunModel::sort(int column, Qt::SortOrder order) {
    m_jobs.cancel(m_sortJob);
    m_sortColumn = column;
    m_sortOrder = order;
    if (column >= 0 && !isNumber(columnOf(column))) return sortByText(columnOf(column));
    setOrder(orderWithoutTexts());
}

/// By the numbers of the chosen column; the newest first where none is chosen, and until texts are sorted.
std::vector<int> RunModel::orderWithoutTexts() const {
    const std::vector<RunRow>& rows = m_library.rows();
    if (m_sortColumn >= 0 && isNumber(columnOf(m_sortColumn)))
        return orderByNumber(rows, columnOf(m_sortColumn), m_sortOrder == Qt::DescendingOrder);
    return allPositions<int>(rows.size());
}

void RunModel::sortByText(RunColumn column) {
    std::vector<std::string> texts;
    texts.reserve(m_library.rows().size());
    for (const RunRow& run : m_library.rows()) texts.push_back(textOf(run, column));
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (texts.size() <= kTextsSortedAtOnce) return setOrder(orderOfTexts(texts, isDescending, QLocale()));
    m_jobs.cancel(m_sortJob);
    m_sortJob = m_jobs.start(
        Lane::Quick, tr("Sort runs"), this,
        [texts = std::move(texts), isDescending, locale = QLocale()](Workspace&, const RunControl&) {
            return orderOfTexts(texts, isDescending, locale);
        },
        [this](const std::shared_ptr<const std::vector<int>>& order) {
            // Runs that came or went meanwhile have asked for another order.
            if (order->size() == m_library.rows().size()) setOrder(*order);
        });
}

void RunModel::setOrder(std::vector<int> order) {
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    // What each persistent index points at: a run, or a group by its key.
    std::vector<std::pair<int, std::string>> targets;
    for (const QModelIndex& old : before) {
        const Line& line = m_lines[static_cast<std::size_t>(old.row())];
        targets.emplace_back(line.position,
                             line.position < 0 ? m_groups[static_cast<std::size_t>(line.group)].key : std::string());
    }
    m_order = std::move(order);
    arrange();
    std::unordered_map<std::string, int> lineOfGroup;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].position < 0)
            lineOfGroup[m_groups[static_cast<std::size_t>(m_lines[i].group)].key] = static_cast<int>(i);
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto& [position, key] = targets[static_cast<std::size_t>(i)];
        const int line = position < 0 ? lineOfGroup[key] : m_lineOf[static_cast<std::size_t>(position)];
        after << index(line, before[i].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const RunRow* RunModel::runAt(int line) const {
    if (line < 0 || line >= rowCount()) return nullptr;
    const int position = m_lines[static_cast<std::size_t>(line)].position;
    return position < 0 ? nullptr : &m_library.rows()[static_cast<std::size_t>(position)];
}

int RunModel::lineOf(RunId id) const {
    const int position = m_library.positionOf(id);
    return position < 0 ? -1 : m_lineOf[static_cast<std::size_t>(position)];
}

bool RunModel::isGroup(int line) const {
    return line >= 0 && line < rowCount() && m_lines[static_cast<std::size_t>(line)].position < 0;
}

bool RunModel::isOpen(int line) const {
    return isGroup(line) &&
           m_openGroups.contains(m_groups[static_cast<std::size_t>(m_lines[static_cast<std::size_t>(line)].group)].key);
}

void RunModel::setOpen(int line, bool isOpen) {
    if (!isGroup(line) || this->isOpen(line) == isOpen) return;
    const int number = m_lines[static_cast<std::size_t>(line)].group;
    const Group& group = m_groups[static_cast<std::size_t>(number)];
    const int count = static_cast<int>(group.positions.size());
    const auto first = m_lines.begin() + line + 1;
    if (isOpen) {
        m_openGroups.insert(group.key);
        beginInsertRows({}, line + 1, line + count);
        std::vector<Line> opened;
        for (const int position : group.positions) opened.push_back({position, number});
        m_lines.insert(first, opened.begin(), opened.end());
        numberLines();
        endInsertRows();
    } else {
        m_openGroups.erase(group.key);
        beginRemoveRows({}, line + 1, line + count);
        m_lines.erase(first, first + count);
        numberLines();
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(line, 0), index(line, kRunColumnCount - 1));
}

std::vector<RunId> RunModel::runsOf(int line) const {
    std::vector<RunId> ids;
    if (const RunRow* run = runAt(line)) ids.push_back(run->id);
    if (isGroup(line)) {
        const int group = m_lines[static_cast<std::size_t>(line)].group;
        for (const int position : m_groups[static_cast<std::size_t>(group)].positions)
            ids.push_back(m_library.rows()[static_cast<std::size_t>(position)].id);
    }
    return ids;
}

std::vector<RunId> RunModel::matchingRuns() const {
    std::vector<RunId> ids;
    for (int line = 0; line < rowCount(); ++line) {
        const bool isOpenGroup = isGroup(line) && isOpen(line);  // its runs follow on lines of their own
        if (isOpenGroup) continue;
        const std::vector<RunId> some = runsOf(line);
        ids.insert(ids.end(), some.begin(), some.end());
    }
    return ids;
}

QStringList RunModel::tags() const {
    std::set<std::string> tags;
    for (const RunRow& run : m_library.rows()) tags.insert(run.tags.begin(), run.tags.end());
    QStringList list;
    for (const std::string& tag : tags) list << QString::fromStdString(tag);
    return list;
}

int RunModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RunModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kRunColumnCount;
}

QVariant RunModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RunColumn column = columnOf(index.column());
    if (role == Qt::TextAlignmentRole) return alignmentOf(column);
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (line.position < 0) {
        const Group& group = m_groups[static_cast<std::size_t>(line.group)];
        return groupData(group, m_openGroups.contains(group.key), column, role);
    }
    const RunRow& run = m_library.rows()[static_cast<std::size_t>(line.position)];
    switch (role) {
        case Qt::DisplayRole:
            if (column == RunColumn::Name && line.group >= 0)
                return QStringLiteral("      ") + runCellText(run, column);
            return runCellText(run, column);
        case Qt::EditRole:
            return runCellText(run, column);
        case Qt::ToolTipRole:
            if (column == RunColumn::Status && !run.message.empty()) return QString::fromStdString(run.message);
            return isNumber(column) ? QVariant() : runCellText(run, column);
        case Qt::AccessibleTextRole:
            if (column == RunColumn::Star) return run.isStarred ? tr("starred") : tr("not starred");
            return {};
        case TableView::ExportRole:
            return QString::fromStdString(runCellExport(run, column));
        default:
            return {};
    }
}

QVariant RunModel::groupData(const Group& group, bool isOpen, RunColumn column, int role) const {
    if (role == Qt::AccessibleTextRole && column == RunColumn::Name)
        return isOpen ? tr("open group of runs") : tr("closed group of runs");
    if (role != Qt::DisplayRole) return {};
    const RunRow& newest = m_library.rows()[static_cast<std::size_t>(group.positions.front())];
    switch (column) {
        case RunColumn::Name:
            return (isOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + QString::fromStdString(newest.name);
        case RunColumn::Status:
            return tr("%n run(s)", nullptr, static_cast<int>(group.positions.size()));
        case RunColumn::WordErrorRate:
        case RunColumn::CharacterErrorRate:
        case RunColumn::Accuracy:
        case RunColumn::Size:
        case RunColumn::MeanBits:
            return rangeText(group, column);
        default:
            return {};
    }
}

/// From the lowest to the highest value of a group; kept, because painting asks often and groups may be large.
QString RunModel::rangeText(const Group& group, RunColumn column) const {
    if (const auto known = group.ranges.find(column); known != group.ranges.end()) return known->second;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const int position : group.positions) {
        const double value = runSortNumber(m_library.rows()[static_cast<std::size_t>(position)], column);
        if (std::isnan(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (low > high) return group.ranges[column] = QString();
    const QString least = runNumberText(column, low);
    const QString most = runNumberText(column, high);
    return group.ranges[column] = least == most ? least : QStringLiteral("%1 .. %2").arg(least, most);
}

bool RunModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const RunRow* run = role == Qt::EditRole ? runAt(index.row()) : nullptr;
    if (run == nullptr) return false;
    const RunId id = run->id;
    switch (columnOf(index.column())) {
        case RunColumn::Star:
            m_library.setStarred({id}, value.toBool());
            return true;
        case RunColumn::Tags:
            m_library.setTags(id, tagsOf(value.toString()));
            return true;
        case RunColumn::Notes:
            m_library.setNotes(id, value.toString().trimmed().toStdString());
            return true;
        default:
            return false;
    }
}

Qt::ItemFlags RunModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const RunColumn column = columnOf(index.column());
    const bool isText = column == RunColumn::Tags || column == RunColumn::Notes;
    if (index.isValid() && isText && !isGroup(index.row())) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kRunColumnCount) return {};
    if (role == Qt::DisplayRole) return runColumnTitle(columnOf(section));
    if (role == Qt::ToolTipRole) return runColumnDefinition(columnOf(section));
    if (role == Qt::TextAlignmentRole) return alignmentOf(columnOf(section));
    return {};
}

}  // namespace voxbit
