// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/curves_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include "app/window/run_library.h"
#include "app/window/sweep_dialog.h"
#include "app/window/workbench.h"
#include "widgets/chip_bar.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"

namespace voxbit {
namespace {

constexpr int kCurvesControlsEm = 22;
constexpr int kLabelWidthEm = 14;  ///< expressions can be long

QString keyOf(const CurveFacet& facet) {
    return QString::fromStdString(facet.group) + QLatin1Char('=') + QString::fromStdString(facet.value);
}

/// Chips of speakers stand below the word "calibrated for".
QString facetText(const CurveFacet& facet) {
    if (facet.group != "calibration") return traitText(facet.group, facet.value);
    return facet.value.empty() ? CurvesPanel::tr("everyone") : QString::fromStdString(facet.value);
}

}  // namespace

CurvesPanel::CurvesPanel(const PanelContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    m_view = new FigureView(this);
    m_view->installEventFilter(this);
    m_page = new StatePage(m_view, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->addWidget(makeControls());
    row->addWidget(m_page, 1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kSettleMs);
    connect(&m_timer, &QTimer::timeout, this, &CurvesPanel::read);
    Workbench* bench = &context.workbench;
    for (const auto signal : {&Workbench::experimentChanged, &Workbench::modelChanged, &Workbench::corpusChanged})
        connect(bench, signal, this, &CurvesPanel::readLater);
    connect(bench, &Workbench::corpusChanged, this, [this] { m_identities = std::make_shared<RunIdentities>(); });
    connect(&context.runs, &RunLibrary::rowsChanged, this, &CurvesPanel::readLater);
    connect(&context.runs, &RunLibrary::selectionChanged, this, [this] {
        if (scope() == Selected) readLater();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &CurvesPanel::readLater);
    connect(m_sweep, &QPushButton::clicked, this, &CurvesPanel::openSweepDialog);
    connect(m_page, &StatePage::actionRequested, this, &CurvesPanel::openSweepDialog);
    connect(m_chips, &ChipBar::toggled, this, [this](const QString& key, bool isOn) {
        const qsizetype split = key.indexOf(QLatin1Char('='));
        const std::pair facet(key.left(split).toStdString(), key.mid(split + 1).toStdString());
        if (isOn) {
            m_hidden.erase(facet);
        } else {
            m_hidden.insert(facet);
        }
        showRuns();
    });
    connect(m_view, &FigureView::pointChosen, this, [this](int series, int point) { choosePoint(series, point); });
    setTexts();
    read();
}

QWidget* CurvesPanel::makeControls() {
    auto* controls = new QWidget(this);
    controls->setMaximumWidth(kCurvesControlsEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    m_scopeLabel = new QLabel(controls);
    m_scope = new QComboBox(controls);
    m_scope->setObjectName(QStringLiteral("curveScope"));
    m_scope->addItems({QString(), QString()});
    m_scopeLabel->setBuddy(m_scope);
    m_sweep = new QPushButton(controls);
    m_sweep->setObjectName(QStringLiteral("sweep"));
    m_chips = new ChipBar(controls);
    m_status = new QLabel(controls);
    m_status->setWordWrap(true);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_scopeLabel);
    choice->addWidget(m_scope, 1);
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 6, 0);
    column->addLayout(choice);
    column->addWidget(m_sweep);
    column->addWidget(m_status);
    column->addWidget(m_chips);
    column->addStretch();
    return controls;
}

void CurvesPanel::setTexts() {
    m_scopeLabel->setText(tr("R&uns"));
    m_scope->setItemText(Comparable, tr("same model and test subset"));
    m_scope->setItemText(Selected, tr("selected"));
    m_scope->setAccessibleName(tr("Runs"));
    m_scope->setToolTip(
        tr("Which finished runs make the curves: all on the open model and test recordings, or those "
           "that are selected in the table of runs."));
    m_sweep->setText(tr("S&weep ..."));
    m_sweep->setToolTip(tr("Runs the open experiment at several sizes, in the background."));
    m_chips->setAccessibleName(tr("Shown curves"));
    m_view->setAccessibleName(tr("Error rate against size"));
    m_view->setToolTip(
        tr("Crosses: one width for all layers. Lines: mixed widths. Bands: 95 % bootstrap intervals. "
           "Click a point to select its run; "
           "double click or press Enter to see its results."));
}

CurvesPanel::Scope CurvesPanel::scope() const {
    return m_scope->currentIndex() == Selected ? Selected : Comparable;
}

void CurvesPanel::readLater() {
    m_isStale = true;
    if (isVisible()) m_timer.start();
}

void CurvesPanel::read() {
    m_context.jobs.cancel(m_job);
    const Workbench& bench = m_context.workbench;
    m_sweep->setEnabled(bench.model().isReady() && bench.corpus().isReady());
    if (scope() == Comparable) {
        if (!bench.model().isReady())
            return showNothing(tr("No model yet"), bench.model().text,
                               bench.model().status == Loadable<LoadedModel>::Status::Loading);
        if (!bench.corpus().isReady())
            return showNothing(tr("No speakers yet"), bench.corpus().text,
                               bench.corpus().status == Loadable<CorpusFacts>::Status::Loading);
        // Which runs tested the same recordings is told by content: before all were read that would take long.
        if (!bench.corpus().value->isComplete) return showNothing({}, tr("Reading recordings ..."), true);
    }
    if (!isVisible()) return;  // read when it is looked at
    m_isStale = false;
    const bool isSelected = scope() == Selected;
    m_job = m_context.jobs.start(
        Lane::Quick, tr("Read runs for curves"), this,
        [experiment = bench.experiment(), ids = m_context.runs.selected(), known = m_runs, identities = m_identities,
         isSelected](Workspace& workspace, const RunControl& control) {
            return isSelected ? readCurveRuns(ids, known, workspace, control)
                              : findCurveRuns(experiment, known, *identities, workspace, control);
        },
        [this](const std::shared_ptr<const CurveRuns>& runs) {
            m_runs = *runs;
            showRuns();
        },
        [this](const QString& message) { showNothing(tr("No curves"), message, false); });
    if (m_runs.empty()) m_page->showLoading(tr("Finding runs ..."));
}

void CurvesPanel::showNothing(const QString& title, const QString& why, bool isLoading) {
    m_runs.clear();
    m_shown.clear();
    if (isLoading) {
        m_page->showLoading(why);
    } else {
        m_page->showEmpty(title, why);
    }
    m_status->clear();
    m_chips->setChips({});
}

void CurvesPanel::showChips() {
    std::vector<Chip> chips;
    for (const CurveFacet& facet : curveFacets(m_runs)) {
        const QString group = facet.group == "allocator"    ? tr("allocator")
                              : facet.group == "calibrator" ? tr("calibrator")
                                                            : tr("calibrated for");
        const QString label = facetText(facet);
        const int room = kLabelWidthEm * fontMetrics().horizontalAdvance(QLatin1Char('m'));
        chips.push_back({keyOf(facet), fontMetrics().elidedText(label, Qt::ElideMiddle, room), group, facet.count,
                         !m_hidden.contains({facet.group, facet.value})});
    }
    m_chips->setChips(std::move(chips));
}

void CurvesPanel::showRuns() {
    showChips();
    m_shown = visibleRuns(m_runs, m_hidden);
    m_status->setText(m_shown.size() == m_runs.size()
                          ? tr("%n run(s)", nullptr, static_cast<int>(m_runs.size()))
                          : tr("%1 of %n run(s)", nullptr, static_cast<int>(m_runs.size())).arg(m_shown.size()));
    if (m_runs.empty()) {
        if (scope() == Selected) {
            m_page->showEmpty(tr("No finished run is selected"), tr("Select runs in the table of runs."));
        } else {
            m_page->showEmpty(tr("No runs to draw yet"),
                              tr("A sweep runs the open experiment at several sizes; its points appear here."),
                              tr("&Sweep ..."));
        }
        return;
    }
    QStringList ids;
    for (const auto& run : m_shown) ids << QString::number(run->run.id);
    m_view->setExportHeader(tr("runs %1").arg(ids.join(QLatin1Char(' '))));
    m_view->setFigure(curveFigure(m_shown));
    m_page->showContent();
}

void CurvesPanel::choosePoint(int series, int point) {
    const FigureSeries& curve = m_view->figure().series[static_cast<std::size_t>(series)];
    const auto at = static_cast<std::size_t>(point);
    m_chosen = runAt(m_shown, curve.x[at], curve.y[at]);
    if (scope() == Selected) return;  // choosing one would drop all others
    if (m_chosen != 0) m_context.runs.select({m_chosen});
}

/// @return whether there is a run to open
bool CurvesPanel::openChosen() {
    if (m_chosen == 0) return false;
    m_context.runs.showResults(m_chosen);
    return true;
}

/// A double click on a point opens its run; beside the points it shows everything, as in all figures.
bool CurvesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) m_chosen = 0;  // its release may choose a point
    if (event->type() == QEvent::MouseButtonDblClick && openChosen()) return true;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && openChosen()) return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CurvesPanel::openSweepDialog() {
    const Workbench& bench = m_context.workbench;
    if (!bench.model().isReady() || !bench.corpus().isReady()) return;
    SweepDialog dialog(bench.experiment(), bench.corpus().value->corpus, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto experiments = dialog.experiments();
    m_context.workbench.runAll(tr("Sweep of %n experiment(s)", nullptr, static_cast<int>(experiments.size())),
                               experiments);
}

void CurvesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) read();
}

}  // namespace voxbit
