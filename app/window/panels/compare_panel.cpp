// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/compare_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <algorithm>

#include "app/window/export_header.h"
#include "app/window/settings.h"
#include "app/window/table_export.h"
#include "app/window/workbench.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

constexpr int kCompareControlsEm = 18;

}  // namespace

ComparePanel::ComparePanel(const PanelContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->addWidget(makeControls());
    m_page = new StatePage(makeViews(), this);
    row->addWidget(m_page, 1);
    m_waiting = notesOfText(context.settings.get(Setting::KeptProfiles).toString());
    connectAll();
    setTexts();
    refresh();
    restoreKept();
}

QWidget* ComparePanel::makeControls() {
    auto* controls = new QWidget(this);
    controls->setMaximumWidth(kCompareControlsEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    m_subjectLabel = new QLabel(controls);
    m_subject = new QComboBox(controls);
    m_subject->setObjectName(QStringLiteral("subject"));
    m_subject->addItems({QString(), QString()});
    m_subjectLabel->setBuddy(m_subject);
    m_keep = new QPushButton(controls);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_remove = new QPushButton(controls);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_list = new QListWidget(controls);
    m_list->setObjectName(QStringLiteral("compared"));
    m_list->setMinimumHeight(3 * fontMetrics().height());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint = new QLabel(controls);
    m_hint->setWordWrap(true);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_subjectLabel);
    choice->addWidget(m_subject, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_keep, 1);
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 6, 0);
    column->addLayout(choice);
    column->addLayout(buttons);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    return controls;
}

QWidget* ComparePanel::makeViews() {
    m_ranks = new FigureView(this);
    m_histograms = new FigureView(this);
    auto* bits = new QWidget(this);
    m_otherLabel = new QLabel(bits);
    m_other = new QComboBox(bits);
    m_other->setObjectName(QStringLiteral("other"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_otherLabel->setBuddy(m_other);
    m_other->setMinimumContentsLength(6);
    m_difference = new QLabel(bits);
    m_difference->setWordWrap(true);
    m_bitMap = new BitMapView(bits);
    m_bitMap->setIsDifference(true);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_otherLabel);
    choice->addWidget(m_other, 1);
    choice->addWidget(m_difference, 2);
    auto* column = new QVBoxLayout(bits);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(choice);
    column->addWidget(m_bitMap, 1);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->addTab(m_ranks, QString());
    m_tabs->addTab(m_histograms, QString());
    m_tabs->addTab(bits, QString());

    auto* numbers = new QWidget(this);
    m_tableTitle = new QLabel(numbers);
    m_tableTitle->setWordWrap(true);
    m_model = new TableModel(this);
    m_model->setDefinitions(comparisonColumnDefinition);
    m_table = new TableView(numbers);
    m_table->setObjectName(QStringLiteral("numbers"));
    m_table->setSourceModel(m_model, TableModel::SortRole);
    addTableActions(m_table, [] { return tr("comparison"); });
    auto* inner = new QVBoxLayout(numbers);
    inner->setContentsMargins(0, 4, 0, 0);
    inner->addWidget(m_tableTitle);
    inner->addWidget(m_table, 1);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("split"));
    split->addWidget(m_tabs);
    split->addWidget(numbers);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({300, 140});  // shares; the widgets' hints would leave the table a sliver
    return split;
}

void ComparePanel::connectAll() {
    Workbench* bench = &m_context.workbench;
    connect(bench, &Workbench::modelChanged, this, &ComparePanel::onModel);
    connect(bench, &Workbench::corpusChanged, this, &ComparePanel::restoreKept);
    connect(bench, &Workbench::rankingChanged, this, &ComparePanel::refresh);
    connect(bench, &Workbench::bitsChanged, this, [this] {
        if (subject() != Profiles) return;
        if (!isVisible()) {
            m_isStale = true;
        } else if (m_page->currentWidget() == m_page->content()) {
            showBits();
        }
    });
    connect(bench, &Workbench::selectedLayerChanged, this, &ComparePanel::showSelectedLayer);
    connect(&m_context.runs, &RunLibrary::selectionChanged, this, [this] {
        if (subject() == Runs) refresh();
    });
    connect(m_subject, &QComboBox::currentIndexChanged, this, &ComparePanel::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ComparePanel::refresh);
    connect(m_keep, &QPushButton::clicked, this, &ComparePanel::askAndKeep);
    connect(m_remove, &QPushButton::clicked, this, &ComparePanel::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_remove->setEnabled(subject() == Profiles && row >= 0 && row < static_cast<int>(m_kept.size()));
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const int row = m_list->row(item);
        if (row < 0 || row >= static_cast<int>(m_kept.size()) || item->text().trimmed().isEmpty()) return;
        m_kept[static_cast<std::size_t>(row)].name = item->text().trimmed();
        saveKept();
        refresh();
    });
    connect(m_other, &QComboBox::currentIndexChanged, this, &ComparePanel::showBits);
    connect(m_page, &StatePage::actionRequested, this, &ComparePanel::askAndKeep);
    connect(m_ranks, &FigureView::pointChosen, this, [this](int series, int point) { chooseRankPoint(series, point); });
    connect(m_bitMap, &BitMapView::layerChosen, this, &ComparePanel::chooseBitCell);
}

void ComparePanel::setTexts() {
    m_subjectLabel->setText(tr("&Compare"));
    m_subject->setItemText(Profiles, tr("speaker profiles"));
    m_subject->setItemText(Runs, tr("selected runs"));
    m_subject->setAccessibleName(tr("What is compared"));
    m_subject->setToolTip(
        tr("Speaker profiles: what the layers put out for different speakers, and how that ranks "
           "them. Runs: two to four runs that are selected in the table of runs."));
    m_keep->setText(tr("&Keep ..."));
    m_keep->setToolTip(
        tr("Keeps ranking and bit map of the present calibration subset under a name, to compare other "
           "speakers with it."));
    m_remove->setText(tr("Re&move"));
    m_remove->setToolTip(tr("Forgets the chosen profile."));
    m_list->setAccessibleName(tr("Compared profiles or runs"));
    m_list->setToolTip(tr("The first is what the others are held to. F2 renames a kept profile."));
    m_tabs->setTabText(RankView, tr("Rank changes"));
    m_tabs->setTabText(HistogramView, tr("Activations"));
    m_tabs->setTabText(BitsView, tr("Bits"));
    m_ranks->setAccessibleName(tr("Rank changes"));
    m_histograms->setAccessibleName(tr("Activations of the selected layer"));
    m_otherLabel->setText(tr("&Bits of"));
    m_other->setAccessibleName(tr("Whose bits are compared with the first"));
    m_bitMap->setAccessibleName(tr("Difference of bit maps"));
    m_bitMap->setToolTip(
        tr("Bits of the chosen one. A triangle marks a layer with more (up) or fewer (down) than in the first; "
           "pointing at "
           "it says how many."));
    m_table->setAccessibleName(tr("Numbers of the comparison"));
}

ComparePanel::Subject ComparePanel::subject() const {
    return m_subject->currentIndex() == Runs ? Runs : Profiles;
}

std::optional<KeptProfile> ComparePanel::present() const {
    const Workbench& bench = m_context.workbench;
    if (!bench.model().isReady() || !bench.ranking().isReady() || bench.ranking().value->ranked.empty())
        return std::nullopt;
    return KeptProfile{tr("present"),
                       QString::fromStdString(bench.experiment().subsets.calibration.expression),
                       bench.model().value,
                       bench.ranking().value,
                       bench.bits().isReady() ? bench.bits().value : nullptr,
                       bench.experiment()};
}

std::vector<KeptProfile> ComparePanel::compared() const {
    std::vector<KeptProfile> profiles = m_kept;
    const auto now = present();
    if (!now || profiles.size() == kMost) return profiles;
    const bool isKept = std::any_of(m_kept.begin(), m_kept.end(),
                                    [&](const KeptProfile& profile) { return profile.ranking == now->ranking; });
    if (!isKept) profiles.push_back(*now);
    return profiles;
}

void ComparePanel::refresh() {
    m_isStale = !isVisible();
    const bool areProfiles = subject() == Profiles;
    m_keep->setVisible(areProfiles);
    m_remove->setVisible(areProfiles);
    m_keep->setEnabled(present().has_value() && m_kept.size() < kMost);
    m_tabs->setTabVisible(RankView, areProfiles);
    m_tabs->setTabVisible(HistogramView, areProfiles);
    if (m_isStale) return;
    if (areProfiles) {
        showProfiles();
    } else {
        readRuns();
    }
}

void ComparePanel::showList() {
    const QSignalBlocker blocker(m_list);
    const int current = m_list->currentRow();
    m_list->clear();
    if (subject() == Runs) {
        for (const auto& run : m_runs) m_list->addItem(runTitle(run->run));
    } else {
        const auto profiles = compared();
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            auto* item = new QListWidgetItem(profiles[i].name, m_list);
            item->setToolTip(profiles[i].expression.isEmpty() ? tr("everyone") : profiles[i].expression);
            if (i < m_kept.size()) item->setFlags(item->flags() | Qt::ItemIsEditable);
        }
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_remove->setEnabled(subject() == Profiles && m_list->currentRow() >= 0 &&
                         m_list->currentRow() < static_cast<int>(m_kept.size()));
}

void ComparePanel::showProfiles() {
    showList();
    m_hint->setText(m_kept.size() == kMost ? tr("Four are kept: remove one to see the present speakers.") : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    const auto profiles = compared();
    if (profiles.size() < 2) {
        if (m_kept.empty()) {
            const QString why = m_context.workbench.ranking().text;
            m_page->showEmpty(tr("Nothing is kept yet"),
                              present() ? tr("Keep the present speakers, then choose others: their rankings, "
                                             "activations and bits stand side by side here.")
                                        : tr("The present speakers have no ranking yet. %1").arg(why),
                              present() ? tr("&Keep the present speakers ...") : QString());
        } else {
            m_page->showEmpty(tr("\"%1\" is kept").arg(m_kept.front().name),
                              tr("Choose other calibration speakers: they are compared with it at once."));
        }
        return;
    }
    m_page->showContent();
    m_tableTitle->setText(tr("Agreement of the rankings, 1: the same order, -1: the reverse"));
    m_model->setTable(agreementTable(profiles));
    showRanks();
    readHistograms();
    showBits();
}

void ComparePanel::showRanks() {
    if (m_tabs->currentIndex() != RankView) return;
    RankChangeFigure made = profileRankFigure(compared(), m_context.workbench.selectedLayer());
    m_rankLayers = std::move(made.layers);
    m_ranks->setFigure(made.figure);
    m_ranks->setExportHeader(profilesHeader(compared()));
}

void ComparePanel::readHistograms() {
    if (m_tabs->currentIndex() != HistogramView) return;
    m_context.jobs.cancel(m_histogramJob);
    const auto profiles = compared();
    const int layer = m_context.workbench.selectedLayer();
    if (layer < 0) {
        Figure nothing;
        nothing.note = tr("Select a layer to see what it puts out for these speakers.").toStdString();
        m_histograms->setFigure(nothing);
        return;
    }
    const QString name = QString::fromStdString(profiles.front().model->layers[static_cast<std::size_t>(layer)].name);
    m_histogramJob = m_context.jobs.start(
        Lane::Quick, tr("Read activations"), this,
        [profiles, layer](Workspace&, const RunControl& control) {
            std::vector<std::pair<QString, MagnitudeHistogram>> groups;
            for (const KeptProfile& profile : profiles) {
                control.checkStop();
                groups.emplace_back(profile.name, magnitudeHistogram(statisticsOf(profile.ranking->speakers, layer,
                                                                                  TensorRole::Output)));
            }
            return groups;
        },
        [this, name, header = profilesHeader(profiles)](
            const std::shared_ptr<const std::vector<std::pair<QString, MagnitudeHistogram>>>& groups) {
            m_histograms->setFigure(overlaidHistograms(*groups, name));
            m_histograms->setExportHeader(header);
        });
}

void ComparePanel::readRuns() {
    std::vector<RunId> ids = m_context.runs.selected();
    const std::size_t count = ids.size();
    if (ids.size() > kMost) ids.resize(kMost);
    m_hint->setText(count > kMost ? tr("The first four of %n selected run(s)", nullptr, static_cast<int>(count))
                                  : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    const int request = ++m_fetch;
    if (ids.size() < 2) {
        m_runs.clear();
        showList();
        m_page->showEmpty(tr("Select two to four runs"),
                          tr("Select them in the table of runs (Ctrl+click): their bits and numbers stand side by side "
                             "here."));
        return;
    }
    m_context.runs.fetch(ids, this, [this, request](const auto& details) {
        if (request != m_fetch || subject() != Runs) return;
        m_runs = details;
        showRuns();
    });
}

void ComparePanel::showRuns() {
    showList();
    if (m_runs.size() < 2) {
        m_page->showError(tr("These runs cannot be read"), tr("They may have been deleted meanwhile."));
        return;
    }
    m_page->showContent();
    showBits();
    readComparison();
}

void ComparePanel::readComparison() {
    m_context.jobs.cancel(m_comparisonJob);
    m_tableTitle->setText(tr("Comparing ..."));
    m_model->setTable({});
    m_comparisonJob = m_context.jobs.start(
        Lane::Quick, tr("Compare runs"), this,
        [runs = m_runs](Workspace&, const RunControl&) { return runComparisonTable(runs); },
        [this](const std::shared_ptr<const Table>& table) {
            if (subject() != Runs) return;
            m_model->setTable(*table);
            m_tableTitle->setText(
                table->rows.empty()
                    ? tr("The runs have no utterance with a score in common.")
                    : tr("Difference: this run minus run %1, with its 95 % interval over paired utterances")
                          .arg(m_runs.front()->run.id));
        },
        [this](const QString& message) {
            if (subject() == Runs) m_tableTitle->setText(message);
        });
}

void ComparePanel::fillOthers(const std::vector<NamedBits>& bits) {
    QStringList names;
    for (std::size_t i = 1; i < bits.size(); ++i) names << bits[i].name;
    QStringList shown;
    for (int i = 0; i < m_other->count(); ++i) shown << m_other->itemText(i);
    if (names == shown) return;
    const QSignalBlocker blocker(m_other);
    const int current = m_other->currentIndex();
    m_other->clear();
    m_other->addItems(names);
    m_other->setCurrentIndex(std::clamp(current, 0, static_cast<int>(names.size()) - 1));
}

void ComparePanel::showBits() {
    m_bits.clear();
    if (subject() == Profiles) {
        for (const KeptProfile& profile : compared()) m_bits.push_back(bitsOf(profile));
    } else {
        for (const auto& run : m_runs) m_bits.push_back(bitsOf(*run));
    }
    if (m_bits.size() < 2) return;
    fillOthers(m_bits);
    if (m_tabs->currentIndex() != BitsView) return;
    const auto other = static_cast<std::size_t>(std::max(m_other->currentIndex(), 0)) + 1;
    auto cells = differenceCells(m_bits.front(), m_bits[std::min(other, m_bits.size() - 1)]);
    const bool areKnown = !cells.empty() && !m_bits.front().layers.empty();
    m_difference->setText(areKnown ? tr("against %1: %2").arg(m_bits.front().name, differenceText(cells))
                                   : tr("One of them has no bit map."));
    m_bitMap->setCells(std::move(cells));
    m_bitMap->setExportHeader(tr("%1, against %2").arg(m_other->currentText(), m_bits.front().name) +
                              QLatin1Char('\n') +
                              (subject() == Profiles ? profilesHeader(compared()) : runsHeader(m_runs)));
    if (subject() == Profiles) m_bitMap->setSelectedLayer(m_context.workbench.selectedLayer());
}

void ComparePanel::chooseRankPoint(int series, int point) {
    if (series < 0 || series >= static_cast<int>(m_rankLayers.size())) return;
    const auto& points = m_rankLayers[static_cast<std::size_t>(series)];
    if (point >= 0 && point < static_cast<int>(points.size()) && points[static_cast<std::size_t>(point)] >= 0)
        m_context.workbench.selectLayer(points[static_cast<std::size_t>(point)]);
}

void ComparePanel::showSelectedLayer() {
    if (subject() != Profiles) return;
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    if (m_page->currentWidget() != m_page->content()) return;
    showRanks();
    readHistograms();
    m_bitMap->setSelectedLayer(m_context.workbench.selectedLayer());
}

/// Runs may be of another model: its layers are found again by name.
void ComparePanel::chooseBitCell(int cell) {
    const auto& model = m_context.workbench.model();
    if (!model.isReady() || cell < 0 || cell >= static_cast<int>(m_bitMap->cells().size())) return;
    const std::string name = m_bitMap->cells()[static_cast<std::size_t>(cell)].layer.toStdString();
    for (std::size_t i = 0; i < model.value->layers.size(); ++i) {
        if (model.value->layers[i].name == name) m_context.workbench.selectLayer(static_cast<int>(i));
    }
}

void ComparePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) refresh();
}

}  // namespace voxbit
