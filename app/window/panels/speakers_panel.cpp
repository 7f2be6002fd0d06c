// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/speakers_panel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QToolButton>
#include <algorithm>
#include <set>

#include "app/window/job_runner.h"
#include "app/window/panels/listen_pane.h"
#include "app/window/panels/subset_editor.h"
#include "app/window/settings.h"
#include "app/window/table_export.h"
#include "widgets/progress_bar.h"
#include "widgets/share_bar.h"
#include "widgets/state_page.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kTableRows = 3;  ///< that are always in view

QString amountText(const SplitOverview::Part& part) {
    const QLocale locale;
    const QString count = SpeakersPanel::tr("%n utterance(s)", nullptr, static_cast<int>(part.utterances));
    if (part.seconds < kSecondsPerMinute) {
        return SpeakersPanel::tr("%1, %2 s").arg(count, locale.toString(part.seconds, 'f', 0));
    }
    return SpeakersPanel::tr("%1, %2 min").arg(count, locale.toString(part.seconds / kSecondsPerMinute, 'f', 1));
}

}  // namespace

SpeakersPanel::SpeakersPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent), m_workbench(context.workbench), m_jobs(context.jobs), m_model(new SpeakerModel(this)) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_listen = new ListenPane(m_jobs, m_tabs);
    m_tabs->addTab(makeChoosePage(), tr("C&hoose"));
    m_tabs->addTab(m_listen, tr("&Listen"));
    m_tabs->addTab(makeProblemsPage(), tr("Problems"));
    m_scan = new QProgressBar(this);
    m_scan->setAccessibleName(tr("Recordings read so far"));
    m_scan->setToolTip(
        tr("Every recording is decoded once: for its length, and to recognise the same audio in two "
           "places. What is found is remembered."));
    m_scan->setFormat(tr("Reading recordings: %v of %m"));
    m_scan->hide();
    auto* content = new QWidget(this);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(2);
    inner->addWidget(m_tabs, 1);
    inner->addWidget(m_scan);
    m_page = new StatePage(content, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(m_page);

    connect(m_page, &StatePage::actionRequested, this, [this, settings = &context.settings] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Corpus folder"));
        if (folder.isEmpty()) return;
        settings->addRecent(Setting::RecentCorpora, folder);
        m_workbench.changeCorpus(folder);
    });
    connect(&m_workbench, &Workbench::modelChanged, this, &SpeakersPanel::onModel);
    connect(&m_workbench, &Workbench::corpusChanged, this, &SpeakersPanel::onCorpus);
    connect(&m_workbench, &Workbench::subsetsChanged, this, &SpeakersPanel::judgeSplits);
    connect(&m_workbench, &Workbench::experimentChanged, this, &SpeakersPanel::showSubset);
    onModel();
    onCorpus();
    showSubset();
}

QWidget* SpeakersPanel::makeChoosePage() {
    auto* page = new QWidget(m_tabs);
    auto* choices = new QWidget(page);
    m_editor = new SubsetEditor(m_workbench, choices);
    auto* search = new QLineEdit(choices);
    search->setPlaceholderText(tr("Search speakers"));
    search->setAccessibleName(tr("Search speakers"));
    search->setToolTip(tr("Lists speakers with this text in any column; chooses nobody"));
    search->setClearButtonEnabled(true);
    auto* only = new QToolButton(choices);
    only->setText(tr("&Only these"));
    only->setToolTip(tr("The edited subset becomes the speakers that are selected in the table"));
    auto* all = new QToolButton(choices);
    all->setText(tr("&All"));
    all->setToolTip(tr("The edited subset asks for no speaker any more"));
    m_table = new TableView(choices);
    m_table->setObjectName(QStringLiteral("speakers"));
    m_table->setSourceModel(m_model, SpeakerModel::SortRole);
    m_table->setAccessibleName(tr("Speakers"));
    addTableActions(m_table, [] { return tr("speakers"); });
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setToolTip(tr("Check who belongs to the edited subset; Space checks all selected rows"));
    m_table->setMinimumHeight((kTableRows + 2) * (fontMetrics().height() + 6));
    m_table->installEventFilter(this);
    m_count = new QLabel(page);
    m_count->setWordWrap(true);
    m_count->setAccessibleName(tr("How many speakers are chosen"));
    m_exclude = new QCheckBox(tr("&Never test on calibration recordings"), page);
    m_exclude->setToolTip(tr("Leaves out of the test whatever is in the calibration subset, compared by content"));
    m_shares = new ShareBar(page);
    m_shares->setAccessibleName(tr("What the recordings of the corpus are used for"));
    m_warning = new QLabel(page);
    m_warning->setWordWrap(true);
    m_warning->setAccessibleName(tr("What is wrong with the subsets"));
    m_warning->hide();

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(search, 1);
    buttons->addWidget(only);
    buttons->addWidget(all);
    auto* upper = new QVBoxLayout(choices);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(4);
    upper->addWidget(m_editor);
    upper->addLayout(buttons);
    upper->addWidget(m_table, 1);
    auto* scroll = new QScrollArea(page);
    scroll->setWidget(choices);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);  // what gets the focus scrolls into view
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What came of the choice is in view however low the window is.
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_exclude);
    layout->addWidget(m_shares);
    layout->addWidget(m_warning);

    connect(search, &QLineEdit::textChanged, m_table, &TableView::setFilterText);
    connect(m_editor, &SubsetEditor::changed, this, &SpeakersPanel::showSpeakers);
    connect(m_model, &SpeakerModel::checkRequested, this, [this](int row, bool isOn) { checkRows({row}, isOn); });
    connect(m_table, &TableView::currentSourceRowChanged, m_listen, &ListenPane::setSpeaker);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { m_tabs->setCurrentWidget(m_listen); });
    connect(only, &QToolButton::clicked, this, [this] {
        const auto speakers = speakersOf(m_table->selectedSourceRows());
        if (!speakers.empty()) m_editor->chooseOnly(speakers);
    });
    connect(all, &QToolButton::clicked, this, [this] { m_editor->chooseOnly({}); });
    connect(m_exclude, &QCheckBox::toggled, this, [this](bool isOn) {
        m_workbench.edit(tr("Keep subsets apart"),
                         [isOn](Experiment& experiment) { experiment.subsets.excludeCalibration = isOn; });
    });
    return page;
}

QWidget* SpeakersPanel::makeProblemsPage() {
    m_problems = new TableModel(this);
    auto* table = new TableView(m_tabs);
    table->setObjectName(QStringLiteral("problems"));
    table->setSourceModel(m_problems, TableModel::SortRole);
    table->setAccessibleName(tr("Problems of the corpus"));
    addTableActions(table, [] { return tr("problems"); });
    table->setWordWrap(true);
    return table;
}

/// What the model has heard: such recordings may neither calibrate nor test it.
void SpeakersPanel::onModel() {
    const auto& model = m_workbench.model();
    const std::string folder = model.isReady() ? model.value->checkpoint.directory.string() : std::string();
    if (folder == m_heardFolder) return;
    m_heardFolder = folder;
    m_heard.reset();
    m_jobs.cancel(m_heardJob);
    if (!folder.empty()) {
        m_heardJob = m_jobs.start(
            Lane::Quick, tr("Read what the model has heard"), this,
            [folder](Workspace&, const RunControl&) { return readTrainingAudio(folder); },
            [this](const std::shared_ptr<const std::optional<TrainingAudio>>& heard) {
                if (*heard) m_heard = std::make_shared<const TrainingAudio>(**heard);
                judgeSplits();
            });
    }
    judgeSplits();
}

void SpeakersPanel::onCorpus() {
    const auto& corpus = m_workbench.corpus();
    using Status = Loadable<CorpusFacts>::Status;
    if (corpus.status == Status::Absent) {
        m_page->showEmpty(tr("No corpus is open"),
                          tr("Recordings with their speakers. Open a folder in any of the known layouts or a manifest, "
                             "or drop it onto the window."),
                          tr("Open corpus &folder ..."));
        return;
    }
    if (corpus.status == Status::Failed) {
        m_page->showError(tr("This corpus cannot be listed"), corpus.text, tr("Open another corpus &folder ..."));
        return;
    }
    if (corpus.status == Status::Loading || !corpus.value) {
        m_page->showLoading(corpus.text);
        return;
    }
    showScan();
    showProblems();
    const auto list = corpus.value->corpus;
    if (m_index && &m_index->corpus() == list.get()) {
        m_model->setSpeakers(corpus.value->speakers);
        m_page->showContent();
        return;
    }
    m_page->showLoading(tr("Counting speakers ..."));
    if (m_indexing == list) return;
    m_indexing = list;
    m_jobs.cancel(m_indexJob);
    m_indexJob = m_jobs.start(
        Lane::Quick, tr("Count speakers"), this, [list](Workspace&, const RunControl&) { return FacetIndex(list); },
        [this](const std::shared_ptr<const FacetIndex>& index) {
            m_indexing.reset();
            m_index = index;
            const auto& now = m_workbench.corpus();
            if (!now.isReady() || now.value->corpus.get() != &index->corpus()) return;
            m_model->setSpeakers(now.value->speakers);
            for (const int column : {SpeakerModel::GenderColumn, SpeakerModel::LanguageColumn,
                                     SpeakerModel::AccentColumn, SpeakerModel::AgeColumn}) {
                m_table->setColumnHidden(column, m_model->isUniform(column));
            }
            m_table->resizeColumnsToContents();
            m_editor->setIndex(index);
            m_page->showContent();
            judgeSplits();
        });
}

void SpeakersPanel::showSpeakers() {
    const auto& corpus = m_workbench.corpus();
    if (!m_index || !corpus.isReady() || corpus.value->corpus.get() != &m_index->corpus()) return;
    m_model->setSpeakers(corpus.value->speakers);
    const auto& counts = m_editor->counts();
    m_model->setChosen(counts ? counts->chosenByRow : std::vector<std::size_t>(m_model->speakers().size(), 0));
    showCount();
}

/// How many of whom the edited subset takes.
void SpeakersPanel::showCount() {
    const auto& counts = m_editor->counts();
    std::set<std::string_view> chosen;
    std::set<std::string_view> all;
    for (std::size_t row = 0; row < m_model->speakers().size(); ++row) {
        all.insert(m_model->speakers()[row].speaker);
        if (counts && counts->chosenByRow[row] > 0) chosen.insert(m_model->speakers()[row].speaker);
    }
    const bool isTest = m_editor->side() == SubsetEditor::Side::Test;
    const SubsetChoice& choice = m_workbench.experiment().subsets;
    const SubsetRequest& request = isTest ? choice.test : choice.calibration;
    const auto& subsets = m_workbench.subsets();
    const QLocale locale;
    const int total = counts ? static_cast<int>(counts->total) : 0;
    QString utterances = tr("%n utterance(s)", nullptr, total);
    if ((request.count > 0 || request.totalSeconds > 0) && subsets.isReady()) {
        const std::size_t taken = isTest ? subsets.value->test.size() : subsets.value->calibration.size();
        utterances = tr("%1 of %n utterance(s)", nullptr, total).arg(locale.toString(static_cast<qulonglong>(taken)));
    }
    const QString speakers = tr("%1 of %n speaker(s)", nullptr, static_cast<int>(all.size()))
                                 .arg(locale.toString(static_cast<qulonglong>(chosen.size())));
    m_count->setText(isTest ? tr("Test: %1, %2").arg(speakers, utterances)
                            : tr("Calibration: %1, %2").arg(speakers, utterances));
}

/// What every recording is used for, found in the background: with many recordings comparing their hashes takes time.
void SpeakersPanel::judgeSplits() {
    m_jobs.cancel(m_splitJob);
    const auto& corpus = m_workbench.corpus();
    if (!corpus.isReady()) return;
    const auto& subsets = m_workbench.subsets();
    m_splitJob = m_jobs.start(
        Lane::Quick, tr("Compare subsets"), this,
        [facts = corpus.value, chosen = subsets.isReady() ? subsets.value : nullptr, heard = m_heard](
            Workspace&, const RunControl&) { return splitOverview(*facts, chosen.get(), heard.get()); },
        [this, facts = corpus.value](const std::shared_ptr<const SplitOverview>& overview) {
            showShares(*overview);
            showWarning(*overview);
            if (m_index && facts->corpus.get() == &m_index->corpus()) {
                m_listen->setCorpus(facts, m_index->rowOf(), *overview);
            }
        });
    showCount();
}

void SpeakersPanel::showShares(const SplitOverview& overview) {
    std::vector<Share> shares;
    for (const SplitRole role : {SplitRole::Training, SplitRole::Selection, SplitRole::Calibration, SplitRole::Test,
                                 SplitRole::Overlap, SplitRole::Unused}) {
        const SplitOverview::Part& part = overview.part(role);
        if (part.utterances == 0) continue;
        const QString name = role == SplitRole::Unused ? tr("not used") : splitRoleText(role);
        shares.push_back({name, static_cast<double>(part.utterances), amountText(part)});
    }
    m_shares->setShares(std::move(shares));
}

void SpeakersPanel::showWarning(const SplitOverview& overview) {
    const auto& subsets = m_workbench.subsets();
    QStringList problems;
    if (overview.heardCount > 0) {
        problems << tr(
            "%n chosen recording(s) trained or selected this model: results would flatter it. Choose others.", nullptr,
            static_cast<int>(overview.heardCount));
    }
    if (subsets.isReady() && subsets.value->overlapCount > 0) {
        const auto count = static_cast<int>(subsets.value->overlapCount);
        problems << (m_workbench.experiment().subsets.allowOverlap
                         ? tr("%n test recording(s) also calibrate: every result will carry that mark.", nullptr, count)
                         : tr("%n test recording(s) also calibrate: a run refuses that. Tick the box above to leave "
                              "them out of the test, or choose others.",
                              nullptr, count));
    }
    m_warning->setText(problems.join(QLatin1Char('\n')));
    m_warning->setVisible(!problems.isEmpty());
    colourWarning();
}

void SpeakersPanel::showProblems() {
    const auto& problems = m_workbench.corpus().value->problems;
    Table table;
    table.columns = {{tr("File").toStdString()}, {tr("What is wrong").toStdString()}};
    for (const Problem& problem : problems) table.rows.push_back({problem.path, problem.reason});
    m_problems->setTable(std::move(table));
    m_tabs->setTabText(2, tr("&Problems (%1)").arg(QLocale().toString(static_cast<qulonglong>(problems.size()))));
    m_tabs->setTabVisible(2, !problems.empty());
}

void SpeakersPanel::showScan() {
    const CorpusFacts& corpus = *m_workbench.corpus().value;
    const auto known =
        std::count_if(corpus.facts.begin(), corpus.facts.end(), [](const auto& f) { return f.has_value(); });
    showProgress(*m_scan, static_cast<int>(known), static_cast<int>(corpus.facts.size()));
    m_scan->setVisible(!corpus.isComplete);
}

void SpeakersPanel::showSubset() {
    const QSignalBlocker blocker(m_exclude);
    m_exclude->setChecked(m_workbench.experiment().subsets.excludeCalibration);
}

std::set<std::string> SpeakersPanel::speakersOf(const QList<int>& rows) const {
    std::set<std::string> speakers;
    for (const int row : rows) speakers.insert(m_model->speakers()[static_cast<std::size_t>(row)].speaker);
    return speakers;
}

void SpeakersPanel::checkRows(const QList<int>& rows, bool isOn) {
    m_editor->checkSpeakers(speakersOf(rows), isOn);
}

bool SpeakersPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QList<int> rows = m_table->selectedSourceRows();
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && !rows.isEmpty()) {
            const QModelIndex first = m_model->index(rows.first(), SpeakerModel::SpeakerColumn);
            checkRows(rows, first.data(Qt::CheckStateRole).toInt() != Qt::Checked);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SpeakersPanel::colourWarning() {
    m_warning->setPalette(withTextColour(palette(), errorColour(palette())));
}

void SpeakersPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_warning != nullptr) colourWarning();
}

}  // namespace voxbit
