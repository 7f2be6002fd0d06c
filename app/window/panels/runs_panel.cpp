// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/runs_panel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "app/window/run_model.h"
#include "app/window/run_table.h"
#include "app/window/table_export.h"
#include "app/window/workbench.h"
#include "core/base/delimited.h"
#include "core/base/text_file.h"
#include "core/experiment/runner.h"
#include "core/experiment/workspace.h"
#include "widgets/message_boxes.h"
#include "widgets/state_page.h"

namespace voxbit {
namespace {

/// Runs that other panels read and draw; more would only be noise there.
constexpr std::size_t kMostShownElsewhere = 100;
constexpr std::size_t kMostReplayed = 20;
constexpr int kFilterPauseMs = 120;

bool isResumable(RunStatus status) {
    return status == RunStatus::Interrupted || status == RunStatus::Failed || status == RunStatus::Cancelled;
}

QStringList columnTitles() {
    QStringList titles;
    for (int c = 0; c < kRunColumnCount; ++c) titles << runColumnTitle(static_cast<RunColumn>(c));
    titles[static_cast<int>(RunColumn::Star)] = QCoreApplication::translate("RunsPanel", "Starred");
    return titles;
}

/// Chosen runs in a given order as text; on a worker, from the database. @param separator ',' is CSV
std::string runsAsText(const std::vector<RunRow>& all, const std::vector<RunId>& ids, const QStringList& titles,
                       char separator) {
    std::unordered_map<RunId, const RunRow*> byId;
    for (const RunRow& row : all) byId[row.id] = &row;
    const auto line = [separator](std::vector<std::string> fields) {
        if (separator == ',') return csvLine(fields);
        std::string text;
        for (std::string& field : fields) {
            std::replace_if(
                field.begin(), field.end(), [=](char c) { return c == separator || c == '\n'; }, ' ');
            text += (text.empty() ? "" : std::string(1, separator)) + field;
        }
        return text + "\n";
    };
    std::vector<std::string> fields;
    for (const QString& title : titles) fields.push_back(title.toStdString());
    std::string text = line(fields);
    for (const RunId id : ids) {
        const auto found = byId.find(id);
        if (found == byId.end()) continue;
        fields.clear();
        for (int c = 0; c < kRunColumnCount; ++c)
            fields.push_back(runCellExport(*found->second, static_cast<RunColumn>(c)));
        text += line(fields);
    }
    return text;
}

}  // namespace

RunsPanel::RunsPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_workbench(context.workbench),
      m_jobs(context.jobs),
      m_library(context.runs),
      m_model(new RunModel(context.runs, context.jobs, this)),
      m_table(new RunTable(m_model, this)) {
    m_table->setObjectName(QStringLiteral("runs"));
    m_page = new StatePage(m_table, this);
    auto* bar = new QToolBar(this);
    makeFilters(bar);
    bar->addSeparator();
    makeActions(bar);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 6);
    layout->setSpacing(2);
    layout->addWidget(bar);
    layout->addWidget(m_page, 1);
    setTabOrder(m_grouping, m_table);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kFilterPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &RunsPanel::applyFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunsPanel::onModelChanged);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &RunsPanel::showState);
    connect(&m_later, &QTimer::timeout, this, &RunsPanel::fillTagFilter);
    connect(m_model, &QAbstractItemModel::dataChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_table, &RunTable::selectedLinesChanged, this, &RunsPanel::onSelectionChanged);
    connect(m_table, &TableView::currentSourceRowChanged, this, &RunsPanel::showState);
    connect(m_table, &RunTable::largeCopyRequested, this, [this] {
        m_jobs.start(
            Lane::Quick, tr("Copy runs"), this,
            [ids = chosen(), titles = columnTitles()](Workspace& workspace, const RunControl&) {
                return QString::fromStdString(runsAsText(workspace.runs().list(), ids, titles, '\t'));
            },
            [](const std::shared_ptr<const QString>& text) { QApplication::clipboard()->setText(*text); });
    });
    connect(&m_library, &RunLibrary::selectionChanged, this, [this] { showSelection(true); });
    connect(m_page, &StatePage::actionRequested, this, [this] {
        if (!m_library.errorText().isEmpty()) return m_library.refresh();
        m_text->clear();
        m_status->setCurrentIndex(0);
        m_tag->setCurrentIndex(0);
        m_starred->setChecked(false);
        applyFilter();
    });
    onModelChanged();
}

void RunsPanel::makeFilters(QToolBar* bar) {
    m_text = new QLineEdit(this);
    m_text->setPlaceholderText(tr("Find in name, tags, notes"));
    m_text->setAccessibleName(tr("Find runs"));
    m_text->setToolTip(tr("Shows runs whose number, name, tags or notes contain this text (Ctrl+F)."));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_status = new QComboBox(this);
    m_status->setAccessibleName(tr("Status"));
    m_status->setToolTip(tr("Shows only runs with this status."));
    m_status->addItem(tr("Any status"));
    for (const RunStatus status :
         {RunStatus::Running, RunStatus::Finished, RunStatus::Failed, RunStatus::Cancelled, RunStatus::Interrupted}) {
        m_status->addItem(runStatusText(status), static_cast<int>(status));
    }
    m_tag = new QComboBox(this);
    m_tag->setAccessibleName(tr("Tag"));
    m_tag->setToolTip(tr("Shows only runs with this tag."));
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(8);
    m_starred = new QToolButton(this);
    m_starred->setText(QStringLiteral("★"));
    m_starred->setCheckable(true);
    m_starred->setAccessibleName(tr("Starred only"));
    m_starred->setToolTip(tr("Shows only starred runs."));
    m_grouping = new QComboBox(this);
    m_grouping->setAccessibleName(tr("Grouping"));
    m_grouping->setToolTip(tr("Puts runs of one name, or of one experiment on equal inputs, below one line."));
    m_grouping->addItems({tr("Not grouped"), tr("By name"), tr("By experiment")});
    m_count = new QLabel(this);
    m_count->setMargin(4);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_text, m_status, m_tag, m_starred, m_grouping, m_count})
        bar->addWidget(widget);
    fillTagFilter();
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::currentIndexChanged, this, &RunsPanel::applyFilter);
    connect(m_tag, &QComboBox::activated, this, &RunsPanel::applyFilter);
    connect(m_starred, &QToolButton::toggled, this, &RunsPanel::applyFilter);
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setGrouping(static_cast<RunModel::Grouping>(index)); });
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_text, [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    addAction(find);
}

QAction* RunsPanel::makeAction(QToolBar* bar, const QString& text, const QString& tip, const QKeySequence& keys,
                               void (RunsPanel::*slot)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tip + QStringLiteral(" (%1)").arg(keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, slot);
    bar->addAction(action);
    m_table->addAction(action);
    return action;
}

void RunsPanel::makeActions(QToolBar* bar) {
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_duplicate =
        makeAction(bar, tr("Into editor"), tr("Makes this run's experiment the one that the window works on."),
                   QKeySequence(Qt::CTRL | Qt::Key_Return), &RunsPanel::duplicate);
    m_replay = makeAction(bar, tr("Run again"), tr("Runs the same experiment once more, as a new run."),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), &RunsPanel::replay);
    m_resume =
        makeAction(bar, tr("Resume"), tr("Goes on with an interrupted, failed or cancelled run where it stopped."),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), &RunsPanel::resume);
    bar->addSeparator();
    m_star = makeAction(bar, tr("Star"), tr("Stars the chosen runs, or takes the star off."),
                        QKeySequence(Qt::CTRL | Qt::Key_D), &RunsPanel::toggleStar);
    m_tagMenu = new QMenu(this);
    m_tagAction = new QAction(tr("Tags"), this);
    m_tagAction->setToolTip(tr("Puts tags on the chosen runs or takes them off. F2 edits those of one run."));
    m_tagAction->setMenu(m_tagMenu);
    bar->addAction(m_tagAction);
    if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(m_tagAction)))
        button->setPopupMode(QToolButton::InstantPopup);
    m_table->addAction(m_tagAction);
    connect(m_tagMenu, &QMenu::aboutToShow, this, &RunsPanel::fillTagMenu);
    m_notes = makeAction(bar, tr("Note"), tr("Edits the notes of the current run."), QKeySequence(Qt::CTRL | Qt::Key_J),
                         &RunsPanel::editNotes);
    bar->addSeparator();
    m_remove = makeAction(bar, tr("Delete"), tr("Deletes the chosen runs. Can be undone until the window closes."),
                          QKeySequence(Qt::Key_Delete), &RunsPanel::removeChosen);
    m_undo = makeAction(bar, tr("Undo delete"), tr("Brings the runs back that were deleted last."),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), &RunsPanel::undoRemove);
    auto* save = makeAction(bar, tr("Export ..."), tr("Writes all shown runs, also those of closed groups, as CSV."),
                            QKeySequence(Qt::CTRL | Qt::Key_E), &RunsPanel::exportAll);
    save->setText(tr("Export as CSV ..."));
    setExportAction(save);
}

void RunsPanel::applyFilter() {
    m_typing.stop();
    RunChoice choice;
    choice.text = m_text->text();
    if (const QVariant status = m_status->currentData(); status.isValid())
        choice.status = static_cast<RunStatus>(status.toInt());
    choice.tag = m_tag->currentData().toString();
    choice.isStarredOnly = m_starred->isChecked();
    m_model->setChoice(choice);
}

void RunsPanel::onModelChanged() {
    const auto hasAccuracy = [](const RunRow& run) { return !std::isnan(run.figures.accuracy); };
    const std::vector<RunRow>& rows = m_library.rows();
    m_table->setColumnHidden(static_cast<int>(RunColumn::Accuracy),
                             std::none_of(rows.begin(), rows.end(), hasAccuracy));
    fillTagFilter();
    showSelection(false);  // who has scrolled away while a sweep runs wants to stay there
}

void RunsPanel::fillTagFilter() {
    const QString chosenTag = m_tag->currentData().toString();
    const QStringList tags = m_model->tags();
    if (m_tag->count() == tags.size() + 1) {
        bool isSame = true;
        for (int i = 0; i < tags.size(); ++i) isSame = isSame && m_tag->itemText(i + 1) == tags[i];
        if (isSame) return;
    }
    m_tag->clear();
    m_tag->addItem(tr("Any tag"));
    for (const QString& tag : tags) m_tag->addItem(tag, tag);
    m_tag->setCurrentIndex(std::max(0, m_tag->findData(chosenTag)));
}

std::vector<RunId> RunsPanel::chosen() const {
    std::vector<RunId> ids;
    std::unordered_set<RunId> known;
    for (const int line : m_table->selectedLines()) {
        for (const RunId id : m_model->runsOf(line)) {
            if (known.insert(id).second) ids.push_back(id);
        }
    }
    return ids;
}

const RunRow* RunsPanel::current() const {
    return m_model->runAt(m_table->currentSourceRow());
}

void RunsPanel::onSelectionChanged() {
    if (m_isFollowing) return;
    const std::vector<RunId> ids = chosen();
    const std::unordered_set<RunId> wanted(ids.begin(), ids.end());
    std::vector<RunId> ordered;  // those chosen earlier keep their places
    for (const RunId id : m_library.selected()) {
        if (wanted.contains(id)) ordered.push_back(id);
    }
    const std::unordered_set<RunId> kept(ordered.begin(), ordered.end());
    for (const RunId id : ids) {
        if (!kept.contains(id)) ordered.push_back(id);
    }
    if (ordered.size() > kMostShownElsewhere) ordered.resize(kMostShownElsewhere);
    m_isFollowing = true;
    m_library.select(std::move(ordered));
    m_isFollowing = false;
    showState();
}

/// The library's selection in the table: somebody else chose, or the lines are new.
void RunsPanel::showSelection(bool isInView) {
    if (m_isFollowing) return;
    std::vector<int> lines;
    for (const RunId id : m_library.selected()) {
        if (const int line = m_model->lineOf(id); line >= 0) lines.push_back(line);
    }
    m_isFollowing = true;
    m_table->selectLines(lines, isInView);
    m_isFollowing = false;
    showState();
}

void RunsPanel::showState() {
    const QLocale locale;
    const int all = static_cast<int>(m_library.rows().size());
    const int matching = m_model->matchCount();
    if (!m_library.errorText().isEmpty()) {
        m_page->showError(tr("The runs cannot be read"), m_library.errorText(), tr("Try again"));
    } else if (!m_library.isLoaded()) {
        m_page->showLoading(tr("Reading the list of runs ..."));
    } else if (all == 0) {
        m_page->showEmpty(tr("No runs yet"),
                          tr("Press Evaluate (F8): the run and everything it recognised is kept here."));
    } else if (matching == 0) {
        m_page->showEmpty(tr("No run matches"), tr("None of %n run(s) passes the filters.", nullptr, all),
                          tr("Show all runs"));
    } else {
        m_page->showContent();
    }
    const std::vector<RunId> ids = chosen();
    QString count = matching == all ? tr("%n run(s)", nullptr, all)
                                    : tr("%1 of %2 runs").arg(locale.toString(matching), locale.toString(all));
    if (ids.size() > 1) count += tr(", %1 chosen").arg(locale.toString(qulonglong(ids.size())));
    if (ids.size() > kMostShownElsewhere)
        count += tr(" (other panels show the first %1)").arg(locale.toString(qulonglong(kMostShownElsewhere)));
    m_count->setText(count);

    const auto resumable = [this](RunId id) {
        const int position = m_library.positionOf(id);
        return position >= 0 && isResumable(m_library.rows()[static_cast<std::size_t>(position)].status);
    };
    m_duplicate->setEnabled(ids.size() == 1);
    m_replay->setEnabled(!ids.empty() && ids.size() <= kMostReplayed);
    m_resume->setEnabled(!ids.empty() && ids.size() <= kMostReplayed && std::all_of(ids.begin(), ids.end(), resumable));
    m_star->setEnabled(!ids.empty());
    m_tagAction->setEnabled(!ids.empty());
    m_notes->setEnabled(current() != nullptr);
    m_remove->setEnabled(!ids.empty());
    m_undo->setEnabled(m_library.canUndoRemove());
}

void RunsPanel::toggleStar() {
    const RunRow* run = current();
    // All get what the current one gets, so that a second press undoes the first.
    m_library.setStarred(chosen(), run == nullptr || !run->isStarred);
}

void RunsPanel::fillTagMenu() {
    m_tagMenu->clear();
    const std::vector<RunId> ids = chosen();
    for (const QString& name : m_model->tags()) {
        const std::string tag = name.toStdString();
        const bool isOnAll = std::all_of(ids.begin(), ids.end(), [&](RunId id) {
            const int position = m_library.positionOf(id);
            if (position < 0) return false;
            const auto& tags = m_library.rows()[static_cast<std::size_t>(position)].tags;
            return std::find(tags.begin(), tags.end(), tag) != tags.end();
        });
        QAction* action = m_tagMenu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(isOnAll);
        connect(action, &QAction::triggered, this, [this, ids, tag, isOnAll] {
            m_library.editTags(ids, isOnAll ? std::vector<std::string>{} : std::vector{tag},
                               isOnAll ? std::vector{tag} : std::vector<std::string>{});
            fillTagFilter();
        });
    }
    if (!m_tagMenu->isEmpty()) m_tagMenu->addSeparator();
    m_tagMenu->addAction(tr("&New tag ..."), this, &RunsPanel::makeTag);
}

void RunsPanel::makeTag() {
    const std::vector<RunId> ids = chosen();
    const QString text = QInputDialog::getText(this, tr("New tag"), tr("Tags, separated by commas:"));
    m_library.editTags(ids, tagsOf(text), {});
    fillTagFilter();
}

void RunsPanel::editNotes() {
    const int column = static_cast<int>(RunColumn::Notes);
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(column);
    m_table->setColumnHidden(column, false);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void RunsPanel::duplicate() {
    m_library.fetch(chosen(), this, [this](const RunLibrary::DetailsList& details) {
        if (details.empty()) return;
        try {
            const Run& run = details.front()->run;
            const Experiment experiment = experimentOf(run);
            m_workbench.edit(tr("Open run %1").arg(run.id), [&](Experiment& open) { open = experiment; });
        } catch (const Error& error) {
            showFailure(this, tr("This experiment cannot be opened"), QString::fromUtf8(error.what()));
        }
    });
}

void RunsPanel::replay() {
    for (const RunId id : chosen()) m_library.replay(id);
}

void RunsPanel::resume() {
    for (const RunId id : chosen()) m_workbench.resume(id);
}

void RunsPanel::removeChosen() {
    const int line = m_table->currentSourceRow();
    m_library.remove(chosen());
    // The next run takes the place, so that Delete can be pressed again.
    const int lines = m_model->rowCount();
    if (lines > 0 && line >= 0) m_table->selectLines({std::min(line, lines - 1)});
}

void RunsPanel::undoRemove() {
    m_library.undoRemove();
}

void RunsPanel::exportAll() {
    const QString path = askCsvPath(this, tr("runs"));
    if (path.isEmpty()) return;
    m_jobs.start(
        Lane::Quick, tr("Export runs"), this,
        [ids = m_model->matchingRuns(), titles = columnTitles(), path](Workspace& workspace, const RunControl&) {
            writeFileAtomically(path.toStdString(), runsAsText(workspace.runs().list(), ids, titles, ','));
        },
        [] {}, [this](const QString& message) { showFailure(this, tr("The table was not written"), message); });
}

}  // namespace voxbit
